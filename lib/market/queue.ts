/**
 * How long a newcomer waits for a full partner.
 *
 *   wait = (waiting + 1) · mean holding time / places
 *
 * While all c places are taken, one falls free every (mean holding time / c) on average, and the
 * newcomer behind w others needs w + 1 of them: the conditional wait of a queue M/M/c in which
 * everybody is busy. The holding time of a partner that has closed few introductions is uncertain,
 * so it is shrunk towards that of all partners, as if `prior` introductions of the usual length had
 * been seen before.
 *
 * Source: A. O. Allen, "Probability, Statistics, and Queueing Theory" (1990), M/M/c; credibility
 * weight n / (n + k): H. Bühlmann, ASTIN Bulletin 4 (1967). Cost: O(own).
 */

export interface Queue {
  /** How many stand before the newcomer. */
  waiting: number;
  /** c: how many the partner serves at a time. */
  places: number;
  /** In days, or any unit; null when not known. */
  meanHolding: number | null;
}

/** In the unit of `meanHolding`; null when nothing is known or there are no places. */
export function expectedWait({ waiting, places, meanHolding }: Queue): number | null {
  if (meanHolding === null || !(meanHolding >= 0) || !Number.isFinite(meanHolding)) return null;
  if (!(places > 0) || !(waiting >= 0)) return null;
  return ((waiting + 1) * meanHolding) / places;
}

/**
 * (Σ own + prior · overall) / (n + prior).
 * @param own holding times of this partner's closed introductions; what is no time is left out
 * @param overall the mean of all partners; null when none is known
 * @returns null when neither is known
 */
export function shrunkMeanHolding(
  own: readonly number[],
  overall: number | null,
  priorWeight = 5,
): number | null {
  const known = own.filter((time) => Number.isFinite(time) && time >= 0);
  const sum = known.reduce((total, time) => total + time, 0);
  if (overall === null || !Number.isFinite(overall)) {
    return known.length === 0 ? null : sum / known.length;
  }
  const weight = known.length + priorWeight;
  return weight > 0 ? (sum + priorWeight * overall) / weight : overall;
}
