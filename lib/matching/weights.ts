/**
 * Weights as data. One versioned table says what each criterion can give in each direction and how
 * rare each cooperation field was when the table was made; a stored match names the version it was
 * computed with, so that adding a company later never reorders earlier results.
 */
import { type CriterionKey, criterionKeys } from './reasons';

export type Maxima = Readonly<Record<CriterionKey, number>>;

export interface Weights {
  /** Unique name, `2026-11`. */
  version: string;
  /** Integer maxima per criterion; each direction sums to 1000. */
  forSme: Maxima;
  forPartner: Maxima;
  /**
   * Field code → rarity, integer 0–1000 (rarest 1000): inverse document frequency frozen at making.
   * A field that is not listed weighs 1000; a weight of 0 takes the field out of everything.
   */
  idf: Readonly<Record<string, number>>;
}

export const standardMaxima: Maxima = {
  industry: 240,
  field: 220,
  phase: 60,
  region: 150,
  framework: 130,
  programme: 50,
  requirement: 100,
  readiness: 50,
};

/** The weight of a field code, 0–1000. */
export function fieldWeight(weights: Weights, field: string): number {
  return Object.hasOwn(weights.idf, field) ? (weights.idf[field] ?? 0) : 1000;
}

/** Whether both directions use the same maxima. */
export function isSymmetric(weights: Weights): boolean {
  return criterionKeys.every((key) => weights.forSme[key] === weights.forPartner[key]);
}

/**
 * Inverse document frequency over tag sets, `ln(1 + N / (1 + n))`, scaled to integer per-mille with
 * the rarest tag at 1000. `N` sets, `n` of which hold the tag. Order of sets or tags is immaterial.
 */
export function inverseDocumentFrequency(
  tagSets: readonly (readonly string[])[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const tags of tagSets) {
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const raw = [...counts]
    .map(([tag, n]) => [tag, Math.log(1 + tagSets.length / (1 + n))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const top = Math.max(...raw.map(([, value]) => value));
  return Object.fromEntries(raw.map(([tag, value]) => [tag, Math.round((1000 * value) / top)]));
}

/**
 * Makes a version of weights from the fields that companies name today.
 * Throws a RangeError when a direction does not sum to 1000 or a maximum is not a whole number ≥ 0.
 */
export function makeWeights(input: {
  version: string;
  /** One list of field codes per company. */
  tagSets: readonly (readonly string[])[];
  forSme?: Maxima;
  forPartner?: Maxima;
}): Weights {
  const forSme = input.forSme ?? standardMaxima;
  const forPartner = input.forPartner ?? forSme;
  for (const maxima of [forSme, forPartner]) {
    const values = criterionKeys.map((key) => maxima[key]);
    if (values.some((value) => !Number.isInteger(value) || value < 0))
      throw new RangeError('A maximum is not a whole number of at least 0');
    if (values.reduce((sum, value) => sum + value, 0) !== 1000)
      throw new RangeError('The maxima of a direction do not sum to 1000');
  }
  return {
    version: input.version,
    forSme,
    forPartner,
    idf: inverseDocumentFrequency(input.tagSets),
  };
}
