import { dayOf, nextDay } from '@/lib/calendar/working-days';

/** The five times at which both sides are asked what came of their meeting. Pure. */
const roundDays = [0, 30, 90, 180, 365] as const;
export type RoundDay = (typeof roundDays)[number];

/** Days after the first mail on which a side that has not answered is reminded, once. */
export const remindAfterDays = 7;

/** How long a link of a round or a survey works. */
export const linkDays = 45;

/** A survey is asked for at the end of its meeting; of one that is long past nobody is asked. */
export const surveyWithinDays = 30;

export const dayMs = 86_400_000;

/** 09:00 in Bangkok, so that both desks have opened; the first time at once. */
function roundDue(metAt: Date, day: RoundDay): Date {
  if (day === 0) return metAt;
  return new Date(`${nextDay(dayOf(metAt), day)}T09:00:00+07:00`);
}

export function roundsFrom(metAt: Date): { day: RoundDay; dueAt: Date }[] {
  return roundDays.map((day) => ({ day, dueAt: roundDue(metAt, day) }));
}

/**
 * The one round that stands open now: the latest that is due. Rounds that were passed over (a case
 * filed late) are not asked after the fact, but can still be reported and corrected.
 */
export function currentRound<Round extends { day: number; dueAt: Date }>(
  rounds: readonly Round[],
  now: Date,
): Round | null {
  const due = rounds.filter((round) => round.dueAt <= now);
  return due.sort((a, b) => b.day - a.day)[0] ?? null;
}
