/**
 * All companies of one role, by facet: for each company a slot, and in every column the number of
 * the value that it has there. 76 bytes a company, whatever it says.
 */
import { FacetColumn } from './facet-column';
import { type FacetKey, facetKeys, facetValue } from './facets';
import type { Side } from './side';
import { SlotTable } from './slot-table';

/** Worked out for each value of a column, and still good for the values known then. */
interface Remembered {
  generation: number;
  outcomes: Uint16Array;
  known: number;
}

/** How many tables are remembered before all are forgotten. */
const MOST_REMEMBERED = 4096;

export class Companies {
  readonly slots = new SlotTable();
  readonly #columns: Readonly<Record<FacetKey, FacetColumn>>;
  readonly #remembered = new Map<string, Remembered>();

  constructor(readonly role: Side['role']) {
    this.#columns = Object.fromEntries(
      facetKeys.map((facet) => [facet, new FacetColumn(facet, role)]),
    ) as Record<FacetKey, FacetColumn>;
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    return facetKeys.reduce((sum, facet) => sum + this.#columns[facet].bytes, this.slots.bytes);
  }

  column(facet: FacetKey): FacetColumn {
    return this.#columns[facet];
  }

  put(side: Side): void {
    const slot = this.slots.find(side.id) ?? this.slots.take(side.id);
    for (const facet of facetKeys) this.#columns[facet].put(slot, facetValue(facet, side));
  }

  remove(id: string): boolean {
    const slot = this.slots.release(id);
    if (slot === undefined) return false;
    for (const facet of facetKeys) this.#columns[facet].clear(slot);
    return true;
  }

  /**
   * A whole number of 0–65535 for each value of a facet, by value number. With a key, what was
   * worked out under it before is not worked out again: `outcome` may then depend on nothing that
   * the key does not tell.
   */
  outcomes(facet: FacetKey, key: string | null, outcome: (side: Side) => number): Uint16Array {
    const column = this.#columns[facet];
    const before = key === null ? undefined : this.#remembered.get(key);
    const isGood = before?.generation === column.generation;
    if (isGood && before.known === column.length) return before.outcomes;
    const outcomes = new Uint16Array(column.length);
    const known = isGood ? before.known : 1;
    if (isGood) outcomes.set(before.outcomes.subarray(0, known));
    for (let number = known; number < column.length; number++) {
      const side = column.sideOf(number);
      if (side !== null) outcomes[number] = outcome(side);
    }
    if (key !== null) {
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
      const { generation, length } = column;
      this.#remembered.set(key, { generation, outcomes, known: length });
    }
    return outcomes;
  }
}
