/**
 * The k greatest keys (best-keys.ts) of each of many streams, side by side in one array: a stream
 * has a row, and a row is a heap with the least kept key first. A place that is still empty holds
 * −1, which is less than every key.
 */
import { checkedCount } from './best-keys';

export class BestRows {
  readonly #keys: Float64Array;
  readonly #k: number;

  /** No row keeps more than `mostKeys`, however great `k` is. */
  constructor(rows: number, k: number, mostKeys = k) {
    this.#k = Math.min(checkedCount(k), mostKeys);
    this.#keys = new Float64Array(rows * this.#k).fill(-1);
  }

  /** The key that a newcomer of the row has to exceed: −1 while there is room. */
  floor(row: number): number {
    return this.#k === 0 ? Number.POSITIVE_INFINITY : (this.#keys[row * this.#k] as number);
  }

  /** Whether the key is among the k greatest of the row so far. */
  offer(row: number, key: number): boolean {
    const keys = this.#keys;
    const k = this.#k;
    const start = row * k;
    if (k === 0 || key <= (keys[start] as number)) return false;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= k) break;
      if (child + 1 < k && (keys[start + child + 1] as number) < (keys[start + child] as number))
        child++;
      const below = keys[start + child] as number;
      if (below >= key) break;
      keys[start + at] = below;
      at = child;
    }
    keys[start + at] = key;
    return true;
  }

  /** The kept keys of the row, greatest first. */
  sorted(row: number): Float64Array {
    const places = this.#keys.subarray(row * this.#k, (row + 1) * this.#k);
    return places
      .filter((key) => key >= 0)
      .sort()
      .reverse();
  }
}
