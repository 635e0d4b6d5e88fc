/** Random markets for property tests. */
import fc from 'fast-check';
import { denseMarket, type Market, sparseMarket } from './market';
import { seeded, shuffled } from './seeded';

export interface Sizes {
  candidates: number;
  employers: number;
}

/** Popular employers and candidates are wanted by all, the more so the nearer `crowding` is to 1. */
export function crowdedMarket({ candidates, employers }: Sizes, crowding: number, seed: number) {
  const random = seeded(seed);
  const wish = (place: number, length: number) =>
    crowding * (1 - place / Math.max(1, length - 1)) + (1 - crowding) * random();
  const p = Float64Array.from({ length: candidates * employers }, (_, at) =>
    wish(at % employers, employers),
  );
  const q = Float64Array.from({ length: candidates * employers }, (_, at) =>
    wish(at % candidates, candidates),
  );
  return denseMarket(candidates, employers, p, q);
}

/** Each candidate knows a drawn part of the employers; many values agree, some are 0 or 1. */
export function patchyMarket({ candidates, employers }: Sizes, seed: number): Market {
  const random = seeded(seed);
  const start = [0];
  const employer: number[] = [];
  const p: number[] = [];
  const q: number[] = [];
  for (let i = 0; i < candidates; i += 1) {
    const known = Math.floor(random() * (employers + 1));
    for (const j of shuffled(employers, random).subarray(0, known)) {
      employer.push(j);
      p.push(Math.round(random() * 10) / 10);
      q.push(Math.round(random() * 10) / 10);
    }
    start.push(employer.length);
  }
  return sparseMarket(candidates, employers, start, employer, p, q);
}

const sizes = (most: number) =>
  fc.record({
    candidates: fc.integer({ min: 1, max: most }),
    employers: fc.integer({ min: 1, max: most }),
  });

/** Dense or patchy, up to `most` on each side. */
export function anyMarket(most: number): fc.Arbitrary<Market> {
  return fc
    .tuple(sizes(most), fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 10 }))
    .map(([size, seed, crowding]) =>
      crowding === 0 ? patchyMarket(size, seed) : crowdedMarket(size, crowding / 10, seed),
    );
}

/** Any exposures for the pairs of a market. */
export function anyExposure(market: Market, seed: number): Float64Array {
  const random = seeded(seed);
  return Float64Array.from(market.p, () => (random() < 0.2 ? 0 : random()));
}

export const examinations = fc.constantFrom('inv', 'exp', 'log');
