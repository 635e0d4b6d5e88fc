/**
 * The hot loops of the inverted lists, in two passes.
 *
 * First every list is added up with nothing else to do in the loop. Then lists are walked again, by
 * falling weight a posting, and companies whose sum reaches the least one kept are offered. What a
 * company can have by the lists that are not yet walked is known: as soon as it is less than the
 * least sum kept, a company that stands in those alone cannot be among the k best, and the walk
 * ends. Mostly that leaves out the long lists of common tags.
 *
 * The loops take four postings at a time and ask one question about all four (the sign of a
 * difference is the bit that is combined). They say 10 and 1023 where `WEIGHT_BITS` and
 * `WEIGHT_MASK` are meant: a constant of a module is loaded and shifted by each time, a number is
 * part of the instruction, and the loops take a quarter less.
 */
import { type KeptKeys, orderedKey, valueOfKey } from './best-keys';

/** A posting: slot in the upper 22 bits, weight in the lower 10. */
export const WEIGHT_BITS = 10;
export const WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;
/** Greatest weight of a tag, in a company and in a query. */
export const MOST_WEIGHT = 1000;

/** The postings of one tag, as many as `size` says, and its weight in the query. */
export interface WeighedList {
  entries: Uint32Array;
  size: number;
  weight: number;
}

/** Puts the k best into `best`. Leaves sums behind in `sums`, which must come in empty. */
export function scanLists(
  lists: readonly WeighedList[],
  sums: Int32Array,
  ranks: Int32Array,
  best: KeptKeys,
): void {
  let open = 0;
  for (const list of lists) {
    addUp(list, sums);
    open += list.weight * MOST_WEIGHT;
  }
  const telling = [...lists].sort((a, b) => b.weight * a.size - a.weight * b.size);
  for (const list of telling) {
    if (open < valueOfKey(best.floor)) break;
    offerReaching(list, sums, ranks, best);
    open -= list.weight * MOST_WEIGHT;
  }
}

function addUp({ entries, size, weight }: WeighedList, sums: Int32Array): void {
  const fours = size - 3;
  let i = 0;
  for (; i < fours; i += 4) {
    const a = entries[i] as number;
    const b = entries[i + 1] as number;
    const c = entries[i + 2] as number;
    const d = entries[i + 3] as number;
    add(sums, a >>> 10, Math.imul(weight, a & 1023));
    add(sums, b >>> 10, Math.imul(weight, b & 1023));
    add(sums, c >>> 10, Math.imul(weight, c & 1023));
    add(sums, d >>> 10, Math.imul(weight, d & 1023));
  }
  for (; i < size; i++) {
    const entry = entries[i] as number;
    add(sums, entry >>> 10, Math.imul(weight, entry & 1023));
  }
}

function add(sums: Int32Array, slot: number, product: number): void {
  sums[slot] = ((sums[slot] as number) + product) | 0;
}

function offerReaching(
  { entries, size }: WeighedList,
  sums: Int32Array,
  ranks: Int32Array,
  best: KeptKeys,
): void {
  const fours = size - 3;
  let below = belowFloor(best);
  let i = 0;
  for (; i < fours; i += 4) {
    const a = below - (sums[(entries[i] as number) >>> 10] as number);
    const b = below - (sums[(entries[i + 1] as number) >>> 10] as number);
    const c = below - (sums[(entries[i + 2] as number) >>> 10] as number);
    const d = below - (sums[(entries[i + 3] as number) >>> 10] as number);
    if ((a | b | c | d) >= 0) continue;
    for (let j = i; j < i + 4; j++) below = offer(entries[j] as number, below, sums, ranks, best);
  }
  for (; i < size; i++) below = offer(entries[i] as number, below, sums, ranks, best);
}

/** Gives the new bound. */
function offer(
  entry: number,
  below: number,
  sums: Int32Array,
  ranks: Int32Array,
  best: KeptKeys,
): number {
  const slot = entry >>> 10;
  const sum = sums[slot] as number;
  if (sum <= below) return below;
  best.offerOnce(orderedKey(sum, ranks[slot] as number));
  return belowFloor(best);
}

/** The greatest sum that is surely too small, as a 32-bit integer: 0 while there is room. */
function belowFloor({ floor }: KeptKeys): number {
  return Math.max(0, valueOfKey(floor) - 1) | 0;
}
