import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixture, readOneSided } from '@/tests/bench/market-files';
import { anyMarket } from './arbitraries';
import { evaluate } from './evaluate';
import { exposureOf, orderBy, placedOf } from './lists';
import { transferableUtility } from './transferable-utility';

test('solves its equations on any market', () => {
  fc.assert(
    fc.property(anyMarket(25), (market) => {
      const { key, residual } = transferableUtility(market);
      expect(residual).toBeLessThan(1e-9);
      expect(key.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
    }),
  );
});

test('splits nobody into more than one: alone and matched sum to 1', () => {
  const market = readOneSided(fixture('su_100_l0.5.bin'));
  const { key } = transferableUtility(market);
  for (let i = 0; i < market.candidates; i += 1) {
    const matched = key
      .slice(market.start[i], market.start[i + 1])
      .reduce((sum, mu) => sum + mu, 0);
    expect(matched).toBeGreaterThan(0);
    expect(matched).toBeLessThan(1);
  }
});

test.each([
  ['su_100_l0', 200.4],
  ['su_100_l0.5', 152.1],
  ['su_100_l1', 91.3],
])('ranks %s to %d expected matches', (name, matches) => {
  const market = readOneSided(fixture(`${name}.bin`));
  const order = orderBy(market, transferableUtility(market).key);
  const exposure = exposureOf(market, order, 'inv', placedOf(market));
  expect(evaluate(market, 'inv', exposure).expectedMatches).toBeCloseTo(matches, 1);
});
