/** One facet of all companies: by slot the number of the value that the company has there. */
import { type FacetKey, facetTags, standingFor } from './facets';
import type { Side } from './side';
import { roomFor } from './slot-table';
import { TagSets } from './tag-sets';

/** Two bytes a company while there are few values, then four. */
export type Numbers = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

const MOST_SHORT = 2 ** 16;

export class FacetColumn {
  /** Value number by slot; 0 for slots that are empty. */
  bySlot: Numbers = new Uint16Array(0);
  readonly values = new TagSets();

  constructor(
    readonly facet: FacetKey,
    readonly role: Side['role'],
  ) {}

  get bytes(): number {
    return this.bySlot.byteLength + this.values.bytes;
  }

  /** The side that stands for a value; null for a number that is not in use. */
  sideOf(number: number): Side | null {
    const tags = this.values.tagsOf(number);
    return tags === null ? null : standingFor(this.facet, tags, this.role);
  }

  put(slot: number, side: Side): void {
    const number = this.values.take(facetTags(this.facet, side));
    this.clear(slot);
    if (slot >= this.bySlot.length) this.#resize(roomFor(slot + 1));
    if (number >= MOST_SHORT && this.bySlot instanceof Uint16Array)
      this.bySlot = Uint32Array.from(this.bySlot);
    this.bySlot[slot] = number;
  }

  clear(slot: number): void {
    const number = this.bySlot[slot] ?? 0;
    if (number === 0) return;
    this.bySlot[slot] = 0;
    this.values.release(number);
  }

  #resize(length: number): void {
    const longer =
      this.bySlot instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
    longer.set(this.bySlot);
    this.bySlot = longer;
  }
}
