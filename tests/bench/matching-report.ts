/** The tables of `npm run bench -- matching`, with the aims beside what was reached. */
import type { Figure } from './matching-figures';
import type { RaceRow } from './matching-race';
import { rounded } from './matching-statistics';

export interface Aim {
  aim: string;
  reached: string;
  met: boolean | null;
}

export interface Report {
  bench: string;
  machine: { cpu: string; cores: number; node: string };
  smes: number;
  partners: number;
  k: number;
  postingsPerQuery: number;
  one: RaceRow[];
  every: RaceRow[];
  pairs: Figure[];
  aims: Aim[];
  faults: string[];
}

/** Name of the figure that has an aim of its own. */
export const memoryFigureName = 'memory a company beyond its tags';

export function aimsOf(
  one: readonly RaceRow[],
  every: readonly RaceRow[],
  pairs: readonly Figure[],
): Aim[] {
  const fastest = (rows: readonly RaceRow[], name: string) =>
    Math.min(...rows.flatMap((row) => (row.contestant.startsWith(name) ? (row.ratio ?? []) : [])));
  const slower = (name: string, least: number): Aim => {
    const times = fastest(one, name);
    return {
      aim: `${name} at least ${least.toLocaleString('en')} times slower`,
      ...outcome(times, `${rounded(times).toLocaleString('en')} times`, times >= least),
    };
  };
  const limit = 1 / fastest(one, 'C,');
  const seconds = (every[0]?.totalMs ?? Number.NaN) / 1000;
  const bytes = pairs.find(({ what }) => what === memoryFigureName)?.median ?? Number.NaN;
  return [
    {
      aim: 'one partner: at most 3 times the faster C program',
      ...outcome(limit || Number.NaN, `${rounded(limit)} times`, limit <= 3),
    },
    slower('PostgreSQL', 1_300),
    slower('MiniSearch', 1_700),
    slower('Orama', 10_000),
    {
      aim: "every firm's partners: at most 0.6 s",
      ...outcome(seconds, `${rounded(seconds)} s`, seconds <= 0.6),
    },
    {
      aim: 'at most 200 bytes a company beyond its tags',
      ...outcome(bytes, `${rounded(bytes)} bytes`, bytes <= 200),
    },
  ];
}

/** What could not be measured is neither reached nor missed. */
function outcome(value: number, reached: string, met: boolean): Omit<Aim, 'aim'> {
  return Number.isFinite(value) ? { reached, met } : { reached: 'not measured', met: null };
}

export function printReport(report: Report): void {
  const { smes, partners, k, postingsPerQuery, machine, one, every, pairs, aims, faults } = report;
  const [firms, others] = [smes.toLocaleString('en'), partners.toLocaleString('en')];
  console.log(`\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
  console.log(`\nExact weighted top ${k} of ${firms} firms for one partner, ms a query;`);
  console.log(`256 Zipf tags, ${postingsPerQuery.toLocaleString('en')} list entries a query`);
  console.table(raceTable(one));
  console.log(`\nTop ${k} of ${others} partners for each of ${firms} firms`);
  console.table(raceTable(every));
  console.log(`\nThe whole pair score: ${firms} firms and ${others} partners`);
  console.table(figureTable(pairs));
  console.log(`\nAims${smes < 100_000 ? ', which are for 100,000 firms' : ''}`);
  console.table(aims);
  for (const fault of faults) console.error(`NOT EXACT: ${fault}`);
}

const none = '–';

function raceTable(rows: readonly RaceRow[]) {
  return rows.map((row) => ({
    contestant: row.contestant,
    median: row.median ?? none,
    p95: row.p95 ?? none,
    'times ours': row.ratio ?? none,
    queries: row.queries ?? none,
    'all, s': row.totalMs === undefined ? none : rounded(row.totalMs / 1000),
    exact: row.exact ?? none,
    'of top found': row.found ?? none,
    'build, ms': row.buildMs ?? none,
    note: row.note,
  }));
}

function figureTable(figures: readonly Figure[]) {
  return figures.map(({ what, median, p95, unit, samples, note }) => ({
    what,
    median,
    p95: p95 ?? none,
    unit,
    samples,
    note: note ?? '',
  }));
}
