import type { Country, HolidayFact, WorkingCalendar } from '@/lib/calendar/working-days';
import { db } from '@/lib/db/client';
import { countriesOf, movedDeadline } from './clock';
import { clockRules } from './move';
import { prolongLinks } from './partner-link';
import { turnHolders } from './states';
import { clockOfRow, tickInclude } from './tick-row';

/**
 * After a day became a holiday: deadlines that were counted over it move later by as much, and the
 * sweep plans every open clock anew. A day that is worked after all moves nothing: nobody is given
 * less time than they were told.
 */
export async function replanClocks(
  holiday: { country: string; date: string },
  now: Date,
): Promise<number> {
  const after = await clockRules(db);
  const before = { ...after, calendar: without(after.calendar, holiday) };
  const turns = turnHolders.filter((turn) =>
    countriesOf(turn).includes(holiday.country as Country),
  );
  const crossing = await db.introduction.findMany({
    where: {
      turn: { in: [...turns] },
      state: { not: 'ON_HOLD' },
      dueAt: { gte: new Date(`${holiday.date}T00:00:00+09:00`) },
      clockFrom: { lte: new Date(`${holiday.date}T23:59:59+07:00`) },
    },
    include: tickInclude,
  });
  let moved = 0;
  for (const thing of crossing) {
    const dueAt = movedDeadline(clockOfRow(thing), before, after);
    if (!dueAt) continue;
    await db.$transaction(async (tx) => {
      // A case that has moved meanwhile was counted with the new calendar already.
      const { count } = await tx.introduction.updateMany({
        where: { id: thing.id, dueAt: thing.dueAt, clockFrom: thing.clockFrom },
        data: { dueAt },
      });
      if (count === 0) return;
      await prolongLinks(tx, thing.id, dueAt);
      moved += 1;
    });
  }
  await db.introduction.updateMany({ where: { tickAt: { not: null } }, data: { tickAt: now } });
  return moved;
}

function without(
  calendar: WorkingCalendar,
  { country, date }: { country: string; date: string },
): WorkingCalendar {
  const holidays = new Map<string, HolidayFact>(calendar.holidays);
  holidays.delete(`${country} ${date}`);
  return { ...calendar, holidays };
}
