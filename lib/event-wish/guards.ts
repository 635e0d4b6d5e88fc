import type { IntroductionState } from '@/lib/introduction/states';
import type { RuleKind } from './schema';
import type { Grade } from './weights';

/**
 * Why a pair is not brought together although somebody wishes it. Pure; the facts are read in
 * pair-facts.ts.
 *
 * - `never`: one of the two never wants to. Private to that side and to those who make the schedule;
 *   nothing overrules it.
 * - `forbidden`: an officer said so.
 * - `requirement`: the engine rules the pair out by a requirement of either side.
 * - `same-group`, `declined`, `met-before`: set aside by an officer's `allow`.
 *
 * An officer's lock overrules all but the first.
 */
export const pairGuards = [
  'never',
  'forbidden',
  'requirement',
  'same-group',
  'declined',
  'met-before',
] as const;
export type PairGuard = (typeof pairGuards)[number];

export type GuardedPair = {
  sme: Grade;
  partner: Grade;
  rule: RuleKind | null;
  /** Both belong to one group of rivals or one house. */
  sameGroup: boolean;
  /** State of the latest introduction of the two. */
  caseState: IntroductionState | null;
  /** The firm set the partner aside among its matches. */
  dismissed: boolean;
  metAt: Date | null;
  /** The engine's verdict. */
  excluded: boolean;
};

/** What a firm said of a partner a while ago does not count against what it wishes now. */
function hasDeclined({ caseState, dismissed, sme }: GuardedPair): boolean {
  if (caseState === 'DECLINED' || caseState === 'REJECTED') return true;
  return dismissed && sme !== 'MUST' && sme !== 'LIKE';
}

/** The first that stands in the way; null: nothing does. */
export function guardOf(pair: GuardedPair): PairGuard | null {
  if (pair.sme === 'NEVER' || pair.partner === 'NEVER') return 'never';
  if (pair.rule === 'forbid') return 'forbidden';
  if (pair.rule === 'lock') return null;
  if (pair.excluded) return 'requirement';
  if (pair.rule === 'allow') return null;
  if (pair.sameGroup) return 'same-group';
  if (hasDeclined(pair)) return 'declined';
  return pair.metAt ? 'met-before' : null;
}
