/**
 * How good a ranking is, given the grades of its answers.
 *
 * - nDCG@k (Järvelin and Kekäläinen 2002): gain 2^grade − 1, divided by log2(place + 1), summed over
 *   the first k places and divided by the best sum that any order could have. 0…1.
 * - Reciprocal rank: 1 / place of the first answer with at least a grade; 0 when there is none. Its
 *   mean over queries is MRR.
 */

/** Grades in ranked order, and the grades of everything that could have been ranked. */
export function ndcg(ranked: readonly number[], all: readonly number[], k: number): number {
  const best = gainOf(
    [...all].sort((a, b) => b - a),
    k,
  );
  return best === 0 ? 0 : gainOf(ranked, k) / best;
}

function gainOf(grades: readonly number[], k: number): number {
  return grades
    .slice(0, k)
    .reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

export function reciprocalRank(ranked: readonly number[], atLeast: number): number {
  const index = ranked.findIndex((grade) => grade >= atLeast);
  return index === -1 ? 0 : 1 / (index + 1);
}

/** Shared members over all members of two sets; 1 when both are empty. */
export function jaccard<T>(one: Iterable<T>, two: Iterable<T>): number {
  const [a, b] = [new Set(one), new Set(two)];
  const shared = [...a].filter((item) => b.has(item)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
