import type { Viewer } from '@/lib/auth/viewer-type';
import type { Country } from '@/lib/calendar/working-days';
import { db } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { canReadHolidays } from './policy';

export type HolidayRow = {
  date: string;
  names: Names;
  kind: string;
  official: boolean;
  counts: boolean;
  confidence: 'high' | 'medium' | 'low';
  source: string;
  note: string | null;
  removed: boolean;
  edited: { at: Date; by: string } | null;
};

/** The holidays of one country and year, and the years that there are. */
export async function listHolidays(
  viewer: Viewer,
  { country, year }: { country: Country; year: number },
): Promise<{ rows: HolidayRow[]; years: number[] }> {
  if (!canReadHolidays(viewer)) return { rows: [], years: [] };
  const found = await db.holiday.findMany({
    where: { country },
    orderBy: [{ date: 'asc' }, { nameEn: 'asc' }],
  });
  const yearOf = (date: Date) => date.getUTCFullYear();
  return {
    years: [...new Set(found.map(({ date }) => yearOf(date)))],
    rows: found
      .filter(({ date }) => yearOf(date) === year)
      .map((row) => ({
        date: row.date.toISOString().slice(0, 10),
        names: namesOf(row),
        kind: row.kind,
        official: row.official,
        counts: row.counts,
        confidence: row.confidence,
        source: row.source,
        note: row.note,
        removed: row.removed,
        edited: row.editedAt ? { at: row.editedAt, by: row.editedBy ?? '' } : null,
      })),
  };
}
