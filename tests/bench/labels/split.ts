/**
 * Which half a prefecture belongs to. All 47 codes are shuffled once with a fixed seed; the first 23
 * are for tuning, the other 24 for reporting. The shuffle covers prefectures without a label too, so
 * a new agreement never moves an old one to the other half.
 */
import { prefectures } from '@/lib/taxonomy/facts';
import { seeded } from '../seeded';

export const splitSeed = 2026;
const FOR_TUNING = 23;

export type Half = 'tuning' | 'reporting';

/** A seeded Fisher–Yates shuffle; the list given stays as it is. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [result[last], result[other]] as [T, T];
    result[last] = b;
    result[other] = a;
  }
  return result;
}

const forTuning = new Set(
  shuffled(prefectures.map(({ code }) => code).sort(), seeded(splitSeed)).slice(0, FOR_TUNING),
);

export function halfOf(prefecture: string): Half {
  return forTuning.has(prefecture) ? 'tuning' : 'reporting';
}
