/** Runs every ranker over every query and sums up what came out. */
import type { Locale } from '@/lib/i18n/locales';
import { type Estimate, estimate, type Observation } from './bootstrap';
import { jaccard, mean, ndcg, reciprocalRank } from './metrics';
import type { Ranker } from './rankers';
import { languages, type Query } from './record';

export const metricNames = ['ndcg', 'mrr', 'mrrFull'] as const;
/** nDCG@10; reciprocal rank of the first grade ≥ 1; of the first grade 2. */
export type Metric = (typeof metricNames)[number];

export interface Judged {
  query: Query;
  figures: Readonly<Record<Metric, number>>;
  /** Codes of the first ten (of the first list, where chance gives many). */
  top: readonly string[];
}

export const depth = 10;
const bootstrapSeed = 11;

export async function judge(ranker: Ranker, queries: readonly Query[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const query of queries) {
    const lists = await ranker.rank(query);
    const all = [...query.grades.values()];
    const each = lists.map((list) => {
      const ranked = list.map((code) => query.grades.get(code) ?? 0);
      return {
        ndcg: ndcg(ranked, all, depth),
        mrr: reciprocalRank(ranked, 1),
        mrrFull: reciprocalRank(ranked, 2),
      };
    });
    const figures = {
      ndcg: mean(each.map((one) => one.ndcg)),
      mrr: mean(each.map((one) => one.mrr)),
      mrrFull: mean(each.map((one) => one.mrrFull)),
    };
    judged.push({ query, figures, top: lists[0]?.slice(0, depth) ?? [] });
  }
  return judged;
}

export type Estimates = Record<Metric, Estimate>;

function estimates(observe: (metric: Metric) => Observation[]): Estimates {
  const [ndcgs, mrrs, fulls] = metricNames.map((metric) =>
    estimate(observe(metric), bootstrapSeed),
  ) as [Estimate, Estimate, Estimate];
  return { ndcg: ndcgs, mrr: mrrs, mrrFull: fulls };
}

export function summary(judged: readonly Judged[]): Estimates {
  return estimates((metric) =>
    judged.map(({ query, figures }) => ({ group: query.prefecture, value: figures[metric] })),
  );
}

/** Paired: how much better (above 0) or worse a ranker does on the same queries than another. */
export function difference(one: readonly Judged[], other: readonly Judged[]): Estimates {
  const byId = new Map(other.map(({ query, figures }) => [query.id, figures]));
  return estimates((metric) =>
    one.map(({ query, figures }) => ({
      group: query.prefecture,
      value: figures[metric] - (byId.get(query.id)?.[metric] ?? 0),
    })),
  );
}

export interface Agreeing {
  pair: string;
  /** Mean share of common partners in the two lists of ten. */
  jaccard: number;
  /** Share of cases whose lists of ten are the same, order and all. */
  identical: number;
}

/** How alike the first ten are when the same firm writes in two languages. */
export function agreement(judged: readonly Judged[]): Agreeing[] {
  const pairs: [Locale, Locale][] = [
    ['th', 'ja'],
    ['th', 'en'],
    ['ja', 'en'],
  ];
  const tops = new Map(judged.map(({ query, top }) => [query.id, top]));
  const keys = [...new Set(judged.map(({ query }) => query.id.replace(/\/\w\w$/, '')))];
  const topOf = (key: string, language: Locale) => tops.get(`${key}/${language}`) ?? [];
  return pairs.map(([a, b]) => ({
    pair: `${a}–${b}`,
    jaccard: mean(keys.map((key) => jaccard(topOf(key, a), topOf(key, b)))),
    identical: mean(keys.map((key) => (topOf(key, a).join() === topOf(key, b).join() ? 1 : 0))),
  }));
}

/** Cases that the three languages do not say alike, with what was understood of each. */
export function misunderstood(queries: readonly Query[]) {
  const open = queries.filter(({ isNamed }) => !isNamed);
  return [...new Set(open.map(({ caseIndex }) => caseIndex))].flatMap((index) => {
    const read = languages.map((language) => {
      const query = open.find((one) => one.caseIndex === index && one.language === language);
      return [...(query?.sme.industries ?? []), ...(query?.sme.seeks ?? [])].join(' ');
    });
    const first = open.find(({ caseIndex }) => caseIndex === index);
    const [th = '', ja = '', en = ''] = read;
    return new Set(read).size === 1 || first === undefined
      ? []
      : [{ case: first.id.replace(/\/open\/\w\w$/, ''), th, ja, en }];
  });
}
