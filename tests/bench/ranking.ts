/**
 * `npm run bench -- ranking [--firms N] [--partners N] [--json]`: how long a run of the whole market
 * takes, phase by phase, and how long a single change needs from its commit to the new rows, with a
 * real worker: resting, and while a run is under way.
 */
import { parseArgs } from 'node:util';
import { withClient } from '@/lib/launch/database.mjs';
import { authSecret, makeDatabase, startTestServer } from '../support/server';
import { addCompanies } from './companies';
import { addFirms } from './firms';

const { values } = parseArgs({
  options: {
    firms: { type: 'string', default: '5000' },
    partners: { type: 'string', default: '500' },
    changes: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  },
});
const [firms, partners, changes] = [values.firms, values.partners, values.changes].map(Number) as [
  number,
  number,
  number,
];

const server = await startTestServer('bench-ranking');
const url = await makeDatabase(server, 'bench_ranking', ['facts']);
await withClient(url, async (client) => {
  await addFirms(client, firms);
  await addCompanies(client, partners);
});
process.env.DATABASE_URL = url;
process.env.AUTH_SECRET = authSecret;

// Only now: these read the environment.
const { closeDatabase, db } = await import('@/lib/db/client');
const { addJob } = await import('@/lib/jobs/enqueue');
const { runWorker } = await import('@/lib/jobs/run-worker');
const { queueRun } = await import('@/lib/ranking/queue-run');
const { runSummarySchema } = await import('@/lib/ranking/summary');
const { activeWeights } = await import('@/lib/weights/active');

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
const seconds = (from: number) => Math.round(performance.now() - from) / 1000;

async function queueMarket(): Promise<string> {
  const { version, fairness } = await activeWeights(db);
  const queued = await db.$transaction((tx) =>
    queueRun(tx, { kind: 'MARKET', weightsVersion: version, fairness, reason: 'asked' }),
  );
  if (!queued.ok) throw new Error(queued.failure.code);
  return queued.value;
}

/** @returns seconds of the run, and when each phase was first seen */
async function followRun(id: string) {
  const began = performance.now();
  const phases: Record<string, number> = {};
  for (;;) {
    const run = await db.matchingRun.findUniqueOrThrow({ where: { id } });
    if (run.phase !== null) phases[run.phase] ??= seconds(began);
    if (run.state === 'DONE') {
      const { present } = runSummarySchema.parse(run.summary);
      return { total: seconds(began), phases, present };
    }
    if (run.state !== 'QUEUED' && run.state !== 'RUNNING') throw new Error(`${run.failure}`);
    await pause(50);
  }
}

/** Seconds from the commit of a firm's change until its rows are new. */
async function changeFirm(index: number): Promise<number> {
  const { id } = await db.sme.findUniqueOrThrow({ where: { code: `SME-M1-${index}` } });
  const before = await databaseNow();
  await db.$transaction(async (tx) => {
    const industries = [['ISIC-10', 'ISIC-28', 'ISIC-29'][index % 3] ?? 'ISIC-10'];
    await tx.sme.update({ where: { id }, data: { industries } });
    await addJob(tx, 'match-sme', { smeId: id }, { key: `match-sme:${id}` });
  });
  const committed = performance.now();
  while ((await db.match.count({ where: { smeId: id, computedAt: { gt: before } } })) === 0) {
    await pause(10);
  }
  return seconds(committed);
}

/** The same for a partner: until its job is done. */
async function changePartner(index: number): Promise<number> {
  const { id } = await db.partner.findUniqueOrThrow({ where: { code: `BENCH-${index}` } });
  const key = `match-partner:${id}`;
  await db.$transaction(async (tx) => {
    const fields = [['FOOD_INNOVATION', 'AUTO_PARTS', 'HRD'][index % 3] ?? 'HRD'];
    await tx.partner.update({ where: { id }, data: { fields } });
    await addJob(tx, 'match-partner', { partnerId: id }, { key });
  });
  const committed = performance.now();
  const open = () => db.$queryRaw<unknown[]>`SELECT FROM graphile_worker.jobs WHERE key = ${key}`;
  while ((await open()).length > 0) await pause(10);
  return seconds(committed);
}

async function databaseNow(): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row?.now ?? new Date();
}

function spread(times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

async function several(count: number, change: (index: number) => Promise<number>, from = 0) {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) times.push(await change(from + index));
  return spread(times);
}

const worker = await runWorker();
try {
  const run = await followRun(await queueMarket());
  const firm = await several(changes, changeFirm);
  const partner = await several(Math.ceil(changes / 2), changePartner);
  const id = await queueMarket();
  const under = followRun(id);
  const meanwhile: number[] = [];
  const isUnderWay = async () => {
    const { state } = await db.matchingRun.findUniqueOrThrow({ where: { id } });
    return state === 'QUEUED' || state === 'RUNNING';
  };
  for (let index = 100; await isUnderWay(); index += 1) {
    meanwhile.push(await changeFirm(index));
    await pause(250);
  }
  await under;
  const result = { firms, partners, run, firm, partner, firmDuringRun: spread(meanwhile) };
  if (values.json) console.log(JSON.stringify(result));
  else console.log(result);
} finally {
  await worker.stop();
  await closeDatabase();
  await server.close();
}
