import { describe, expect, test } from 'vitest';
import { denseMarket, MarketError, type MarketProblem, sparseMarket } from './market';

function problem(build: () => unknown): MarketProblem | null {
  try {
    build();
    return null;
  } catch (failure) {
    if (failure instanceof MarketError) return failure.code;
    throw failure;
  }
}

describe('a market', () => {
  test('holds p by candidate and q by employer', () => {
    const market = denseMarket(2, 3, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [1, 0.9, 0.8, 0.7, 0.6, 0.5]);
    expect([...market.q]).toEqual([1, 0.8, 0.6, 0.9, 0.7, 0.5]);
    expect([...market.employer]).toEqual([0, 1, 2, 0, 1, 2]);
    expect([...market.queue]).toEqual([0, 3, 1, 4, 2, 5]);
  });

  test('queues applicants by q, ties by candidate', () => {
    const market = sparseMarket(
      3,
      2,
      [0, 2, 3, 5],
      [1, 0, 1, 0, 1],
      [1, 1, 1, 1, 1],
      [0.5, 0, 0.7, 0, 0.5],
    );
    expect([...market.queueStart]).toEqual([0, 2, 5]);
    expect([...market.queue]).toEqual([1, 3, 2, 0, 4]);
  });

  test('may be empty', () => {
    expect(denseMarket(0, 0, [], []).queue).toHaveLength(0);
    expect(denseMarket(0, 5, [], []).queueStart).toHaveLength(6);
    expect(sparseMarket(2, 0, [0, 0, 0], [], [], []).start).toHaveLength(3);
  });

  test.each<[MarketProblem, () => unknown]>([
    ['market.size', () => denseMarket(-1, 1, [], [])],
    ['market.size', () => denseMarket(1.5, 1, [], [])],
    ['market.size', () => denseMarket(Number.NaN, 1, [], [])],
    ['market.size', () => denseMarket(100_000, 100_000, [], [])],
    ['market.length', () => denseMarket(1, 2, [0.5], [0.5, 0.5])],
    ['market.length', () => denseMarket(1, 2, [0.5, 0.5], [0.5])],
    ['market.probability', () => denseMarket(1, 1, [Number.NaN], [0.5])],
    ['market.probability', () => denseMarket(1, 1, [0.5], [-0.1])],
    ['market.probability', () => denseMarket(1, 1, [1.1], [0.5])],
    ['market.probability', () => denseMarket(1, 1, [Infinity], [0.5])],
    ['market.offset', () => sparseMarket(1, 1, [0, 2], [0], [0.5], [0.5])],
    ['market.offset', () => sparseMarket(2, 2, [0, 2, 1], [0], [0.5], [0.5])],
    ['market.employer', () => sparseMarket(1, 1, [0, 1], [1], [0.5], [0.5])],
    ['market.employer', () => sparseMarket(1, 1, [0, 1], [0.5], [0.5], [0.5])],
    ['market.repeated-employer', () => sparseMarket(1, 1, [0, 2], [0, 0], [1, 1], [1, 1])],
  ])('refuses %s', (code, build) => {
    expect(problem(build)).toBe(code);
  });
});
