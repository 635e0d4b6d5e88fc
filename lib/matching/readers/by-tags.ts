/**
 * Sums and greatest values over the tags of a value: `table` holds what a tag is worth, by code.
 * The loops in here run millions of times a second and allocate nothing.
 */
import type { FacetColumn } from '../facet-column';
import type { TagSets } from '../tag-sets';

/** The greatest of a table's values among the codes from `start` to before `end`; 0 for none. */
export function greatest(
  table: Uint16Array,
  pool: Uint32Array,
  start: number,
  end: number,
): number {
  let most = 0;
  for (let i = start; i < end; i++) {
    const value = table[pool[i] as number] as number;
    if (value > most) most = value;
  }
  return most;
}

export function sum(table: Uint16Array, pool: Uint32Array, start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) total += table[pool[i] as number] as number;
  return total;
}

/** The greatest worth of a tag, by value number. */
export function greatestByValue({ values }: FacetColumn, table: Uint16Array): Uint16Array {
  const { pool, starts, ends, length } = values;
  const outcomes = new Uint16Array(length);
  for (let number = 1; number < length; number++)
    outcomes[number] = greatest(table, pool, starts[number] as number, ends[number] as number);
  return outcomes;
}

/** The greatest worth of a tag of the company in a slot. */
export function greatestBySlot(column: FacetColumn, table: Uint16Array): (slot: number) => number {
  const { bySlot } = column;
  const outcomes = greatestByValue(column, table);
  return (slot) => outcomes[bySlot[slot] as number] as number;
}

export type Similarity = (a: string, b: string) => number;

interface Rows {
  generation: number;
  byTag: Map<string, Uint16Array>;
}

const remembered = new WeakMap<TagSets, Map<Similarity, Rows>>();
/** More tags than the reference facts have. */
const MOST_ROWS = 512;

/** Nearness of one tag to every tag that companies have, 0–1000, by code. */
export function nearnessTo(tag: string, values: TagSets, similarity: Similarity): Uint16Array {
  const bySimilarity = remembered.get(values) ?? new Map<Similarity, Rows>();
  remembered.set(values, bySimilarity);
  let rows = bySimilarity.get(similarity);
  if (rows?.generation !== values.generation || rows.byTag.size > MOST_ROWS) {
    rows = { generation: values.generation, byTag: new Map() };
    bySimilarity.set(similarity, rows);
  }
  const before = rows.byTag.get(tag);
  if (before?.length === values.codeCount) return before;
  const row = values.worth((other) => similarity(tag, other));
  rows.byTag.set(tag, row);
  return row;
}

/** Nearness to the nearest of the tags, by code. */
export function nearnessToAny(
  tags: readonly string[],
  values: TagSets,
  similarity: Similarity,
): Uint16Array {
  const nearest = new Uint16Array(values.codeCount);
  for (const tag of tags) {
    const row = nearnessTo(tag, values, similarity);
    for (let code = 0; code < row.length; code++)
      if ((row[code] as number) > (nearest[code] as number)) nearest[code] = row[code] as number;
  }
  return nearest;
}
