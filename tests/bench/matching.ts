/**
 * `npm run bench -- matching [--json] [--quick]`: how fast the exact best k are found. First the
 * plain race over weighted tags, beside a C program, PostgreSQL and full-text libraries; then the
 * whole pair score. Rounds are interleaved and every round asks other questions; compare rows of
 * one run, never runs. Ends with 1 when an answer that must be exact is not.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '@/lib/launch/paths.mjs';
import { stopPostgres } from '@/lib/launch/postgres.mjs';
import { measurePairs } from './matching-pairs';
import { type RaceResult, runRace } from './matching-race';
import { aimsOf, printReport } from './matching-report';
import { entriesPerQuery, makeTagRows } from './matching-tags';
import { compileScan, startCompiled } from './peers/compiled';
import type { Absent, Contestant, Race } from './peers/contestant';
import { startOurs } from './peers/ours';
import { startPostgresql } from './peers/postgresql';
import { startFlexSearch, startMiniSearch, startOrama } from './peers/text-search';

const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const say = (line: string) => {
  if (!json) console.log(line);
};

const smes = quick ? 10_000 : 100_000;
const partners = 1_000;
const k = 20;
const warm = 200;
const rounds = 5;
const perRound = 160;
const folder = join(root, '.data', 'bench-matching');

async function race(
  { companies, queries }: Pick<Race, 'companies' | 'queries'>,
  enter: (race: Race) => Promise<(Contestant | Absent)[]>,
  turns: { rounds: number; perRound: number },
): Promise<RaceResult> {
  const entered: (Contestant | Absent)[] = [];
  const given = { companies, queries, warm, k, folder };
  try {
    entered.push(...(await enter(given)));
    return await runRace(given, entered, turns);
  } finally {
    for (const one of entered) if (!('absent' in one)) await one.stop();
  }
}

// a run that was broken off may have left its server
await stopPostgres(join(folder, 'pg'));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopPostgres(join(folder, 'pg')).then(() => process.exit(130)));
}
try {
  const compiled = compileScan(folder);
  const firms = makeTagRows(smes, 3, 8, 1);
  const asking = makeTagRows(warm + rounds * perRound, 3, 6, 2);
  say(`Top ${k} of ${smes.toLocaleString('en')} firms for one partner, 256 Zipf tags …`);
  const one = await race(
    { companies: firms, queries: asking },
    async (given) => [
      startOurs(given, perRound),
      startCompiled(given, compiled, 'one', perRound),
      startCompiled(given, compiled, 'two', perRound),
      ...(await startPostgresql(given, 4)),
      startMiniSearch(given, 4),
      startFlexSearch(given, 8),
      await startOrama(given, 1),
    ],
    { rounds, perRound },
  );
  say(`Every firm's top ${k} of ${partners.toLocaleString('en')} partners …`);
  const every = await race(
    { companies: makeTagRows(partners, 3, 6, 2), queries: makeTagRows(warm + smes, 3, 8, 1) },
    async (given) => [
      startOurs(given, smes / 4),
      startCompiled(given, compiled, 'one', smes / 4),
      startCompiled(given, compiled, 'two', smes / 4),
    ],
    { rounds: 4, perRound: smes / 4 },
  );
  say('The whole pair score …');
  const pairs = measurePairs({ smes, partners, k });
  const faults = [...one.faults, ...every.faults, ...pairs.faults];
  const report = {
    bench: 'matching',
    machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.versions.node },
    smes,
    partners,
    k,
    postingsPerQuery: Math.round(entriesPerQuery(firms, asking)),
    one: one.rows,
    every: every.rows,
    pairs: pairs.figures,
    aims: aimsOf(one.rows, every.rows, pairs.figures),
    faults,
  };
  if (json) console.log(JSON.stringify(report));
  else printReport(report);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
