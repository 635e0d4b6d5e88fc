import { makeCalendar, type WorkingCalendar } from '@/lib/calendar/working-days';
import { db, type Tx } from '@/lib/db/client';

/** The calendar as the database has it now, with what admins have changed. */
export async function readCalendar(client: Tx): Promise<WorkingCalendar> {
  const rows = await client.holiday.findMany();
  return makeCalendar(
    rows.map((row) => ({
      country: row.country,
      date: row.date.toISOString().slice(0, 10),
      names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
      // A row that was taken out still says that its year is known.
      counts: row.counts && !row.removed,
      official: row.official,
    })),
  );
}

const keptMs = 10_000;
let kept: { at: number; calendar: Promise<WorkingCalendar> } | undefined;

/** For pages: the same, at most ten seconds old, so that a page does not read it each time. */
export function calendarOfPages(): Promise<WorkingCalendar> {
  const now = Date.now();
  if (!kept || now - kept.at > keptMs) {
    const calendar = readCalendar(db);
    kept = { at: now, calendar };
    // A failed read is not kept for the next page.
    calendar.catch(() => {
      kept = undefined;
    });
  }
  return kept.calendar;
}
