/** How near the tags that companies name are to those of a query, as tables by code. */
import type { TagSets } from '../tag-sets';

export type Similarity = (a: string, b: string) => number;

const rows = new WeakMap<TagSets, Map<Similarity, Map<string, Uint16Array>>>();
/** More tags than a query of the reference facts can name. */
const MOST_ROWS = 512;

/** Nearness of one tag to every tag of the sets, 0–1000, by code. */
export function nearnessTo(tag: string, sets: TagSets, similarity: Similarity): Uint16Array {
  const bySimilarity = rows.get(sets) ?? new Map<Similarity, Map<string, Uint16Array>>();
  rows.set(sets, bySimilarity);
  const known = bySimilarity.get(similarity) ?? new Map<string, Uint16Array>();
  bySimilarity.set(similarity, known);
  if (known.size > MOST_ROWS) known.clear();
  const before = known.get(tag);
  if (before?.length === sets.names.length) return before;
  const row = Uint16Array.from(sets.names, (name, code) => before?.[code] ?? similarity(tag, name));
  known.set(tag, row);
  return row;
}

/** Nearness to the nearest of the tags, by code. */
export function nearnessToAny(
  tags: readonly string[],
  sets: TagSets,
  similarity: Similarity,
): Uint16Array {
  const nearest = new Uint16Array(sets.names.length);
  for (const tag of tags) {
    const row = nearnessTo(tag, sets, similarity);
    for (let code = 0; code < row.length; code++)
      if ((row[code] as number) > (nearest[code] as number)) nearest[code] = row[code] as number;
  }
  return nearest;
}

type Codes = Uint32Array;

/** The greatest of a table's values for the codes of one set; 0 for an empty set. */
export function greatest(table: Uint16Array, pool: Codes, start: number, end: number): number {
  let most = 0;
  for (let i = start; i < end; i++) {
    const value = table[pool[i] as number] as number;
    if (value > most) most = value;
  }
  return most;
}

export function sumOf(table: Uint16Array, pool: Codes, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += table[pool[i] as number] as number;
  return sum;
}

/** For each table the greatest value for the codes of a set, summed over the tables. */
export function sumOfGreatest(
  tables: readonly Uint16Array[],
  pool: Codes,
  start: number,
  end: number,
): number {
  let sum = 0;
  for (const table of tables) sum += greatest(table, pool, start, end);
  return sum;
}
