/** Days of Bangkok: rounds open with the beginning of a day there and close with the end of one. Pure. */
const bangkokMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** Today in Bangkok as `2026-11-22`. */
export function bangkokDay(now: Date): string {
  return new Date(now.getTime() + bangkokMs).toISOString().slice(0, 10);
}

/** A day as the database keeps days. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The moment at which a day begins in Bangkok. */
export function beginOf(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}

/** The moment at which it is over. */
export function endOf(day: string): Date {
  return new Date(beginOf(day).getTime() + dayMs);
}

/** Whether a day of Bangkok ends at that very moment. */
export function endsDay(moment: Date): boolean {
  return beginOf(bangkokDay(moment)).getTime() === moment.getTime();
}

/** The last day on which a round takes applications. */
export function lastDayOf(closesAt: Date): string {
  return bangkokDay(new Date(closesAt.getTime() - 1));
}

/** `2026-11-22` and `09:30` in Bangkok. */
export function momentOf(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

export function addDays(day: string, days: number): string {
  return new Date(dateOf(day).getTime() + days * dayMs).toISOString().slice(0, 10);
}

/** After so many months, on the same day, or the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The year of the Thai calendar. */
export function thaiYear(moment: Date): number {
  return Number(bangkokDay(moment).slice(0, 4)) + 543;
}
