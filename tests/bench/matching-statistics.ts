/** Numbers about numbers, for tables: nearest-rank quantiles, so that every figure was measured. */

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[place] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** To so many significant digits; tables need no more. */
export function rounded(value: number, digits = 3): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : value;
}

export interface Timed<T> {
  ms: number;
  /** Processor time in ms, the collector's threads too: what a busy machine does not stretch. */
  cpuMs: number;
  result: T;
}

export function timed<T>(work: () => T): Timed<T> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000, result };
}
