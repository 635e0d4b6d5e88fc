import { describe, expect, it } from 'vitest';
import { crowdedIn, isFull, type ListedPair } from './order';

const pair = (partnerId: string, score: number, share: number): ListedPair => ({
  partnerId,
  score,
  forSme: score,
  forPartner: score,
  value: (score / 1000) ** 2 * share,
  waits: false,
  runId: 'run',
});

describe('the order of a list', () => {
  const three = [pair('a', 600, 0.9), pair('b', 610, 0.8), pair('c', 620, 0.7)];

  it('names a pair that competition put well below those of lower score', () => {
    expect([...crowdedIn([...three, pair('d', 700, 0.4)])]).toEqual(['d']);
    expect(crowdedIn([...three.slice(0, 2), pair('d', 700, 0.4)]).size).toBe(0);
    expect(crowdedIn([pair('d', 700, 0.4), ...three]).size).toBe(0);
  });

  it('does not blame others where the two directions are the reason', () => {
    const uneven = {
      ...pair('b', 700, 0.9),
      forSme: 900,
      forPartner: 570,
      value: 0.9 * 0.57 * 0.95,
    };
    expect(crowdedIn([...three, uneven]).size).toBe(0);
  });

  it('has nothing to say before the first run of the market', () => {
    const list = [...three, pair('d', 700, 0.4)].map((one) => ({ ...one, runId: null }));
    expect(crowdedIn(list).size).toBe(0);
  });

  it('calls a partner full when nobody can say how long a request would wait', () => {
    expect([0, 3, null].map((expectedDays) => isFull({ expectedDays }))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
