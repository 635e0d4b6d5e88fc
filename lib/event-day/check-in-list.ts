import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { attendeeNames, namedAttendee } from '@/lib/event/attendee';
import { deskScope } from '@/lib/event/queries';
import type { EventState, Side } from '@/lib/event/states';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { isHere } from './check-in';

/** Everybody with a badge, for the phones at the door. */
export type BadgeHolder = {
  id: string;
  badge: string;
  name: string;
  nameRoman: string | null;
  nameReading: string | null;
  position: string | null;
  side: Side;
  names: PartialNames;
  here: boolean;
  checkedInAt: Date | null;
};

export type CheckInList = {
  code: string;
  names: Names;
  state: EventState;
  isExample: boolean;
  people: BadgeHolder[];
};

export async function checkInList(code: string, viewer: Viewer): Promise<CheckInList | null> {
  const event = await db.matchingEvent.findFirst({
    where: { AND: [{ code }, deskScope(viewer)] },
  });
  if (!event) return null;
  const rows = await db.eventPerson.findMany({
    where: { registration: { eventId: event.id, state: 'REGISTERED' } },
    include: { registration: { select: { side: true, ...namedAttendee } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const { code: found, state, isExample } = event;
  return {
    ...{ code: found, names: namesOf(event), state, isExample },
    people: rows.map(({ registration, ...row }) => ({
      ...{ id: row.id, badge: row.badge, name: row.name, nameRoman: row.nameRoman },
      ...{ nameReading: row.nameReading, position: row.position, checkedInAt: row.checkedInAt },
      side: registration.side as Side,
      names: attendeeNames(registration),
      here: isHere(row),
    })),
  };
}
