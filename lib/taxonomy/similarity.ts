/**
 * How near two tags are, as integers 0–1000. All functions are symmetric, and a tag is 1000 near
 * itself and less to any other. Matching uses the first two; search and suggestions the third.
 *
 * Industries: over every class that holds both, the product of the two weights by which each
 * reaches it (isic.ts). So `ISIC-10`/`ISIC-101` is 800, two groups of one division 640, two
 * manufacturing divisions 90. Divisions of one target industry or one FTI group are at least 350
 * near, of one FTI cluster 200; groups of them 0.8 of that on each side.
 *
 * Concepts of the whole vocabulary (`conceptSimilarity`): two industries and two fields as above.
 * Two processes, materials or certificates: 500 for one group (machining, steel, management
 * systems) and up to 400 for the share of industries that they have in common; of different groups
 * up to 300 for that share. Everything else meets over its industries – a view (`FTI-G47`), a field
 * that is about some, a process –: the mean nearness of each industry of the one to the nearest of
 * the other, both ways, times 0.9 between industries and views, 0.6 otherwise. Places, programmes
 * and what is about no industry are near themselves only.
 */
import type { Concept } from './concepts';
import { fieldFamilies } from './field-facts';
import { clustersOf, findIndustry, viewsOf } from './industries';
import { DIVISION_WEIGHT, expandIndustry, isicLevel } from './isic';

const SAME_VIEW = 350;
const SAME_CLUSTER = 200;
const SAME_FAMILY = 400;

const known = new Map<string, number>();

/** Nearness of two ISIC codes. Unknown codes are near themselves only. */
export function industrySimilarity(a: string, b: string): number {
  if (a === b) return 1000;
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  const value = Math.max(byAncestors(a, b), byViews(a, b));
  // Codes from outside are not remembered, so that nobody can fill the memory with them.
  if (findIndustry(a) !== null && findIndustry(b) !== null) known.set(key, value);
  return value;
}

function byAncestors(a: string, b: string): number {
  const weights = new Map(expandIndustry(a).map(({ code, weight }) => [code, weight]));
  return Math.max(
    0,
    ...expandIndustry(b).map(({ code, weight }) =>
      Math.round(((weights.get(code) ?? 0) * weight) / 1000),
    ),
  );
}

function byViews(a: string, b: string): number {
  const shared = (one: readonly string[], two: readonly string[]) =>
    one.some((v) => two.includes(v));
  const near = shared(viewsOf(a), viewsOf(b))
    ? SAME_VIEW
    : shared(clustersOf(a), clustersOf(b))
      ? SAME_CLUSTER
      : 0;
  const groups = [a, b].filter((code) => isicLevel(code) === 'group').length;
  return Math.round(near * (DIVISION_WEIGHT / 1000) ** groups);
}

/** Nearness of two cooperation fields: 1000 the same, 400 of one family, else 0. */
export function fieldSimilarity(a: string, b: string): number {
  if (a === b) return 1000;
  return fieldFamilies.some((family) => family.includes(a) && family.includes(b)) ? SAME_FAMILY : 0;
}

const TECHNIQUES: readonly Concept['kind'][] = ['process', 'material', 'certificate'];
const INDUSTRIES: readonly Concept['kind'][] = [
  'industry',
  'fti-group',
  'target-industry',
  'fti-cluster',
];
const SAME_GROUP = 500;
const SHARED_IN_GROUP = 400;
const SHARED_ELSEWHERE = 300;
const BETWEEN_INDUSTRIES = 0.9;
const BETWEEN_KINDS = 0.6;

/** Nearness of any two concepts of the vocabulary. */
export function conceptSimilarity(a: Concept, b: Concept): number {
  if (a.kind === b.kind) {
    if (a.code === b.code) return 1000;
    if (a.kind === 'industry') return industrySimilarity(a.code, b.code);
    if (a.kind === 'field') return fieldSimilarity(a.code, b.code);
    if (TECHNIQUES.includes(a.kind)) return techniqueSimilarity(a, b);
  }
  const factor =
    INDUSTRIES.includes(a.kind) && INDUSTRIES.includes(b.kind) ? BETWEEN_INDUSTRIES : BETWEEN_KINDS;
  const there = meanNearness(a.industries, b.industries);
  const back = meanNearness(b.industries, a.industries);
  return Math.round(((there + back) / 2) * factor);
}

function techniqueSimilarity(a: Concept, b: Concept): number {
  const all = new Set([...a.industries, ...b.industries]);
  const shared = [...all].filter((i) => a.industries.includes(i) && b.industries.includes(i));
  const share = all.size === 0 ? 0 : shared.length / all.size;
  const isOneGroup = a.group !== null && a.group === b.group;
  return isOneGroup
    ? SAME_GROUP + Math.round(SHARED_IN_GROUP * share)
    : Math.round(SHARED_ELSEWHERE * share);
}

/** The mean, over the industries of one, of the nearness to the nearest of the other. */
function meanNearness(from: readonly string[], to: readonly string[]): number {
  if (from.length === 0 || to.length === 0) return 0;
  const nearest = from.map((a) => Math.max(...to.map((b) => industrySimilarity(a, b))));
  return nearest.reduce((sum, value) => sum + value, 0) / from.length;
}
