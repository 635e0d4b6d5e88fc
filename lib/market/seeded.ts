/**
 * Chance that can be repeated: numbers in 0 … 1 from a seed, and orders drawn with them.
 * Source: mulberry32 (T. Ettinger, public domain); R. Durstenfeld's shuffle, CACM 7 (1964).
 */
import { MarketError } from './market';

/** @throws MarketError when the seed is not a whole number */
export function seeded(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new MarketError('market.seed', `the seed is ${seed}`);
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 0 … length − 1 in a drawn order. */
export function shuffled(length: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length }, (_, index) => index);
  for (let left = length; left > 1; left -= 1) {
    const other = Math.floor(random() * left);
    const last = order[left - 1] as number;
    order[left - 1] = order[other] as number;
    order[other] = last;
  }
  return order;
}
