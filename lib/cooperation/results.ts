import { dayOf } from '@/lib/calendar/working-days';
import { type Counts, countCases } from '@/lib/outcome/counts';
import type { RoundRow } from '@/lib/outcome/include';
import { claimsOf, rulingsOf } from '@/lib/outcome/rows';
import { standingOf } from '@/lib/outcome/tier';

/**
 * What has come of a cooperation. Pure: from the cases of the pairs that it covers. Real cases and
 * examples are two results, the three tiers of outcomes are three numbers, and neither are added.
 */
export type CoveredCase = {
  id: string;
  isExample: boolean;
  createdAt: Date;
  acceptedAt: Date | null;
  agreedAt: Date | null;
  meetings: { state: string; startsAt: Date | null }[];
  outcomeRounds: RoundRow[];
};

export type YearOfResults = {
  year: number;
  introductions: number;
  meetings: number;
  agreed: number;
};

export type Results = {
  introductions: number;
  accepted: number;
  /** Meetings that took place. */
  meetings: number;
  outcomes: Counts;
  /** The earliest first; years without anything are left out. */
  years: YearOfResults[];
};

const yearOf = (at: Date) => Number(dayOf(at).slice(0, 4));

export function resultsOf(cases: readonly CoveredCase[]): Results {
  const years = new Map<number, YearOfResults>();
  const add = (at: Date | null, key: 'introductions' | 'meetings' | 'agreed') => {
    if (!at) return;
    const year = yearOf(at);
    const row = years.get(year) ?? { year, introductions: 0, meetings: 0, agreed: 0 };
    years.set(year, { ...row, [key]: row[key] + 1 });
  };
  const held = cases.flatMap(({ meetings }) => meetings.filter(({ state }) => state === 'HELD'));
  for (const one of cases) {
    add(one.createdAt, 'introductions');
    add(one.agreedAt, 'agreed');
  }
  for (const { startsAt } of held) add(startsAt, 'meetings');
  return {
    introductions: cases.length,
    accepted: cases.filter(({ acceptedAt }) => acceptedAt !== null).length,
    meetings: held.length,
    outcomes: outcomesOf(cases),
    years: [...years.values()].sort((a, b) => a.year - b.year),
  };
}

export function outcomesOf(cases: readonly Pick<CoveredCase, 'id' | 'outcomeRounds'>[]): Counts {
  return countCases(
    cases.flatMap(({ id, outcomeRounds }) =>
      outcomeRounds.map((round) => ({
        caseId: id,
        day: round.day,
        standing: standingOf(claimsOf(round.reports), rulingsOf(round.rulings)),
      })),
    ),
  );
}
