/** Seeded markets in the manner of the published ones, for more seeds and sizes than the files have. */
import { denseMarket, type Market } from '@/lib/market/market';
import { seeded } from './seeded';

export interface MarketSize {
  candidates: number;
  employers: number;
}

/**
 * Everybody likes the same ones by `crowding` λ and has a taste of its own for the rest:
 * p_ij = λ (1 − j / (J − 1)) + (1 − λ) U[0, 1], and q likewise.
 * Source: Su, Bayoumi, Joachims, WWW 2022, arXiv 2106.01941, section 6.
 */
export function crowdedMarket(size: MarketSize, crowding: number, seed: number): Market {
  const random = seeded(seed);
  const liking = (place: number, length: number) =>
    crowding * (1 - place / Math.max(1, length - 1)) + (1 - crowding) * random();
  const { candidates, employers } = size;
  const p = new Float64Array(candidates * employers);
  const q = new Float64Array(candidates * employers);
  for (let at = 0; at < p.length; at += 1) p[at] = liking(at % employers, employers);
  for (let at = 0; at < q.length; at += 1) q[at] = liking(at % candidates, candidates);
  return denseMarket(candidates, employers, p, q);
}
