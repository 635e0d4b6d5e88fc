/**
 * The kernel of the top-k search: weighted inverted lists over tags.
 *
 * Vocabulary
 * - *posting*: a company in a tag's list with the weight that the tag has there, packed into one
 *   32-bit integer (slot in the upper 22 bits, weight in the lower 10), sorted by slot.
 * - *sum*: Σ over the tags of a query of (weight in the query × weight in the company).
 *
 * A query walks the lists of its tags and adds into one array of sums (list-scan.ts); nothing else
 * is looked at, so its cost is the number of postings of its tags. The k best are exact, ties broken
 * by id. Companies that share no tag are not found.
 */
import {
  BestFew,
  BestKeys,
  checkedCount,
  FEW,
  MOST_COMPANIES,
  rankOfKey,
  valueOfKey,
} from './best-keys';
import { ByteReader, ByteWriter } from './bytes';
import { MOST_WEIGHT, scanLists, WEIGHT_BITS, WEIGHT_MASK, type WeighedList } from './list-scan';
import { roomFor, SlotTable } from './slot-table';

/** Sums are 32-bit integers. */
const MOST_SUM = 2 ** 31 - 1;
const FORMAT = 'tag-index/1';

/** Tag → weight, a whole number of 0–1000; 0 is the same as not naming the tag. */
export type WeightedTags = Iterable<readonly [tag: string, weight: number]>;

export interface TagHit {
  id: string;
  sum: number;
}

interface Postings {
  entries: Uint32Array;
  size: number;
}

export class TagIndex {
  #companies = new SlotTable();
  #lists = new Map<string, Postings>();
  #sums = new Int32Array(0);

  /** Number of companies. */
  get size(): number {
    return this.#companies.size;
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    let total = this.#companies.bytes + this.#sums.byteLength;
    for (const { entries } of this.#lists.values()) total += entries.byteLength;
    return total;
  }

  /** Adds a company or replaces its tags. A tag that is named twice counts with its last weight. */
  put(id: string, tags: WeightedTags): void {
    const weighted = checkedTags(tags);
    this.remove(id);
    const slot = this.#companies.take(id);
    for (const [tag, weight] of weighted) {
      let list = this.#lists.get(tag);
      if (list === undefined) {
        list = { entries: new Uint32Array(4), size: 0 };
        this.#lists.set(tag, list);
      }
      insert(list, ((slot << WEIGHT_BITS) | weight) >>> 0);
    }
  }

  /** Whether the company was there. O(tags of the index × log n). */
  remove(id: string): boolean {
    const slot = this.#companies.release(id);
    if (slot === undefined) return false;
    for (const [tag, list] of this.#lists) {
      const at = lowerBound(list, slot);
      if (at === list.size || (list.entries[at] ?? 0) >>> WEIGHT_BITS !== slot) continue;
      list.entries.copyWithin(at, at + 1, list.size--);
      if (list.size === 0) this.#lists.delete(tag);
    }
    return true;
  }

  /**
   * The k companies of the greatest sums above 0, best first, ties by id. Unknown tags are ignored.
   * Throws a RangeError for a k or a weight that is out of bounds.
   */
  top(query: WeightedTags, k: number): TagHit[] {
    const kept = Math.min(checkedCount(k), this.size);
    const lists = this.#listsOf(query);
    if (kept === 0) return [];
    const best = kept <= FEW ? new BestFew(kept) : new BestKeys(kept);
    if (this.#sums.length < this.#companies.length)
      this.#sums = new Int32Array(roomFor(this.#companies.length));
    scanLists(lists, this.#sums, this.#companies.ranks(), best);
    this.#forget(lists);
    return this.#hits(best.sorted());
  }

  /** The same companies give the same bytes, in whatever order they came. */
  toBytes(): Uint8Array {
    const writer = new ByteWriter(FORMAT);
    const order = this.#companies.order();
    const ranks = this.#companies.ranks();
    writer.strings(Array.from(order, (slot) => this.#companies.idOf(slot)));
    const tags = [...this.#lists.keys()].sort();
    writer.strings(tags);
    for (const tag of tags) {
      const { entries, size } = this.#lists.get(tag) as Postings;
      writer.integers(
        entries
          .slice(0, size)
          .map(
            (entry) => ((ranks[entry >>> WEIGHT_BITS] ?? 0) << WEIGHT_BITS) | (entry & WEIGHT_MASK),
          )
          .sort(),
      );
    }
    return writer.finish();
  }

  /** Throws an IndexBytesError for bytes that `toBytes` did not write. */
  static fromBytes(bytes: Uint8Array): TagIndex {
    const reader = new ByteReader(bytes, FORMAT);
    const index = new TagIndex();
    for (const id of reader.strings()) index.#companies.take(id);
    for (const tag of reader.strings()) {
      const entries = reader.integers();
      index.#lists.set(tag, { entries, size: entries.length });
    }
    reader.end();
    return index;
  }

  #hits(keys: Float64Array): TagHit[] {
    const order = this.#companies.order();
    const hits: TagHit[] = [];
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      const id = this.#companies.idOf(order[rankOfKey(key)] as number);
      hits.push({ id, sum: valueOfKey(key) });
    }
    return hits;
  }

  #listsOf(query: WeightedTags): WeighedList[] {
    const lists: WeighedList[] = [];
    let most = 0;
    for (const [tag, weight] of checkedTags(query)) {
      const list = this.#lists.get(tag);
      if (list === undefined) continue;
      most += weight * MOST_WEIGHT;
      lists.push({ entries: list.entries, size: list.size, weight });
    }
    if (most > MOST_SUM) throw new RangeError('The weights of the query are too many to sum');
    return lists;
  }

  /** Sets sums back to 0, by whichever way touches less memory. */
  #forget(lists: readonly WeighedList[]): void {
    const { length } = this.#companies;
    const touched = lists.reduce((sum, { size }) => sum + size, 0);
    if (touched > length / 8) {
      this.#sums.fill(0, 0, length);
      return;
    }
    for (const { entries, size } of lists)
      for (let i = 0; i < size; i++) this.#sums[(entries[i] as number) >>> WEIGHT_BITS] = 0;
  }
}

function checkedTags(tags: WeightedTags): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [tag, weight] of tags) {
    if (!Number.isInteger(weight) || weight < 0 || weight > MOST_WEIGHT)
      throw new RangeError(`A tag's weight is not a whole number of 0–${MOST_WEIGHT}`);
    if (weight === 0) weights.delete(tag);
    else weights.set(tag, weight);
  }
  return weights;
}

function insert(list: Postings, entry: number): void {
  if (list.size === list.entries.length) {
    const grown = new Uint32Array(roomFor(list.size));
    grown.set(list.entries);
    list.entries = grown;
  }
  const at = lowerBound(list, entry >>> WEIGHT_BITS);
  if (at < list.size) list.entries.copyWithin(at + 1, at, list.size);
  list.entries[at] = entry;
  list.size++;
}

/** Where a slot stands or would stand; newcomers mostly stand last. */
function lowerBound({ entries, size }: Postings, slot: number): number {
  let [low, high] = [0, size];
  if (size > 0 && (entries[size - 1] ?? 0) >>> WEIGHT_BITS < slot) return size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) >>> WEIGHT_BITS < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Slots fit beside the weight. */
const fits: boolean = MOST_COMPANIES * (WEIGHT_MASK + 1) <= 2 ** 32;
if (!fits) throw new RangeError('A posting needs more than 32 bits');
