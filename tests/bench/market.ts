/**
 * `npm run bench -- market [FILE…] [--json]`: lists for a two-sided market, ours beside the published
 * methods, in expected matches (exact), evenness, envy and seconds.
 *
 * Without a FILE: the published markets beside this file, more seeds of them, and 1500 × 1000.
 * With FILEs (formats: market-files.ts) the same table for these. `--json` prints one object.
 */
import { basename } from 'node:path';
import type { Market } from '@/lib/market/market';
import { solveTwoSided, sortTwoSided, type TwoSidedResult } from '@/lib/market/two-sided';
import { fixture, type MarketFile, MarketFileError, readMarketFile } from './market-files';
import { crowdedMarket } from './market-generators';
import { compareMethods, type MethodRow } from './market-methods';
import {
  aimsOf,
  meansOf,
  printAims,
  printMeans,
  printOneSided,
  printTwoSided,
  type TwoSidedRow,
} from './market-report';

const listLengths = [Infinity, 10, 5];
/** Beyond so many pairs the shortest lists are left out, to be done in three minutes. */
const large = 1_000_000;
const published = [
  'su_100_l0.bin',
  'su_100_l0.5.bin',
  'su_100_l1.bin',
  'mode_20_s0.bin',
  'mode_100_s0.bin',
  'mode_100_s1.bin',
  'mode_100_s2.bin',
  'fair_30_20_seed0.json',
];
const hundred = { candidates: 150, employers: 100 };
const generated: [string, () => Market][] = [
  ['150 × 100, crowding 0.8, seed 3', () => crowdedMarket(hundred, 0.8, 3)],
  ['150 × 100, crowding 0.8, seed 4', () => crowdedMarket(hundred, 0.8, 4)],
  ['150 × 100, crowding 0.5, seed 5', () => crowdedMarket(hundred, 0.5, 5)],
  ['1500 × 1000, crowding 0.8', () => crowdedMarket({ candidates: 1500, employers: 1000 }, 0.8, 0)],
];

const json = process.argv.includes('--json');
const files = process.argv.slice(2).filter((argument) => argument !== '--json');
const say = (line: string) => {
  if (!json) console.log(line);
};

function compareTwoSided(name: string, file: MarketFile & { kind: 'two-sided' }): TwoSidedRow[] {
  const { candidates, employers, p, q } = file;
  const solve = (alpha: number) => solveTwoSided(candidates, employers, p, q, { alpha });
  const ways: [string, () => TwoSidedResult][] = [
    ['naive', () => sortTwoSided(candidates, employers, p, q, 'own-preference')],
    ['product', () => sortTwoSided(candidates, employers, p, q, 'product')],
    ['most matches (SW, α = 0)', () => solve(0)],
    ['between (α = 0.5)', () => solve(0.5)],
    ['Nash welfare (NSW, α = 1)', () => solve(1)],
  ];
  return ways.map(([method, run]) => {
    const started = performance.now();
    const { expectedMatches, envyLeft, envyRight, rounds } = run();
    const seconds = (performance.now() - started) / 1000;
    const envy = { envyCandidates: envyLeft, envyEmployers: envyRight };
    return { market: name, method, expectedMatches, ...envy, rounds, seconds };
  });
}

/** Reads everything that is named before anything is computed. */
function markets(): [string, () => MarketFile][] {
  if (files.length > 0) {
    return files.map((path) => {
      if (path.startsWith('-')) throw new MarketFileError(`${path}: no such option`);
      const file = readMarketFile(path);
      return [basename(path), () => file];
    });
  }
  return [
    ...published.map((name): [string, () => MarketFile] => [
      name,
      () => readMarketFile(fixture(name)),
    ]),
    ...generated.map(([name, make]): [string, () => MarketFile] => [
      name,
      () => ({ kind: 'one-sided', market: make() }),
    ]),
  ];
}

function run(): void {
  const named = markets();
  // The first run of any code is slow; nobody's figures shall pay for it.
  compareMethods('warm-up', crowdedMarket(hundred, 0.8, 99), 10);
  const oneSided: MethodRow[] = [];
  const twoSided: TwoSidedRow[] = [];
  for (const [name, read] of named) {
    const file = read();
    if (file.kind === 'two-sided') {
      const rows = compareTwoSided(name, file);
      twoSided.push(...rows);
      say(`\n${name}: ${file.candidates} × ${file.employers}, both sides see lists`);
      if (!json) printTwoSided(rows);
      continue;
    }
    const lengths = file.market.p.length > large ? listLengths.slice(0, 2) : listLengths;
    const rows = lengths.flatMap((topK) => compareMethods(name, file.market, topK));
    oneSided.push(...rows);
    say(`\n${name}: ${file.market.candidates} candidates × ${file.market.employers} employers`);
    if (!json) printOneSided(rows);
  }
  const means = meansOf(oneSided);
  const aims = aimsOf(oneSided, means);
  if (json) {
    console.log(JSON.stringify({ bench: 'market', oneSided, twoSided, means, aims }));
    return;
  }
  if (means.length > 0) printMeans(means);
  if (aims.length > 0) printAims(aims);
}

try {
  run();
} catch (failure) {
  if (!(failure instanceof MarketFileError)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
}
