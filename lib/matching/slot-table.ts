/**
 * Which company lives where. A *slot* is a small integer that a company keeps while it is in an
 * index, so that typed arrays can be addressed by it; freed slots are used again. A *rank* is the
 * company's place in the order of ids (by code units), by which ties are broken.
 */
import { MOST_COMPANIES } from './best-keys';
import { IndexBytesError } from './bytes';

export class SlotTable {
  readonly #slots = new Map<string, number>();
  #ids: (string | undefined)[] = [];
  #free: number[] = [];
  /** Slots in the order of ids, as of the last refresh, and what came or went since. */
  #order = new Int32Array(0);
  #ranks = new Int32Array(0);
  #added = new Set<number>();
  #isFresh = true;

  get size(): number {
    return this.#slots.size;
  }

  /** One more than the greatest slot ever used: the length that arrays by slot need. */
  get length(): number {
    return this.#ids.length;
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    return this.#order.byteLength + this.#ranks.byteLength;
  }

  find(id: string): number | undefined {
    return this.#slots.get(id);
  }

  idOf(slot: number): string {
    const id = this.#ids[slot];
    if (id === undefined) throw new RangeError(`Slot ${slot} is empty`);
    return id;
  }

  /** The slot of a newcomer. The id must not be in the table. */
  take(id: string): number {
    const slot = this.#free.pop() ?? this.#ids.length;
    if (slot >= MOST_COMPANIES) throw new RangeError(`More than ${MOST_COMPANIES} companies`);
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    this.#added.add(slot);
    this.#isFresh = false;
    return slot;
  }

  /** `take` for ids that were written: in their order, each once, or an IndexBytesError. */
  takeNew(id: string): void {
    const last = this.#ids.at(-1);
    if (last !== undefined && last >= id) throw new IndexBytesError('index.damaged');
    this.take(id);
  }

  release(id: string): number | undefined {
    const slot = this.#slots.get(id);
    if (slot === undefined) return undefined;
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#free.push(slot);
    // A slot that is taken again before the refresh is sorted in as a newcomer.
    if (!this.#added.delete(slot)) this.#ranks[slot] = -1;
    this.#isFresh = false;
    return slot;
  }

  /** Rank by slot; meaningless for empty slots. O(1) when nothing changed, else O(n + p log n). */
  ranks(): Int32Array {
    this.#refresh();
    return this.#ranks;
  }

  /** Slots in the order of ids. */
  order(): Int32Array {
    this.#refresh();
    return this.#order;
  }

  /** Puts p newcomers among those in order by bisection: only p log n comparisons of strings. */
  #refresh(): void {
    if (this.#isFresh) return;
    const kept = this.#order.filter((slot) => this.#ranks[slot] !== -1);
    const added = Int32Array.from(this.#added).sort((a, b) =>
      this.idOf(a) < this.idOf(b) ? -1 : 1,
    );
    const order = new Int32Array(kept.length + added.length);
    let from = 0;
    let to = 0;
    for (const slot of added) {
      const until = this.#firstAfter(kept, from, this.idOf(slot));
      order.set(kept.subarray(from, until), to);
      to += until - from;
      order[to++] = slot;
      from = until;
    }
    order.set(kept.subarray(from), to);
    if (this.#ranks.length < this.length) this.#ranks = new Int32Array(roomFor(this.length));
    order.forEach((slot, rank) => {
      this.#ranks[slot] = rank;
    });
    this.#order = order;
    this.#added = new Set();
    this.#isFresh = true;
  }

  #firstAfter(order: Int32Array, start: number, id: string): number {
    let [low, high] = [start, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.idOf(order[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Length of an array that is to grow: a quarter more than what is needed now. */
export function roomFor(length: number): number {
  return length + (length >> 2) + 16;
}
