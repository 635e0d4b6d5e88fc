import type { RoundRow } from './include';
import type { OutcomeSide, Phase, Report, Ruling, RulingName, Stage } from './tier';
import type { Currency } from './value';

/** Rows of the database as the pure rules of ./tier.ts read them. */
type ClaimColumns = Pick<
  RoundRow['reports'][number],
  'id' | 'phase' | 'stage' | 'amount' | 'currency' | 'createdAt'
>;

function claimColumns(row: ClaimColumns) {
  return {
    id: row.id,
    phase: row.phase as Phase | null,
    stage: row.stage as Stage,
    amount: row.amount === null ? null : Number(row.amount),
    currency: row.currency as Currency | null,
    at: row.createdAt,
  };
}

export function claimsOf(reports: readonly (ClaimColumns & { side: string })[]): Report[] {
  return reports.map((row) => ({ ...claimColumns(row), side: row.side as OutcomeSide }));
}

export function rulingsOf(rulings: readonly (ClaimColumns & { ruling: string })[]): Ruling[] {
  return rulings.map((row) => ({ ...claimColumns(row), ruling: row.ruling as RulingName }));
}
