/**
 * All companies of one role, by facet: for each company a slot, and in every column the number of
 * the value that it has there. Two to four bytes a company and facet, whatever it says.
 */
import type { ByteReader, ByteWriter } from './bytes';
import { FacetColumn } from './facet-column';
import { type FacetKey, facetKeys, sideOfFacets } from './facets';
import type { Side } from './side';
import { SlotTable } from './slot-table';

/** What was worked out for the values of a column. */
interface Remembered {
  generation: number;
  outcomes: Uint16Array;
}

/** How many outcomes are remembered before all are forgotten: 8 MB. */
const MOST_REMEMBERED = 2 ** 22;

/** Not worked out yet. */
const OPEN = 0xffff;

export class Companies {
  readonly slots = new SlotTable();
  readonly #columns: Readonly<Record<FacetKey, FacetColumn>>;
  readonly #remembered = new Map<string, Remembered>();
  #rememberedCount = 0;

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
    for (const facet of facetKeys) this.#columns[facet].put(slot, side);
  }

  remove(id: string): boolean {
    const slot = this.slots.release(id);
    if (slot === undefined) return false;
    for (const facet of facetKeys) this.#columns[facet].clear(slot);
    return true;
  }

  /** The company in a slot: all of it that a criterion reads. */
  sideAt(slot: number): Side {
    return sideOfFacets(this.role, this.slots.idOf(slot), (facet) =>
      this.#columns[facet].tagsAt(slot),
    );
  }

  /** The same companies give the same bytes, in whatever order they came. */
  write(writer: ByteWriter): void {
    const order = this.slots.order();
    writer.strings(Array.from(order, (slot) => this.slots.idOf(slot)));
    for (const facet of facetKeys) this.#columns[facet].write(writer, order);
  }

  static read(reader: ByteReader, role: Side['role']): Companies {
    const companies = new Companies(role);
    const ids = reader.strings();
    for (const id of ids) companies.slots.takeNew(id);
    for (const facet of facetKeys) companies.#columns[facet].read(reader, ids.length);
    return companies;
  }

  /**
   * What a company is worth by one facet: a whole number below 65535, worked out once for each
   * value when it is first asked for, and remembered under the key: `outcome` may depend on nothing
   * that the key does not tell.
   */
  outcomeBySlot(
    facet: FacetKey,
    key: string,
    outcome: (side: Side) => number,
  ): (slot: number) => number {
    const column = this.#columns[facet];
    const { bySlot } = column;
    const outcomes = this.#recall(column, key);
    return (slot) => {
      const number = bySlot[slot] as number;
      const known = outcomes[number] as number;
      if (known !== OPEN) return known;
      const side = column.sideOf(number);
      const found = side === null ? 0 : outcome(side);
      outcomes[number] = found;
      return found;
    };
  }

  /** The same for all values of a facet with few of them, by value number. */
  outcomes(facet: FacetKey, key: string, outcome: (side: Side) => number): Uint16Array {
    const column = this.#columns[facet];
    const outcomes = this.#recall(column, key);
    for (let number = 1; number < outcomes.length; number++) {
      if (outcomes[number] !== OPEN) continue;
      const side = column.sideOf(number);
      if (side !== null) outcomes[number] = outcome(side);
    }
    return outcomes.map((found) => (found === OPEN ? 0 : found));
  }

  #recall({ values }: FacetColumn, key: string): Uint16Array {
    const before = this.#remembered.get(key);
    const isGood = before?.generation === values.generation;
    if (isGood && before.outcomes.length === values.length) return before.outcomes;
    const outcomes = new Uint16Array(values.length).fill(OPEN);
    if (isGood) outcomes.set(before.outcomes);
    this.#rememberedCount += outcomes.length - (before?.outcomes.length ?? 0);
    if (this.#rememberedCount > MOST_REMEMBERED) {
      this.#remembered.clear();
      this.#rememberedCount = outcomes.length;
    }
    this.#remembered.set(key, { generation: values.generation, outcomes });
    return outcomes;
  }
}
