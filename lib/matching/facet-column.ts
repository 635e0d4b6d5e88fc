/**
 * One facet of all companies: a dictionary of the values in use, and by slot the number of the
 * value that the company has. Number 0 is kept for slots that are empty. A value that nobody has
 * any more is forgotten and its number used again.
 */
import { type FacetKey, standingFor, type TagFacet, tagFacets } from './facets';
import type { Side } from './side';
import { roomFor } from './slot-table';
import { grown, TagSets } from './tag-sets';

export class FacetColumn {
  /** Value number by slot. */
  bySlot = new Uint32Array(0);
  /** Grows when a number gets another value: what was worked out by number is then void. */
  generation = 0;
  /** The sets of tags by value number, of facets that are sets. */
  readonly tags: TagSets | null;
  readonly #numbers = new Map<string, number>();
  readonly #values: (string | undefined)[] = [undefined];
  #uses = new Uint32Array(16);
  #free: number[] = [];

  constructor(
    readonly facet: FacetKey,
    readonly role: Side['role'],
  ) {
    this.tags = facet in tagFacets ? new TagSets() : null;
  }

  /** One more than the greatest number in use. */
  get length(): number {
    return this.#values.length;
  }

  get bytes(): number {
    return this.bySlot.byteLength + this.#uses.byteLength + (this.tags?.bytes ?? 0);
  }

  valueOf(number: number): string | undefined {
    return this.#values[number];
  }

  /** The side that stands for a value; null for a number that is not in use. */
  sideOf(number: number): Side | null {
    const value = this.#values[number];
    return value === undefined ? null : standingFor(value, this.role);
  }

  put(slot: number, value: string): void {
    if (slot >= this.bySlot.length) this.bySlot = grown(this.bySlot, roomFor(slot + 1));
    const number = this.#numbers.get(value) ?? this.#enter(value);
    this.#uses[number] = (this.#uses[number] ?? 0) + 1;
    this.clear(slot);
    this.bySlot[slot] = number;
  }

  clear(slot: number): void {
    const number = this.bySlot[slot] ?? 0;
    if (number === 0) return;
    this.bySlot[slot] = 0;
    const left = (this.#uses[number] ?? 0) - 1;
    this.#uses[number] = left;
    const value = this.#values[number];
    if (left > 0 || value === undefined) return;
    this.#numbers.delete(value);
    this.#values[number] = undefined;
    this.tags?.drop(number);
    this.#free.push(number);
  }

  #enter(value: string): number {
    const reused = this.#free.pop();
    if (reused !== undefined) this.generation++;
    const number = reused ?? this.#values.length;
    this.#numbers.set(value, number);
    this.#values[number] = value;
    if (number >= this.#uses.length) this.#uses = grown(this.#uses, roomFor(number + 1));
    this.tags?.put(number, tagFacets[this.facet as TagFacet](standingFor(value, this.role)));
    return number;
  }
}
