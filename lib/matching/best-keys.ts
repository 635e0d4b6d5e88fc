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

// 2_097_152 is `MOST_COMPANIES`: as a number it is part of the instruction, as a constant of the
// module it would be loaded each time.

/** The key of a value (integer ≥ 0, < 2³²) for the company at a place in the order of ids. */
export function orderedKey(value: number, rank: number): number {
  return value * 2_097_152 + (2_097_151 - rank);
}

export function valueOfKey(key: number): number {
  return Math.floor(key / 2_097_152);
}

export function rankOfKey(key: number): number {
  return 2_097_151 - (key % 2_097_152);
}

/** A whole number of at least 0, or a RangeError: what every query of an index takes as its k. */
export function checkedCount(k: number): number {
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError('k is not a whole number ≥ 0');
  return k;
}

/** What a scan needs of a collector. */
export interface KeptKeys {
  /** The key that a newcomer has to exceed: −1 while there is room. */
  readonly floor: number;
  offerOnce(key: number): void;
  /** The kept keys, greatest first. */
  sorted(): Float64Array;
}

/** Up to this k a sorted row is faster than a heap. */
export const FEW = 64;

/** The same for few keys, which stand sorted at any time: a newcomer is inserted from the end. */
export class BestFew implements KeptKeys {
  floor = -1;
  readonly #keys: Float64Array;
  #size = 0;

  /** 1 ≤ k ≤ `FEW`. */
  constructor(k: number) {
    this.#keys = new Float64Array(k);
  }

  offerOnce(key: number): void {
    if (key <= this.floor) return;
    const keys = this.#keys;
    let place = this.#size;
    while (place > 0 && (keys[place - 1] as number) < key) place--;
    if (place > 0 && keys[place - 1] === key) return;
    if (this.#size < keys.length) this.#size++;
    for (let at = this.#size - 1; at > place; at--) keys[at] = keys[at - 1] as number;
    keys[place] = key;
    if (this.#size === keys.length) this.floor = keys[this.#size - 1] as number;
  }

  sorted(): Float64Array {
    return this.#keys.subarray(0, this.#size);
  }
}

/** Keys are distinct and ≥ 0. `k` may be greater than any number of keys that will come. */
export class BestKeys implements KeptKeys {
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

  /** Ignores a key that is kept already. O(k) to find it. */
  offerOnce(key: number): void {
    if (key > this.floor && !this.#has(key)) this.offer(key);
  }

  /** The kept keys, greatest first. */
  sorted(): Float64Array {
    return this.#keys.slice(0, this.#size).sort().reverse();
  }

  #has(key: number): boolean {
    for (let at = this.#size - 1; at >= 0; at--) if (this.#keys[at] === key) return true;
    return false;
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
