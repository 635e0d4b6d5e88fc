/**
 * How alike two texts in normal form are, from 0 to 1: Dice's coefficient over pairs of neighbouring
 * letters, each counted as often as it stands there. 1 only for equal texts. Pure.
 *
 * Source: Dice, "Measures of the amount of ecologic association between species", Ecology 26, 1945.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(a);
  let [shared, count] = [0, 0];
  for (const [pair, times] of pairsOf(b)) {
    shared += Math.min(times, pairs.get(pair) ?? 0);
    count += times;
  }
  for (const times of pairs.values()) count += times;
  return count === 0 ? 0 : Math.min((2 * shared) / count, 0.999);
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
