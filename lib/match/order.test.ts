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
  it('names a pair that competition put below one of lower score', () => {
    const list = [pair('a', 600, 0.9), pair('b', 700, 0.4), pair('c', 500, 0.5)];
    expect([...crowdedIn(list)]).toEqual(['b']);
  });

  it('does not blame others where the two directions are the reason', () => {
    const uneven = {
      ...pair('b', 700, 0.9),
      forSme: 900,
      forPartner: 570,
      value: 0.9 * 0.57 * 0.95,
    };
    expect(crowdedIn([pair('a', 600, 0.9), uneven]).size).toBe(0);
  });

  it('has nothing to say before the first run of the market', () => {
    const list = [pair('a', 600, 0.9), pair('b', 700, 0.4)].map((one) => ({ ...one, runId: null }));
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
