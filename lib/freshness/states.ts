/**
 * How long what somebody said of themselves is taken as said. Pure.
 *
 * Vocabulary
 * - *confirmed*: its owner has said that it still holds, by writing it, approving it or one tap.
 * - *due*: six months later its owner is asked.
 * - *stale*: a month after that nobody has answered; it sinks in lists and says so.
 */
export const monthsToAsk = 6;
const monthsToStale = 7;

/** The same day so many months later; the month's last day where there is no such day. */
export function addMonths(date: Date, months: number): Date {
  const later = new Date(date);
  const day = later.getUTCDate();
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(day, last));
  return later;
}

export function isDue(confirmedAt: Date, now: Date): boolean {
  return addMonths(confirmedAt, monthsToAsk) <= now;
}

export function isStale(confirmedAt: Date, now: Date): boolean {
  return addMonths(confirmedAt, monthsToStale) <= now;
}

/** A firm's profile counts from its approval until it is confirmed, a partner's from its entry. */
export function confirmationOf(row: {
  confirmedAt: Date | null;
  approvedAt?: Date | null;
  createdAt: Date;
}): Date {
  return row.confirmedAt ?? row.approvedAt ?? row.createdAt;
}
