/**
 * The world of the plain race: companies and queries that hold weighted tags, 256 of them, drawn by
 * a Zipf-like law from a seed. A company's *sum* for a query is Σ its weight × the query's weight
 * over the tags that both hold; the answer is the k highest positive sums, ties by number.
 *
 * Rows are kept one behind the other (*ragged*): entry e of row r lies at `starts[r] ≤ e < starts[r + 1]`.
 */
import { seeded, zipf } from './seeded';

export const tagCount = 256;
export const maxWeight = 1000;

export interface TagRows {
  count: number;
  /** count + 1 places. */
  starts: Uint32Array;
  tags: Uint16Array;
  /** Integer 1–1000. */
  weights: Uint16Array;
}

/** company number and its sum, best first. */
export type Answer = readonly (readonly [company: number, sum: number])[];

const tagNumbers = Array.from({ length: tagCount }, (_, tag) => tag);

/** Rows of `least` to `most` distinct tags each. */
export function makeTagRows(count: number, least: number, most: number, seed: number): TagRows {
  const random = seeded(seed);
  const starts = new Uint32Array(count + 1);
  const tags: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const held = new Set<number>();
    const size = least + Math.floor(random() * (most - least + 1));
    while (held.size < size) held.add(zipf(random, tagNumbers));
    for (const tag of [...held].sort((a, b) => a - b)) {
      tags.push(tag);
      weights.push(1 + Math.floor(random() * maxWeight));
    }
    starts[row + 1] = tags.length;
  }
  return { count, starts, tags: Uint16Array.from(tags), weights: Uint16Array.from(weights) };
}

export function rowOf(rows: TagRows, row: number): { tag: number; weight: number }[] {
  const { starts, tags, weights } = rows;
  const [from = 0, to = 0] = [starts[row], starts[row + 1]];
  return Array.from(tags.subarray(from, to), (tag, place) => ({
    tag,
    weight: weights[from + place] ?? 0,
  }));
}

/** Bits of a list's entry that hold the weight; the company's number stands above them. */
const weightBits = 10;

/** The same entries by tag, companies ascending: the inverted lists. */
export function invert(rows: TagRows) {
  const starts = new Uint32Array(tagCount + 1);
  for (const tag of rows.tags) starts[tag + 1] = (starts[tag + 1] ?? 0) + 1;
  for (let tag = 0; tag < tagCount; tag += 1) {
    starts[tag + 1] = (starts[tag + 1] ?? 0) + (starts[tag] ?? 0);
  }
  const next = starts.slice();
  const entries = new Uint32Array(rows.tags.length);
  for (let row = 0; row < rows.count; row += 1) {
    for (const { tag, weight } of rowOf(rows, row)) {
      const place = next[tag] ?? 0;
      entries[place] = ((row << weightBits) | weight) >>> 0;
      next[tag] = place + 1;
    }
  }
  return { starts, entries };
}

/**
 * The exact answer by the plainest means, company by company without lists or thresholds: what
 * every other row is held against.
 */
export function exactAnswer(
  companies: TagRows,
  queries: TagRows,
  query: number,
  k: number,
): Answer {
  const factor = new Float64Array(tagCount);
  for (const { tag, weight } of rowOf(queries, query)) factor[tag] = weight;
  const { starts, tags, weights, count } = companies;
  const found: [number, number][] = [];
  for (let company = 0; company < count; company += 1) {
    let sum = 0;
    const end = starts[company + 1] ?? 0;
    for (let entry = starts[company] ?? 0; entry < end; entry += 1) {
      sum += (weights[entry] ?? 0) * (factor[tags[entry] ?? 0] ?? 0);
    }
    const last = found[k - 1];
    if (sum === 0 || (last !== undefined && sum <= last[1])) continue;
    let place = found.length;
    while (place > 0 && (found[place - 1]?.[1] ?? 0) < sum) place -= 1;
    found.splice(place, 0, [company, sum]);
    if (found.length > k) found.pop();
  }
  return found;
}

/** Mean number of list entries that a query has to look at. */
export function entriesPerQuery(companies: TagRows, queries: TagRows): number {
  const { starts } = invert(companies);
  let all = 0;
  for (const tag of queries.tags) all += (starts[tag + 1] ?? 0) - (starts[tag] ?? 0);
  return all / queries.count;
}
