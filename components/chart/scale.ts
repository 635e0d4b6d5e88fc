/** Axes of a plot. Pure. */

const steps = [1, 2, 2.5, 5, 10];

/**
 * Round numbers that hold all values, about `count` of them, lowest first; never fewer than two. A
 * single value stands in the middle of a small range.
 */
export function roundTicks(values: readonly number[], count = 4): number[] {
  const [low, high] = rangeOf(values);
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (steps.find((one) => one * power >= raw - 1e-9 * raw) ?? 10);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  // Multiples of the step, cleaned of what binary fractions leave behind.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function rangeOf(values: readonly number[]): [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Differences that are rounding alone make no axis.
  if (high - low > Math.max(size, 1e-3) * 1e-6) return [low, high];
  const pad = size > 1e-9 ? size * 0.1 : 1;
  return [low - pad, high + pad];
}

/** Places a value of one range in another. */
export function linear(domain: readonly [number, number], range: readonly [number, number]) {
  const [from, to] = domain;
  const [start, end] = range;
  return (value: number) =>
    to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

/** The decimals that tell neighbouring ticks apart. */
export function decimalsOf(ticks: readonly number[]): number {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const needed = [0, 1, 2, 3, 4].find(
    (digits) => Math.abs(Number(step.toFixed(digits)) - step) < step * 1e-6,
  );
  return needed ?? 4;
}
