/**
 * Lists of candidates: their pairs in an order, and how surely each position is looked at.
 *
 * An *order* holds, for each candidate, its pairs (by number) best first, at the offsets `start` of
 * the market. Only the first `placed` ones of a list carry examination.
 */
import { type Examination, examinationOfList } from './examination';
import type { Market } from './market';
import { RowSorter } from './row-sorter';

/** The largest number of pairs that one candidate has. */
export function longestList({ start, candidates }: Market): number {
  let longest = 0;
  for (let i = 0; i < candidates; i += 1) {
    longest = Math.max(longest, (start[i + 1] as number) - (start[i] as number));
  }
  return longest;
}

/**
 * Each candidate's pairs by descending value; ties keep the order of the market. O(pairs · log).
 * @param head only so many first pairs of each list need to be in order
 */
export function orderBy(market: Market, value: Float64Array, head = Infinity): Uint32Array {
  const sorter = new RowSorter(longestList(market));
  const order = new Uint32Array(value.length);
  for (let i = 0; i < market.candidates; i += 1) {
    const [from, to] = [market.start[i] as number, market.start[i + 1] as number];
    const list = order.subarray(from, to);
    const own = value.subarray(from, to);
    if (8 * head < list.length) sorter.leading(own, list.length, list, head);
    else sorter.descending(own, list.length, list);
    for (let rank = 0; rank < list.length; rank += 1) list[rank] = (list[rank] as number) + from;
  }
  return order;
}

/** The order, its lists sorted by descending value behind their first `head` pairs. */
export function orderTail(market: Market, order: Uint32Array, value: Float64Array, head: number) {
  const sorter = new RowSorter(longestList(market));
  const tidy = order.slice();
  const rank = new Uint32Array(longestList(market));
  for (let i = 0; i < market.candidates; i += 1) {
    const tail = order.subarray((market.start[i] as number) + head, market.start[i + 1]);
    if ((market.start[i] as number) + head >= (market.start[i + 1] as number)) continue;
    sorter.descending(
      Float64Array.from(tail, (pair) => value[pair] as number),
      tail.length,
      rank,
    );
    for (let place = 0; place < tail.length; place += 1) {
      tidy[(market.start[i] as number) + head + place] = tail[rank[place] as number] as number;
    }
  }
  return tidy;
}

/** Length C: how many positions of each list are looked at when lists end after topK. */
export function placedOf({ start, candidates }: Market, topK = Infinity): Uint32Array {
  return Uint32Array.from({ length: candidates }, (_, i) =>
    Math.min(topK, (start[i + 1] as number) - (start[i] as number)),
  );
}

/** Per pair: v of its position, 0 behind the end of the list. */
export function exposureOf(
  market: Market,
  order: Uint32Array,
  examination: Examination,
  placed: Uint32Array,
): Float64Array {
  const v = examinationOfList(examination, longestList(market));
  const exposure = new Float64Array(order.length);
  for (let i = 0; i < market.candidates; i += 1) {
    const from = market.start[i] as number;
    for (let rank = 0; rank < (placed[i] as number); rank += 1) {
      exposure[order[from + rank] as number] = v[rank] as number;
    }
  }
  return exposure;
}

/** Per pair: the mean of v over the positions of the candidate's list, the same for each pair. */
export function evenExposure(market: Market, examination: Examination, topK = Infinity) {
  const v = examinationOfList(examination, longestList(market), topK);
  const exposure = new Float64Array(market.p.length);
  for (let i = 0; i < market.candidates; i += 1) {
    const [from, to] = [market.start[i] as number, market.start[i + 1] as number];
    let sum = 0;
    for (let rank = 0; rank < to - from; rank += 1) sum += v[rank] as number;
    exposure.fill(sum / (to - from), from, to);
  }
  return exposure;
}

/**
 * Candidates by how much employers want them on average, the most wanted first. A candidate's best
 * response depends on better applicants only, so that in this order best responses come to rest
 * soonest: at once, where all employers agree.
 */
export function byStanding(market: Market): Uint32Array {
  const standing = new Float64Array(market.candidates);
  for (let pair = 0; pair < market.q.length; pair += 1) {
    const i = market.candidate[pair] as number;
    const pairs = (market.start[i + 1] as number) - (market.start[i] as number);
    standing[i] = (standing[i] as number) + (market.q[pair] as number) / pairs;
  }
  const order = new Uint32Array(market.candidates);
  new RowSorter(market.candidates).descending(standing, market.candidates, order);
  return order;
}
