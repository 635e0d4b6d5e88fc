/**
 * What is compared. A ranker puts all partners of the facts in order for one query; where it has
 * nothing more to say it goes on by name, so that every list is complete. Random gives many lists,
 * whose figures are averaged.
 */
import { cooperationFactsOf, cooperationsOf, partnerFactsOf } from '@/lib/matching/from-facts';
import { pairScore } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import { standardWeights } from '@/lib/matching/standard-weights';
import { expandIndustry } from '@/lib/taxonomy/isic';
import { seeded } from '../seeded';
import { jaccard } from './metrics';
import { cooperations, type PartnerOfRecord, partners, type Query } from './record';
import { shuffled } from './split';

export interface Ranker {
  name: string;
  /** Partner codes, best first; several lists where chance decides. */
  rank: (query: Query) => Promise<string[][]> | string[][];
}

const facts = partners.map((row) => partnerFactsOf(row, cooperations));

/** Codes by falling score, ties by code. */
export function byScore(scores: readonly (readonly [code: string, score: number])[]): string[] {
  return [...scores]
    .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
    .map(([code]) => code);
}

/** The engine as the portal uses it; excluded pairs would come last, but no case sets requirements. */
function engine(name: string, scoreOf: (result: PairScore) => number): Ranker {
  return {
    name,
    rank: ({ sme }) => [
      byScore(
        facts.map((partner) => [partner.id, scoreOf(pairScore(sme, partner, standardWeights))]),
      ),
    ],
  };
}

export const ours = engine('ours: pair score', ({ score }) => score);
const forSmeOnly = engine('ours: forSme only', ({ forSme }) => forSme.score);

const randomLists = 200;
const random: Ranker = {
  name: `random (mean of ${randomLists})`,
  rank: () => {
    const chance = seeded(7);
    return Array.from({ length: randomLists }, () =>
      shuffled(
        partners.map(({ code }) => code),
        chance,
      ),
    );
  },
};

/** How much the record says of a partner, whoever asks. */
const popularity: Ranker = {
  name: 'popularity',
  rank: () => [
    byScore(
      partners.map((row) => [
        row.code,
        cooperationsOf(row, cooperations).length + row.fields.length,
      ]),
    ),
  ],
};

/** Rankers that do not look at the query: their lists are the same in every language. */
export const wordless: readonly string[] = [random.name, popularity.name];

/** Tags of a partner: its own, and on request those of the agreements that cover it. */
export function tagsOf(row: PartnerOfRecord, withAgreements: boolean): string[] {
  const covering = withAgreements ? cooperationsOf(row, cooperations).map(cooperationFactsOf) : [];
  return [
    ...row.industries,
    ...row.fields,
    ...(row.prefecture === null ? [] : [row.prefecture]),
    ...covering.flatMap(({ fields, industries }) => [...fields, ...(industries ?? [])]),
  ];
}

/** Tags that a firm asks for. */
export function tagsAsked({ sme }: Query): string[] {
  return [...sme.industries, ...(sme.seeks ?? []), ...(sme.prefectures ?? [])];
}

/** Tags with the wider classes of industries, sections left out: every factory shares one. */
function widened(tags: readonly string[]): string[] {
  return tags.flatMap((tag) =>
    tag.startsWith('ISIC-')
      ? expandIndustry(tag).flatMap(({ code }) => (/^ISIC-[A-Z]$/.test(code) ? [] : [code]))
      : [tag],
  );
}

function jaccardRanker(name: string, withAgreements: boolean): Ranker {
  const known = partners.map((row) => [row.code, widened(tagsOf(row, withAgreements))] as const);
  return {
    name,
    rank: (query) => {
      const asked = widened(tagsAsked(query));
      return [byScore(known.map(([code, tags]) => [code, jaccard(asked, tags)]))];
    },
  };
}

/** All rankers that need neither a server nor an index. */
export const plainRankers: readonly Ranker[] = [
  ours,
  forSmeOnly,
  random,
  popularity,
  jaccardRanker('Jaccard, own tags', false),
  jaccardRanker('Jaccard, with agreements', true),
];
