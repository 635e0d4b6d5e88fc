import facts from '@/prisma/facts/holidays.json';
import { makeCalendar, type WorkingCalendar } from './working-days';

/** The calendar of the reference facts, the same that the database's Holiday table is loaded from. */
export const workingCalendar: WorkingCalendar = makeCalendar(
  facts.map((fact) => ({
    country: fact.country,
    date: fact.date,
    names: fact.names,
    counts: fact.countsAsHoliday !== false,
    official: fact.official,
  })),
);
