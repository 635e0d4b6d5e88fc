import type { Currency } from './value';

/**
 * How far an outcome is known. Pure. Three tiers that are never added up together:
 *
 * - *claimed*: one side alone has said it;
 * - *confirmed*: both sides have said the same, or an officer has settled a difference with both;
 * - *evidenced*: an officer has seen the document that proves it.
 *
 * Besides these, a round can *differ* (both have answered, not the same) or be silent. Reports and
 * rulings are only ever added: of one side the latest report counts, of the officers the latest
 * ruling, and a ruling falls when a side later says something else.
 */
export const outcomeSides = ['SME', 'PARTNER'] as const;
export type OutcomeSide = (typeof outcomeSides)[number];

export const stages = ['talking', 'sample', 'order', 'contract', 'investment', 'ended'] as const;
export type Stage = (typeof stages)[number];

export const phases = [1, 2, 3] as const;
export type Phase = (typeof phases)[number];

export const rulings = ['settled', 'evidenced', 'unsettled'] as const;
export type RulingName = (typeof rulings)[number];

/** What is claimed of one case at one time; the amount is what came of it up to that day. */
export type Claim = {
  phase: Phase | null;
  stage: Stage;
  /** In the currency's unit. */
  amount: number | null;
  currency: Currency | null;
};

export type Report = Claim & { id: string; side: OutcomeSide; at: Date };

export type Ruling = Claim & { id: string; ruling: RulingName; at: Date };

export const tiers = ['claimed', 'confirmed', 'evidenced'] as const;
export type Tier = (typeof tiers)[number];

export type Standing = {
  tier: Tier | 'differs' | 'silent';
  /** What counts at this tier; null while the sides differ or are silent. */
  claim: Claim | null;
  /** Which points the sides see differently. */
  differences: Difference[];
  /** The ruling in force. */
  ruling: Ruling | null;
};

export type Difference = 'phase' | 'stage' | 'amount' | 'currency';

/** Two amounts in one currency are the same up to this part of the larger: rounding, bank charges. */
export const tolerance = 0.05;

/** Later first; of the same instant the later id, which is ordered by time. */
function latest<T extends { id: string; at: Date }>(rows: readonly T[]): T | null {
  return rows.reduce<T | null>((last, row) => {
    if (!last) return row;
    const order = row.at.getTime() - last.at.getTime();
    return order > 0 || (order === 0 && row.id > last.id) ? row : last;
  }, null);
}

function latestOf(reports: readonly Report[], side: OutcomeSide): Report | null {
  return latest(reports.filter((report) => report.side === side));
}

/**
 * Where two claims differ. An amount that only one side states is no difference: it stays that
 * side's claim. Amounts in two currencies always differ: no rate is agreed between the sides.
 */
export function differencesOf(one: Claim, other: Claim): Difference[] {
  const found: Difference[] = [];
  if (one.phase !== other.phase) found.push('phase');
  if (one.stage !== other.stage) found.push('stage');
  if (one.amount !== null && other.amount !== null) {
    if (one.currency !== other.currency) found.push('currency');
    else {
      const larger = Math.max(one.amount, other.amount);
      if (Math.abs(one.amount - other.amount) > larger * tolerance) found.push('amount');
    }
  }
  return found;
}

/** What both have said: of two amounts that are close the smaller, of one alone none. */
function sharedClaim(one: Claim, other: Claim): Claim {
  const both = one.amount !== null && other.amount !== null;
  return {
    phase: one.phase,
    stage: one.stage,
    amount: both ? Math.min(one.amount ?? 0, other.amount ?? 0) : null,
    currency: both ? one.currency : null,
  };
}

function rulingInForce(reports: readonly Report[], given: readonly Ruling[]): Ruling | null {
  const ruling = latest(given);
  if (!ruling) return null;
  const contradicted = reports.some(
    (report) =>
      report.at > ruling.at &&
      (ruling.ruling === 'unsettled' || differencesOf(report, ruling).length > 0),
  );
  return contradicted ? null : ruling;
}

/** Where one round stands. */
export function standingOf(reports: readonly Report[], given: readonly Ruling[]): Standing {
  const ruling = rulingInForce(reports, given);
  const sme = latestOf(reports, 'SME');
  const partner = latestOf(reports, 'PARTNER');
  const differences = sme && partner ? differencesOf(sme, partner) : [];
  if (ruling && ruling.ruling !== 'unsettled') {
    const tier = ruling.ruling === 'evidenced' ? 'evidenced' : 'confirmed';
    return { tier, claim: claimOf(ruling), differences, ruling };
  }
  if (!sme && !partner) return { tier: 'silent', claim: null, differences: [], ruling };
  if (sme && partner) {
    return differences.length > 0
      ? { tier: 'differs', claim: null, differences, ruling }
      : { tier: 'confirmed', claim: sharedClaim(sme, partner), differences, ruling };
  }
  const only = sme ?? partner;
  return { tier: 'claimed', claim: only && claimOf(only), differences: [], ruling };
}

function claimOf({ phase, stage, amount, currency }: Claim): Claim {
  return { phase, stage, amount, currency };
}

/** Whether an officer still has to ask: the sides differ and nobody has ruled on it. */
export function needsSettling(standing: Standing): boolean {
  return standing.tier === 'differs' && standing.ruling === null;
}
