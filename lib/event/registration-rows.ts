import { db } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { attendeeNames, namedAttendee } from './attendee';
import { meetingsInForce, type RegistrationState, type Side } from './states';

/** Everybody of an event with their people, for lists on paper. The caller may read the event. */
export type RegistrationRow = {
  id: string;
  side: Side;
  state: RegistrationState;
  names: PartialNames;
  presence: string;
  languages: string[];
  contactName: string | null;
  contactEmail: string | null;
  registeredAt: Date | null;
  wishesDoneAt: Date | null;
  wishes: number;
  meetings: number;
  people: {
    id: string;
    name: string;
    nameRoman: string | null;
    nameReading: string | null;
    position: string | null;
    languages: string[];
    badge: string;
    checkedInAt: Date | null;
  }[];
};

export async function readRegistrationRows(eventId: string): Promise<RegistrationRow[]> {
  const inForce = { where: { state: { in: [...meetingsInForce] } } };
  const rows = await db.eventRegistration.findMany({
    where: { eventId },
    include: {
      ...namedAttendee,
      people: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      _count: {
        select: {
          wishesMade: { where: { grade: { not: 'NEVER' } } },
          meetingsAsSme: inForce,
          meetingsAsPartner: inForce,
        },
      },
    },
    orderBy: [{ side: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    side: row.side === 'SME' ? 'SME' : 'PARTNER',
    state: row.state,
    names: attendeeNames(row),
    presence: row.presence,
    languages: row.languages,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    registeredAt: row.registeredAt,
    wishesDoneAt: row.wishesDoneAt,
    wishes: row._count.wishesMade,
    meetings: row._count.meetingsAsSme + row._count.meetingsAsPartner,
    people: row.people.map((person) => ({
      id: person.id,
      name: person.name,
      nameRoman: person.nameRoman,
      nameReading: person.nameReading,
      position: person.position,
      languages: person.languages,
      badge: person.badge,
      checkedInAt: person.checkedInAt,
    })),
  }));
}
