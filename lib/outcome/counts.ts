import { type Claim, type Phase, phases, type Standing, type Tier, tiers } from './tier';
import type { Currency } from './value';

/**
 * Cases by phase and tier. Pure. A case counts once in each phase, at the firmest tier that it
 * reached there; the three tiers are three numbers and have no sum.
 */
export type CountedRound = { caseId: string; day: number; standing: Standing };

export type Cell = {
  caseIds: string[];
  /** Value to date by currency, as each case's latest round at this tier says it. */
  values: { currency: Currency; amount: number }[];
};

export type Counts = Record<Phase, Record<Tier, Cell>>;

type Held = { tier: Tier; day: number; claim: Claim };

function isTier(tier: Standing['tier']): tier is Tier {
  return (tiers as readonly string[]).includes(tier);
}

/** Firmer first; of the same tier the later round, which holds the value to date. */
function better(held: Held | undefined, next: Held): boolean {
  if (!held) return true;
  const order = tiers.indexOf(next.tier) - tiers.indexOf(held.tier);
  return order > 0 || (order === 0 && next.day > held.day);
}

export function countCases(rounds: readonly CountedRound[]): Counts {
  const held = new Map<string, Held>();
  for (const { caseId, day, standing } of rounds) {
    const { tier, claim } = standing;
    if (!isTier(tier) || !claim?.phase) continue;
    const key = `${claim.phase} ${caseId}`;
    const next = { tier, day, claim };
    if (better(held.get(key), next)) held.set(key, next);
  }
  const cell = (phase: Phase, tier: Tier): Cell => {
    const found = [...held].filter(
      ([, { claim, tier: own }]) => claim.phase === phase && own === tier,
    );
    const sums = new Map<Currency, number>();
    for (const [, { claim }] of found) {
      if (claim.amount === null || !claim.currency) continue;
      sums.set(claim.currency, (sums.get(claim.currency) ?? 0) + claim.amount);
    }
    return {
      caseIds: found.map(([key]) => key.slice(key.indexOf(' ') + 1)),
      values: [...sums].map(([currency, amount]) => ({ currency, amount })),
    };
  };
  const row = (phase: Phase) =>
    Object.fromEntries(tiers.map((tier) => [tier, cell(phase, tier)])) as Record<Tier, Cell>;
  return Object.fromEntries(phases.map((phase) => [phase, row(phase)])) as Counts;
}
