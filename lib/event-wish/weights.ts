import type { WishGrade } from './schema';

/**
 * What a meeting of a pair is worth to an event's schedule. Pure.
 *
 * The two wishes decide the band, the engine's score the place within it. Bands are set so far apart
 * that a meeting of one band weighs more than any two of the bands below that it could cost (a
 * meeting takes one place of each side, so it displaces two at most):
 *
 *   both must                     900,000 … 1,000,000   > 2 × must and would like
 *   must and would like           400,000 …   449,999
 *   must and nothing said         300,000 …   349,999   > 2 × both would like
 *   both would like               120,000 …   149,999   > 2 × would like and nothing said
 *   must and rather not            70,000 …    74,999
 *   would like and nothing said    50,000 …    59,999
 *   would like and rather not       5,000 …     5,999
 *   suggested, nothing said         1,000 …     2,000   only where an officer fills free places
 *   anything with never                 0
 *
 * Two who have met before weigh three fifths of it: their time is better spent on others.
 */
export type Grade = WishGrade | null;

const steps = { NEVER: -2, RATHER_NOT: -1, none: 0, LIKE: 1, MUST: 2 } as const;

export function stepOf(grade: Grade): number {
  return steps[grade ?? 'none'];
}

/** Least weight and width by `higher lower` step. */
const bands: Readonly<Record<string, readonly [least: number, width: number]>> = {
  '2 2': [900_000, 100_000],
  '2 1': [400_000, 49_999],
  '2 0': [300_000, 49_999],
  '1 1': [120_000, 29_999],
  '2 -1': [70_000, 4_999],
  '1 0': [50_000, 9_999],
  '1 -1': [5_000, 999],
};

/** Of a pair that only the engine proposes. */
const suggestedBand = [1_000, 1_000] as const;

export type WeighedPair = {
  sme: Grade;
  partner: Grade;
  /** The engine's, per mille. */
  score: number;
  metBefore: boolean;
  /** Taken up although nobody wishes it: free places are filled, or an officer locked the pair. */
  suggested?: boolean;
};

/** A whole number up to 1,000,000; 0: no meeting for it. */
export function weightOf({ sme, partner, score, metBefore, suggested }: WeighedPair): number {
  const [low, high] = [stepOf(sme), stepOf(partner)].sort((a, b) => a - b) as [number, number];
  if (low === steps.NEVER) return 0;
  const band = bands[`${high} ${low}`] ?? (suggested ? suggestedBand : null);
  if (!band) return 0;
  const within = (Math.min(1000, Math.max(0, score)) / 1000) * band[1];
  return Math.round((band[0] + within) * (metBefore ? 0.6 : 1));
}

export function isMust(sme: Grade, partner: Grade): boolean {
  return sme === 'MUST' || partner === 'MUST';
}
