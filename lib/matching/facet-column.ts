/** One facet of all companies: by slot the number of the value that the company has there. */
import { type ByteReader, type ByteWriter, IndexBytesError } from './bytes';
import { type FacetKey, facetTags, standingFor } from './facets';
import type { Side } from './side';
import { roomFor } from './slot-table';
import { TagSets } from './tag-sets';

/** Two bytes a company while there are few values, then four. */
export type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const MOST_SHORT = 2 ** 16;

/** How many sides a column remembers. */
const MOST_SIDES = 2 ** 13;

export class FacetColumn {
  /** Value number by slot; 0 for slots that are empty. */
  bySlot: Numbers = new Uint16Array(0);
  readonly values = new TagSets();
  /** Sides that stand for a value, by its number, while the numbers mean the same. */
  readonly #sides = new Map<number, Side>();
  #sidesOf = 0;

  constructor(
    readonly facet: FacetKey,
    readonly role: Side['role'],
  ) {}

  get bytes(): number {
    return this.bySlot.byteLength + this.values.bytes;
  }

  /** The side that stands for a value; null for a number that is not in use. */
  sideOf(number: number): Side | null {
    if (this.values.generation !== this.#sidesOf) {
      this.#sides.clear();
      this.#sidesOf = this.values.generation;
    }
    const known = this.#sides.get(number);
    if (known !== undefined) return known;
    const tags = this.values.tagsOf(number);
    if (tags === null) return null;
    const side = standingFor(this.facet, tags, this.role);
    if (this.#sides.size < MOST_SIDES) this.#sides.set(number, side);
    return side;
  }

  put(slot: number, side: Side): void {
    const number = this.values.take(facetTags(this.facet, side));
    this.clear(slot);
    this.#set(slot, number);
  }

  #set(slot: number, number: number): void {
    if (slot >= this.bySlot.length) this.#resize(roomFor(slot + 1));
    if (number >= MOST_SHORT && this.bySlot instanceof Uint16Array)
      this.bySlot = Uint32Array.from(this.bySlot);
    this.bySlot[slot] = number;
  }

  tagsAt(slot: number): readonly string[] {
    return this.values.tagsOf(this.bySlot[slot] ?? 0) ?? [];
  }

  /** Values in the order in which the companies come to them, then the values of the companies. */
  write(writer: ByteWriter, order: Int32Array): void {
    const places = new Map<number, number>();
    const numbers = order.map((slot) => {
      const number = this.bySlot[slot] as number;
      const place = places.get(number) ?? places.size;
      places.set(number, place);
      return place;
    });
    const lists = Array.from(places.keys(), (number) => this.values.tagsOf(number) ?? []);
    const codes = new Map<string, number>();
    for (const tag of lists.flat()) if (!codes.has(tag)) codes.set(tag, codes.size);
    writer.strings([...codes.keys()]);
    writer.integers(lists.map((list) => list.length));
    writer.integers(lists.flatMap((list) => list.map((tag) => codes.get(tag) as number)));
    writer.integers(numbers);
  }

  /** Throws an IndexBytesError unless there is a known value for each of `count` slots. */
  read(reader: ByteReader, count: number): void {
    const tags = reader.strings();
    const lengths = reader.integers();
    const codes = reader.integers();
    let at = 0;
    const lists = Array.from(lengths, (length) => {
      const list = Array.from(codes.subarray(at, at + length), (code) => known(tags[code]));
      at += length;
      return list;
    });
    const numbers = reader.integers();
    if (at !== codes.length || numbers.length !== count) throw new IndexBytesError('index.damaged');
    numbers.forEach((number, slot) => {
      this.#set(slot, this.values.take(known(lists[number])));
    });
  }

  clear(slot: number): void {
    const number = this.bySlot[slot] ?? 0;
    if (number === 0) return;
    this.bySlot[slot] = 0;
    this.#sides.delete(number);
    this.values.release(number);
  }

  #resize(length: number): void {
    const longer =
      this.bySlot instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
    longer.set(this.bySlot);
    this.bySlot = longer;
  }
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new IndexBytesError('index.damaged');
  return value;
}
