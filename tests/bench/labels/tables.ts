/** The report of the labelled cases: one object, and its tables for people. */
import type { Estimate } from './bootstrap';
import { resamples } from './bootstrap';
import {
  type Agreeing,
  agreement,
  depth,
  difference,
  type Estimates,
  type Judged,
  misunderstood,
  summary,
} from './judge';
import { ours, wordless } from './rankers';
import { languages, type Query } from './record';
import { halfOf, splitSeed } from './split';

export interface Row {
  ranker: string;
  figures: Estimates;
  /** This ranker minus ours, query by query. */
  lessOurs: Estimates;
}

const slices: readonly { name: string; holds: (query: Query) => boolean }[] = [
  { name: 'all', holds: () => true },
  ...languages.map((language) => ({
    name: language as string,
    holds: (query: Query) => query.language === language,
  })),
  { name: 'named', holds: ({ isNamed }) => isNamed },
  { name: 'open', holds: ({ isNamed }) => !isNamed },
];

export type Results = ReadonlyMap<string, readonly Judged[]>;

function rows(results: Results, holds: (query: Query) => boolean): Row[] {
  const own = (results.get(ours.name) ?? []).filter(({ query }) => holds(query));
  return [...results].map(([ranker, judged]) => {
    const kept = judged.filter(({ query }) => holds(query));
    return { ranker, figures: summary(kept), lessOurs: difference(kept, own) };
  });
}

function half(results: Results, queries: readonly Query[], name: 'tuning' | 'reporting') {
  const inHalf = (query: Query) => halfOf(query.prefecture) === name;
  const own = queries.filter(inHalf);
  return {
    prefectures: [...new Set(own.map(({ prefecture }) => prefecture))].sort(),
    agreements: new Set(own.map(({ cooperation }) => cooperation)).size,
    cases: new Set(own.map(({ caseIndex }) => caseIndex)).size,
    queries: own.length,
    tables: Object.fromEntries(
      slices.map((slice) => [
        slice.name,
        rows(results, (query) => inHalf(query) && slice.holds(query)),
      ]),
    ),
  };
}

export function report(results: Results, queries: readonly Query[]) {
  return {
    bench: 'labels',
    metrics: { depth, gain: '2^grade - 1', resamples, resampled: 'prefectures', splitSeed },
    reporting: half(results, queries, 'reporting'),
    tuning: half(results, queries, 'tuning'),
    languages: Object.fromEntries(
      [...results]
        .filter(([name]) => !wordless.includes(name))
        .map(([name, judged]): [string, Agreeing[]] => [name, agreement(judged)]),
    ),
    misunderstood: misunderstood(queries),
  };
}

const number = (value: number) => value.toFixed(3);
const withInterval = ({ mean, low, high }: Estimate) =>
  `${number(mean)} [${number(low)}, ${number(high)}]`;
const signed = ({ mean, low, high }: Estimate) =>
  `${mean < 0 ? '−' : '+'}${number(Math.abs(mean))} [${number(low)}, ${number(high)}]`;

function print(title: string, lines: Record<string, Record<string, string>>) {
  console.log(`\n${title}`);
  console.table(lines);
}

function wide(table: readonly Row[]) {
  return Object.fromEntries(
    table.map(({ ranker, figures, lessOurs }) => [
      ranker,
      {
        'nDCG@10': withInterval(figures.ndcg),
        'MRR (≥ 1)': withInterval(figures.mrr),
        'MRR (2)': withInterval(figures.mrrFull),
        'nDCG@10 less ours': ranker === ours.name ? '' : signed(lessOurs.ndcg),
      },
    ]),
  );
}

function narrow(tables: Record<string, Row[]>, of: keyof Estimates) {
  const names = (tables.all ?? []).map(({ ranker }) => ranker);
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(
        slices.slice(1).map((slice) => {
          const row = tables[slice.name]?.find(({ ranker }) => ranker === name);
          return [slice.name, row === undefined ? '' : number(row.figures[of].mean)];
        }),
      ),
    ]),
  );
}

export function printReport(told: ReturnType<typeof report>): void {
  const { reporting, tuning } = told;
  const size = ({ prefectures, agreements, cases, queries }: typeof reporting) =>
    `${prefectures.join(' ')}: ${agreements} agreements, ${cases} cases, ${queries} queries`;
  console.log(`Reporting half ${size(reporting)}`);
  console.log(`Tuning half    ${size(tuning)}`);
  console.log(`In brackets: 95 % of ${resamples} resamples of prefectures.`);
  print('Reporting half', wide(reporting.tables.all ?? []));
  print('Reporting half, nDCG@10 by language and phrasing', narrow(reporting.tables, 'ndcg'));
  print('Reporting half, MRR (≥ 1) by language and phrasing', narrow(reporting.tables, 'mrr'));
  print('Tuning half, for comparison', wide(tuning.tables.all ?? []));
  print(
    'The same firm in two languages: Jaccard of the first ten (share of equal lists), both halves',
    Object.fromEntries(
      Object.entries(told.languages).map(([ranker, pairs]) => [
        ranker,
        Object.fromEntries(
          pairs.map(({ pair, jaccard, identical }) => [
            pair,
            `${number(jaccard)} (${number(identical)})`,
          ]),
        ),
      ]),
    ),
  );
  console.log(`\nUnderstood differently in some language: ${told.misunderstood.length} cases`);
  console.table(told.misunderstood);
}
