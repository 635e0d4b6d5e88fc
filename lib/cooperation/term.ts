/**
 * The term of a cooperation. Pure. Most records do not say how long they hold: that is said as it is
 * and asked for, never guessed from their age.
 */
export const remindDays = 90;

export type TermState = 'unknown' | 'running' | 'ending' | 'over';

const dayMs = 86_400_000;

const atMidnight = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days from one day to a later one, both `2026-11-22`; negative when it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((atMidnight(day) - atMidnight(today)) / dayMs);
}

export function termState(validUntil: string | null, today: string): TermState {
  if (validUntil === null) return 'unknown';
  const left = daysUntil(validUntil, today);
  if (left < 0) return 'over';
  return left <= remindDays ? 'ending' : 'running';
}

/**
 * The first day from which cases count as having come since an agreement: `2014-09` is read as its
 * first day, a year as its first. Null where no date is known: then nothing can be counted.
 */
export function sinceDay(date: string | null): string | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date ?? '');
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : null;
}
