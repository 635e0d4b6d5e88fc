/**
 * The k greatest of a stream of keys: a bounded binary heap with the least kept key at its root.
 *
 * A *key* is one double that holds everything by which a hit is ordered, so that an order is one
 * comparison of numbers and a hit needs no object until it is shown. The upper bits are the value,
 * the next 21 say how early the id comes in the order of ids: of two equal values the smaller id
 * has the greater key. What is below is cargo that the caller reads back. A double holds 53 bits
 * exactly.
 */

/** Bits of a place in the order of ids: an index holds up to 2,097,152 companies. */
const ORDER_BITS = 21;
export const MOST_COMPANIES = 2 ** ORDER_BITS;

/** The key of a value (integer ≥ 0, < 2³²) for the company at a place in the order of ids. */
export function orderedKey(value: number, rank: number): number {
  return value * MOST_COMPANIES + (MOST_COMPANIES - 1 - rank);
}

export function valueOfKey(key: number): number {
  return Math.floor(key / MOST_COMPANIES);
}

export function rankOfKey(key: number): number {
  return MOST_COMPANIES - 1 - (key % MOST_COMPANIES);
}

/** A whole number of at least 0, or a RangeError: what every query of an index takes as its k. */
export function checkedCount(k: number): number {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError('k is not a whole number ≥ 0');
  return k;
}

/** Keys are distinct and ≥ 0. `k` may be greater than any number of keys that will come. */
export class BestKeys {
  /** The key that a newcomer has to exceed: −1 while there is room. */
  floor: number;
  #keys: Float64Array;
  #size = 0;

  constructor(k: number, mostKeys = k) {
    this.#keys = new Float64Array(Math.min(checkedCount(k), mostKeys));
    this.floor = this.#keys.length === 0 ? Number.POSITIVE_INFINITY : -1;
  }

  /** O(1) for a key that is not among the k greatest, else O(log k). */
  offer(key: number): void {
    if (key <= this.floor) return;
    if (this.#size < this.#keys.length) {
      this.#rise(this.#size++, key);
      if (this.#size < this.#keys.length) return;
    } else this.#sink(0, key);
    this.floor = this.#keys[0] ?? -1;
  }

  /** A kept key grows to `key`; one that is not kept is offered. O(k) to find it. */
  raise(before: number, key: number): void {
    if (key <= this.floor) return;
    const found = before < this.floor ? -1 : this.#find(before);
    if (found === -1) this.offer(key);
    else {
      this.#sink(found, key);
      if (this.#size === this.#keys.length) this.floor = this.#keys[0] ?? -1;
    }
  }

  /** The kept keys, greatest first. */
  sorted(): Float64Array {
    return this.#keys.slice(0, this.#size).sort().reverse();
  }

  #find(key: number): number {
    let at = this.#size - 1;
    while (at >= 0 && this.#keys[at] !== key) at--;
    return at;
  }

  #rise(start: number, key: number): void {
    const keys = this.#keys;
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = keys[parent] as number;
      if (above <= key) break;
      keys[at] = above;
      at = parent;
    }
    keys[at] = key;
  }

  #sink(start: number, key: number): void {
    const keys = this.#keys;
    const size = this.#size;
    let at = start;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (keys[child + 1] as number) < (keys[child] as number)) child++;
      const below = keys[child] as number;
      if (below >= key) break;
      keys[at] = below;
      at = child;
    }
    keys[at] = key;
  }
}
