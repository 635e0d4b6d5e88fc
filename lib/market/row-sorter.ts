/**
 * Sorts short lists of numbers and says where each came from, many thousand times a second.
 *
 * The place of each number is written over the lowest bits of its 64-bit form and the whole array
 * sorted natively, which is several times as fast as a comparison function. The bits cost at most
 * 2^(bits − 52) of relative precision (2e-13 for a list of 1,000), far below what the values mean;
 * numbers that agree beyond it count as equal and keep their order.
 * Source: IEEE 754 doubles of one sign compare like integers. Cost: O(n log n); where only the
 * first few matter, O(n) on average.
 */
export class RowSorter {
  private readonly key: Float64Array;
  private readonly word: Uint32Array;
  private readonly bits: number;
  private readonly low: 0 | 1;
  /** Per place: 1 while it is known to be among the first. */
  private readonly leads: Uint8Array;

  constructor(longest: number) {
    this.bits = Math.max(1, Math.ceil(Math.log2(longest + 1)));
    this.key = new Float64Array(longest);
    this.word = new Uint32Array(this.key.buffer);
    this.leads = new Uint8Array(longest);
    this.low = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;
  }

  /**
   * Writes the places 0 … length − 1 of `value` into `into`, the place of the largest value first,
   * equal values in their order.
   */
  descending(value: Float64Array, length: number, into: Uint32Array): void {
    const { key, word, low } = this;
    const mask = 2 ** this.bits - 1;
    for (let place = 0; place < length; place += 1) {
      const number = (value[place] as number) + 0;
      key[place] = number;
      const at = 2 * place + low;
      // The larger magnitude is the larger number only where numbers are positive.
      const tag = number < 0 ? place : length - 1 - place;
      word[at] = (((word[at] as number) & ~mask) | tag) >>> 0;
    }
    key.subarray(0, length).sort();
    for (let rank = 0; rank < length; rank += 1) {
      const from = length - 1 - rank;
      const tag = (word[2 * from + low] as number) & mask;
      into[rank] = (key[from] as number) < 0 ? tag : length - 1 - tag;
    }
  }

  /** The same, but only the first `head` are in order; the others follow in theirs. O(n + head²). */
  leading(value: Float64Array, length: number, into: Uint32Array, head: number): void {
    const { leads } = this;
    const count = Math.min(head, length);
    let filled = 0;
    for (let place = 0; place < length; place += 1) {
      const number = value[place] as number;
      if (filled === count && !(number > (value[into[count - 1] as number] as number))) continue;
      let at = Math.min(filled, count - 1);
      while (at > 0 && number > (value[into[at - 1] as number] as number)) {
        into[at] = into[at - 1] as number;
        at -= 1;
      }
      into[at] = place;
      filled = Math.min(filled + 1, count);
    }
    for (let rank = 0; rank < count; rank += 1) leads[into[rank] as number] = 1;
    for (let place = 0; place < length; place += 1) {
      if (leads[place] === 0) {
        into[filled] = place;
        filled += 1;
      }
      leads[place] = 0;
    }
  }
}
