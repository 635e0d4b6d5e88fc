/**
 * The partners' side of "why no match", prepared once for a page or a run and asked for many firms.
 *
 * Vocabulary
 * - *demanded*: a requirement that partners set, with how many set it.
 * - *supply*: what partners offer, seek and work in, each code with how many name it.
 */
import type { PartnerFacts, Requirement } from './facts';
import { canonical, type Side, sideOfPartner } from './side';
import type { Weights } from './weights';
import { weightsSchema } from './weights-schema';

export interface Demand {
  requirement: Requirement;
  /** How many partners set it. */
  count: number;
}

export interface NoMatchMarket {
  weights: Weights;
  /** In order of their ids. */
  partners: readonly Side[];
  /** Most demanded first. */
  demanded: readonly Demand[];
  /** Cooperation field → how many offer it; most first. */
  offered: ReadonlyMap<string, number>;
  sought: ReadonlyMap<string, number>;
  /** Industry → how many work in it or, as a body, serve it; most first. */
  industries: ReadonlyMap<string, number>;
}

/**
 * @throws RangeError when the weights are damaged (NaN, negative, a direction that is not 1000)
 */
export function noMatchMarket(partners: readonly PartnerFacts[], weights: Weights): NoMatchMarket {
  if (!weightsSchema.safeParse(weights).success) throw new RangeError('The weights are damaged');
  const byId = new Map(partners.map((partner) => [partner.id, sideOfPartner(partner, weights)]));
  const sides = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    weights,
    partners: sides,
    demanded: demandsOf(sides),
    offered: tally(sides.map((side) => side.offers)),
    sought: tally(sides.map((side) => side.seeks)),
    industries: tally(sides.map((side) => [...new Set([...side.industries, ...side.served])])),
  };
}

function demandsOf(sides: readonly Side[]): Demand[] {
  const byKey = new Map<string, Demand>();
  for (const requirement of sides.flatMap((side) => side.requirements)) {
    const key = canonical(requirement);
    const demand = byKey.get(key) ?? { requirement, count: 0 };
    demand.count++;
    byKey.set(key, demand);
  }
  return [...byKey]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, demand]) => demand);
}

function tally(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of lists.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
