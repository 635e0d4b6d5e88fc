/**
 * How near two tags are, as integers 0–1000. Both functions are symmetric, and a tag is 1000 near
 * itself.
 *
 * Industries: over every class that holds both, the product of the two weights by which each
 * reaches it (isic.ts). So `ISIC-10`/`ISIC-101` is 800, two groups of one division 640, two
 * manufacturing divisions 90. Divisions of one target industry or one FTI group are at least 350
 * near, of one FTI cluster 200; groups of them 0.8 of that on each side.
 */
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
