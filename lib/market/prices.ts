/**
 * Prices that keep the expected load of employers within their capacity.
 *
 *   maximise SW   subject to   load_j = Σ_i p_ij e_ij ≤ c_j
 *   λ_j ← [λ_j + η (load_j − c_j) / (load_j + c_j)] in 0 … 1
 *
 * λ_j is what one more application to j costs everybody else; lists are sorted by h − λ p. A price
 * never needs to exceed 1, because h ≤ p. The excess is divided by load + capacity, so that large and
 * small employers move alike and a capacity of 0 or Infinity needs no special case.
 *
 * Source: dual ascent with the subgradient of the Lagrangian, H. Everett, Operations Research 11
 * (1963); N. Z. Shor, "Minimization Methods for Non-Differentiable Functions" (1985).
 * Cost: O(pairs) for the loads.
 */
import { loadOf } from './evaluate';
import { type Market, MarketError } from './market';

/** Length J, each 0 … Infinity; without limits everywhere Infinity. */
export function checkedCapacity(market: Market, capacity?: ArrayLike<number>): Float64Array {
  if (capacity === undefined) return new Float64Array(market.employers).fill(Infinity);
  if (capacity.length !== market.employers) {
    throw new MarketError('market.length', `capacity has ${capacity.length} entries`);
  }
  return Float64Array.from(capacity, (value, j) => {
    if (value >= 0) return value;
    throw new MarketError('market.capacity', `capacity[${j}] = ${value} is negative or no number`);
  });
}

/** Moves the prices one step towards loads within capacity; `rate` is η. */
export function movePrices(
  market: Market,
  exposure: Float64Array,
  capacity: Float64Array,
  price: Float64Array,
  rate: number,
): void {
  const load = loadOf(market, exposure);
  for (let j = 0; j < price.length; j += 1) {
    const limit = capacity[j] as number;
    const now = load[j] as number;
    if (limit === Infinity || now + limit === 0) continue;
    const moved = (price[j] as number) + (rate * (now - limit)) / (now + limit);
    price[j] = Math.min(1, Math.max(0, moved));
  }
}
