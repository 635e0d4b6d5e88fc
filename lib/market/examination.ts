/**
 * How surely a position of a list is looked at.
 *
 * Position k = 1, 2, … of a candidate's list is examined with probability v_k; an employer examines
 * the applicant that has r better ones before it with weight w_r = v_{r+1}. Source: Su, Bayoumi,
 * Joachims, "Optimizing Rankings for Recommendation in Matching Markets", WWW 2022,
 * arXiv 2106.01941, section 5. Cost: O(length).
 */

/** `inv` v_k = 1/k, `exp` v_k = e^(1−k), `log` v_k = 1/log2(k + 1), so that v_1 = 1 in each. */
export type Examination = 'inv' | 'exp' | 'log';

/** v at position k = 1, 2, … */
export function examinationAt(examination: Examination, position: number): number {
  if (examination === 'inv') return 1 / position;
  if (examination === 'exp') return Math.exp(1 - position);
  return 1 / Math.log2(position + 1);
}

/** v_1 … v_length; positions behind `topK` are not looked at. */
export function examinationOfList(examination: Examination, length: number, topK = Infinity) {
  return Float64Array.from({ length }, (_, place) =>
    place < topK ? examinationAt(examination, place + 1) : 0,
  );
}
