/**
 * Answers of many queries in two arrays, so that keeping them leaves nothing for the garbage
 * collector to carry about while others are being timed.
 */
import type { Answer } from '../matching-tags';

export class AnswerSheet {
  readonly #k: number;
  readonly #sizes: Uint8Array;
  readonly #cells: Float64Array;

  /** Room for `count` answers of at most k ≤ 255 companies. */
  constructor(count: number, k: number) {
    this.#k = k;
    this.#sizes = new Uint8Array(count);
    this.#cells = new Float64Array(count * k * 2);
  }

  put(place: number, answer: Answer): void {
    this.#sizes[place] = answer.length;
    let cell = place * this.#k * 2;
    for (const [company, sum] of answer) {
      this.#cells[cell++] = company;
      this.#cells[cell++] = sum;
    }
  }

  get(place: number): Answer {
    const from = place * this.#k * 2;
    return Array.from({ length: this.#sizes[place] ?? 0 }, (_, n): [number, number] => [
      this.#cells[from + 2 * n] ?? 0,
      this.#cells[from + 2 * n + 1] ?? 0,
    ]);
  }
}
