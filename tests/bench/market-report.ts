/** The tables of `npm run bench -- market`, and the aims beside what was reached. */
import type { MethodRow } from './market-methods';

export interface TwoSidedRow {
  market: string;
  method: string;
  expectedMatches: number;
  envyCandidates: number;
  envyEmployers: number;
  rounds: number;
  seconds: number;
}

export interface MeanRow {
  markets: string;
  topK: number | null;
  method: string;
  ratioToNaive: number;
}

export interface Aim {
  aim: string;
  reached: number;
  met: boolean;
}

const to = (digits: number, value: number) => Number(value.toFixed(digits));

export function printOneSided(rows: readonly MethodRow[]): void {
  console.table(
    rows.map((row) => ({
      lists: row.topK === null ? 'whole' : `top ${row.topK}`,
      method: row.method,
      matches: to(2, row.expectedMatches),
      'to naive': to(3, row.ratioToNaive),
      Gini: to(3, row.gini),
      envy: row.envy ?? '–',
      seconds: to(3, row.seconds),
      'CPU s': to(3, row.cpuSeconds),
    })),
  );
}

export function printTwoSided(rows: readonly TwoSidedRow[]): void {
  console.table(
    rows.map((row) => ({
      method: row.method,
      matches: to(4, row.expectedMatches),
      envy: `${row.envyCandidates}/${row.envyEmployers}`,
      rounds: row.rounds,
      seconds: to(3, row.seconds),
    })),
  );
}

export function printMeans(means: readonly MeanRow[]): void {
  console.log('\n150 × 100, crowding 0.8: mean ratio to naive');
  console.table(
    means.map(({ topK, ratioToNaive, ...row }) => ({
      ...row,
      lists: topK === null ? 'whole' : `top ${topK}`,
      'to naive': to(3, ratioToNaive),
    })),
  );
}

export function printAims(aims: readonly Aim[]): void {
  console.log('\naims (seconds of the processor: machines are shared)');
  console.table(aims.map(({ aim, reached, met }) => ({ aim, reached: to(3, reached), met })));
}

/** Mean ratios to naive over the published markets of crowding 0.8, and with the generated ones. */
export function meansOf(rows: readonly MethodRow[]): MeanRow[] {
  const published = rows.filter(({ market }) => market.startsWith('mode_100'));
  const generated = rows.filter(({ market }) => market.startsWith('150 × 100, crowding 0.8'));
  if (published.length === 0) return [];
  return [...grouped('published', published), ...grouped('all', [...published, ...generated])];
}

function grouped(name: string, rows: readonly MethodRow[]): MeanRow[] {
  const groups = new Map<string, MethodRow[]>();
  for (const row of rows) {
    const key = `${row.topK} ${row.method}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const sum = group.reduce((total, row) => total + row.ratioToNaive, 0);
    const markets = `${name} (${group.length})`;
    return [{ markets, topK: first.topK, method: first.method, ratioToNaive: sum / group.length }];
  });
}

/** Aims whose markets were run. Figures are compared to as many digits as the aim has. */
export function aimsOf(rows: readonly MethodRow[], means: readonly MeanRow[]): Aim[] {
  const ours = rows.filter(({ method }) => method === 'ours');
  const whole = (market: string) =>
    ours.find((row) => row.market.startsWith(market) && row.topK === null);
  const least = (aim: string, reached: number | undefined, bound: number, digits: number): Aim[] =>
    reached === undefined
      ? []
      : [{ aim: `${aim}: at least ${bound}`, reached, met: to(digits, reached) >= bound }];
  const most = (aim: string, reached: number | undefined, bound: number): Aim[] =>
    reached === undefined
      ? []
      : [{ aim: `${aim}: at most ${bound} s`, reached, met: reached <= bound }];
  const mean = (topK: number | null) =>
    means.find((row) => row.method === 'ours' && row.topK === topK)?.ratioToNaive;
  const hundred = ours.filter(({ candidates, topK }) => candidates === 150 && topK === null);
  const slowest =
    hundred.length === 0 ? undefined : Math.max(...hundred.map((row) => row.cpuSeconds));
  const large = whole('1500 × 1000');
  return [
    ...least('su_100_l0', whole('su_100_l0.bin')?.expectedMatches, 204.1, 1),
    ...least('su_100_l0.5', whole('su_100_l0.5.bin')?.expectedMatches, 154.6, 1),
    ...least('su_100_l1', whole('su_100_l1.bin')?.expectedMatches, 119.3, 1),
    ...least('mode_100, ratio to naive', mean(null), 1.405, 3),
    ...least('mode_100, top 10', mean(10), 2.35, 2),
    ...least('mode_100, top 5', mean(5), 2.63, 2),
    ...most('150 × 100, the slowest', slowest, 0.3),
    ...least('1500 × 1000', large?.expectedMatches, 1629, 0),
    ...most('1500 × 1000', large?.cpuSeconds, 10),
  ];
}
