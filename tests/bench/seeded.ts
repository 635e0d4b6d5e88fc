/** A small seeded generator (mulberry32), so that every run of a benchmark sees the same world. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks by a Zipf-like law: the first of the list is the commonest. */
export function zipf<T>(random: () => number, list: readonly T[]): T {
  const place = Math.floor(list.length ** random() - 1 + random());
  const chosen = list[Math.min(place, list.length - 1)];
  if (chosen === undefined) throw new RangeError('an empty list');
  return chosen;
}
