import type { Prisma } from '@/lib/db/client';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { attendeeInclude, attendeeNames } from './attendee';
import type { Presence, RegistrationState, Side } from './states';

/** Registrations as pages read them. */
export type PersonView = {
  id: string;
  name: string;
  nameRoman: string | null;
  nameReading: string | null;
  position: string | null;
  email: string | null;
  languages: Locale[];
  checkedInAt: Date | null;
};

export type AttendeeView = {
  id: string;
  /** Of a firm its running code, of a partner its code in the directory. */
  code: string;
  /** Of a partner's page. */
  slug: string | null;
  names: PartialNames;
  industries: readonly string[];
  /** Province of a firm, prefecture of a partner. */
  placeCode: string | null;
  country: string;
  centreCode: string | null;
  isExample: boolean;
};

export type RegistrationItem = {
  id: string;
  side: Side;
  state: RegistrationState;
  attendee: AttendeeView;
  presence: Presence;
  languages: Locale[];
  people: number;
  listed: boolean;
  rivalGroup: string | null;
  onBehalf: boolean;
  invitedAt: Date | null;
  invitedByName: string | null;
  registeredAt: Date | null;
  registeredByName: string | null;
  waitingSince: Date | null;
  wishesDoneAt: Date | null;
  endedReason: string | null;
  version: number;
};

export type RegistrationView = Omit<RegistrationItem, 'people'> & {
  industries: string[];
  fields: string[];
  phases: number[];
  awaySlots: number[];
  preferredHalves: string[];
  maxMeetings: number | null;
  consentVersion: number | null;
  listedAt: Date | null;
  contactName: string | null;
  contactEmail: string | null;
  contactLanguage: Locale | null;
  people: PersonView[];
};

export const itemInclude = {
  ...attendeeInclude,
  _count: { select: { people: true } },
} satisfies Prisma.EventRegistrationInclude;

export const viewInclude = {
  ...attendeeInclude,
  people: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.EventRegistrationInclude;

type OfAttendee = Parameters<typeof attendeeNames>[0];
type Attending = Prisma.EventRegistrationGetPayload<{ include: typeof attendeeInclude }>;
export type ItemRow = Prisma.EventRegistrationGetPayload<{ include: typeof itemInclude }>;
export type ViewRow = Prisma.EventRegistrationGetPayload<{ include: typeof viewInclude }>;

export function attendeeView({ sme, partner }: Pick<Attending, 'sme' | 'partner'>): AttendeeView {
  const names = attendeeNames({ sme, partner } satisfies OfAttendee);
  return {
    names,
    id: sme?.id ?? partner?.id ?? '',
    code: sme?.code ?? partner?.code ?? '',
    slug: partner?.slug ?? null,
    industries: sme?.industries ?? partner?.industries ?? [],
    placeCode: sme?.provinceCode ?? partner?.prefectureCode ?? null,
    country: partner?.country ?? 'TH',
    centreCode: sme?.centreCode ?? null,
    isExample: sme?.isExample ?? partner?.isExample ?? false,
  };
}

const presenceOf = (stored: string): Presence =>
  stored === 'online' || stored === 'both' ? stored : 'place';

function shared(row: Attending): Omit<RegistrationItem, 'people'> {
  const { id, state, languages, listed, rivalGroup, onBehalf, invitedAt, invitedByName } = row;
  const { registeredAt, registeredByName, waitingSince, wishesDoneAt, endedReason, version } = row;
  return {
    ...{ id, state, languages, listed, rivalGroup, onBehalf, invitedAt, invitedByName },
    ...{ registeredAt, registeredByName, waitingSince, wishesDoneAt, endedReason, version },
    side: row.side === 'SME' ? 'SME' : 'PARTNER',
    attendee: attendeeView(row),
    presence: presenceOf(row.presence),
  };
}

export function registrationItem(row: ItemRow): RegistrationItem {
  return { ...shared(row), people: row._count.people };
}

export function registrationView(row: ViewRow): RegistrationView {
  const { industries, fields, phases, awaySlots, preferredHalves, maxMeetings } = row;
  const { consentVersion, listedAt, contactName, contactEmail, contactLanguage } = row;
  return {
    ...shared(row),
    ...{ industries, fields, phases, awaySlots, preferredHalves, maxMeetings },
    ...{ consentVersion, listedAt, contactName, contactEmail, contactLanguage },
    people: row.people.map(({ id, name, nameRoman, nameReading, position, ...person }) => ({
      ...{ id, name, nameRoman, nameReading, position },
      email: person.email,
      languages: person.languages,
      checkedInAt: person.checkedInAt,
    })),
  };
}
