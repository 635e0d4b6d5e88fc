/** Single figures of a benchmark: what was measured, how often, and how it came out. */
import { median, quantile, rounded } from './matching-statistics';

export interface Figure {
  what: string;
  median: number;
  p95?: number;
  unit: string;
  samples: number;
  note?: string;
}

/** ms of each sample into a row; p95 needs twenty of them. */
export function figure(what: string, ms: readonly number[]): Figure {
  return {
    what,
    median: rounded(median(ms)),
    ...(ms.length < 20 ? {} : { p95: rounded(quantile(ms, 0.95)) }),
    unit: 'ms',
    samples: ms.length,
  };
}

/**
 * Times `count` pieces of work, fewer when that takes longer than `budget` ms, but one at least.
 * Preparing a piece is not timed.
 */
export function sampled(count: number, budget: number, prepare: () => () => unknown): number[] {
  const ms: number[] = [];
  const end = performance.now() + budget;
  while (ms.length < count && (ms.length === 0 || performance.now() < end)) {
    const work = prepare();
    const start = performance.now();
    work();
    ms.push(performance.now() - start);
  }
  return ms;
}
