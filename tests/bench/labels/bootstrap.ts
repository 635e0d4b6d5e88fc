/**
 * Intervals for a mean whose observations come in groups that are not independent (here the queries
 * of one prefecture): whole groups are drawn with replacement, as many as there are, and the mean
 * over all observations drawn is taken; the middle 95 % of these means is the interval (percentile
 * bootstrap of clusters, Efron and Tibshirani 1993, chapters 8 and 13).
 */
import { seeded } from '../seeded';
import { mean } from './metrics';

export interface Observation {
  group: string;
  value: number;
}

export interface Estimate {
  mean: number;
  /** Ends of the 95 % interval. */
  low: number;
  high: number;
}

export const resamples = 2_000;

/** Same observations, count and seed: same interval, in whatever order they are given. */
export function estimate(
  observations: readonly Observation[],
  seed: number,
  count = resamples,
): Estimate {
  const groups = grouped(observations);
  const random = seeded(seed);
  const means = Array.from({ length: count }, () => {
    let [sum, size] = [0, 0];
    for (let drawn = 0; drawn < groups.length; drawn += 1) {
      const group = groups[Math.floor(random() * groups.length)];
      sum += group?.sum ?? 0;
      size += group?.size ?? 0;
    }
    return size === 0 ? 0 : sum / size;
  }).sort((a, b) => a - b);
  return {
    mean: mean(observations.map(({ value }) => value)),
    low: quantile(means, 0.025),
    high: quantile(means, 0.975),
  };
}

function grouped(observations: readonly Observation[]) {
  const groups = new Map<string, number[]>();
  for (const { group, value } of observations) {
    groups.set(group, [...(groups.get(group) ?? []), value]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, values]) => {
      const sorted = values.sort((a, b) => a - b);
      return { sum: sorted.reduce((sum, value) => sum + value, 0), size: sorted.length };
    });
}

/** Linear between the two neighbours; `sorted` ascends. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
