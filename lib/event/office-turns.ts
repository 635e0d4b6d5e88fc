import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { beginOf, endOf } from '@/lib/programme/days';
import { dayText } from './event-view';
import type { NextStep } from './next-step';
import { deskScope } from './queries';

/** Events whose next step an office is to take now, the longest overdue first. */
export type OfficeTurn = {
  code: string;
  names: Names;
  step: Exclude<NextStep, null>;
  /** Since when it waits. */
  since: Date;
  isExample: boolean;
};

type Row = Awaited<ReturnType<typeof openEvents>>[number];

const openEvents = (viewer: Viewer) =>
  db.matchingEvent.findMany({
    where: {
      AND: [
        deskScope(viewer),
        { state: { in: ['OPEN', 'WISHES', 'PROVISIONAL', 'PUBLISHED', 'RUNNING'] } },
      ],
    },
    take: 100,
  });

function dueOf(row: Row): Pick<OfficeTurn, 'step'> & { since: Date | null } {
  switch (row.state) {
    case 'OPEN':
      return { step: 'collectWishes', since: row.registrationEndsAt };
    case 'WISHES':
      return { step: 'makeSchedule', since: row.wishesEndAt };
    case 'PROVISIONAL':
      return { step: 'publish', since: row.confirmBy };
    case 'PUBLISHED':
      return { step: 'start', since: beginOf(dayText(row.startsOn)) };
    default:
      return { step: 'close', since: endOf(dayText(row.endsOn)) };
  }
}

export async function officeTurns(viewer: Viewer, now: Date): Promise<OfficeTurn[]> {
  const rows = await openEvents(viewer);
  return rows
    .flatMap((row) => {
      const { step, since } = dueOf(row);
      if (since === null || since > now) return [];
      return [{ code: row.code, names: namesOf(row), step, since, isExample: row.isExample }];
    })
    .sort((a, b) => a.since.getTime() - b.since.getTime());
}
