import { randomBytes } from 'node:crypto';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { removeText, writeOriginal } from '@/lib/text-record/write';
import { type AttendeeRecord, attendeeFacts, attendeeInclude, carriedOver } from './attendee';
import {
  checkAttendance,
  conditionsFor,
  isRuledOut,
  readEventEligibility,
} from './eligibility-schema';
import { endEventLinks } from './links';
import { eventFacts, placeGiven, tellRegistrations } from './notices';
import { lineOf, takePlace } from './places';
import { type ToldRegistration, toldColumns } from './recipients';
import type { AttendanceInput } from './schema';
import { listConsentVersion, registrationAfter } from './states';
import { askForSuggestions } from './suggest-run';

/** What every way of registering comes to: by oneself, by staff, by a personal link. */
export const registrationInclude = {
  ...attendeeInclude,
  event: true,
} satisfies Prisma.EventRegistrationInclude;

export type RegistrationRecord = Prisma.EventRegistrationGetPayload<{
  include: typeof registrationInclude;
}>;
export type EventRecord = RegistrationRecord['event'];

export type Registering = {
  event: EventRecord;
  attendee: AttendeeRecord;
  registration: RegistrationRecord | null;
};

export type Writer = { id: string | null; name: string; onBehalf: boolean };

/**
 * Whether a stated fact rules it out. An invitation sets the conditions aside, and so do those who
 * manage the event: whoever invites has read the same lines.
 */
export function isTurnedAway({ event, attendee, registration }: Registering): boolean {
  if (registration?.invitedAt) return false;
  const conditions = conditionsFor(readEventEligibility(event.eligibility), attendee.side);
  return isRuledOut(checkAttendance(attendeeFacts(attendee), conditions));
}

/** Of an approved firm, or a partner of the directory. */
export function mayAttend({ sme, partner }: Pick<AttendeeRecord, 'sme' | 'partner'>) {
  if (sme && sme.state !== 'APPROVED') return 'sme.not-approved' as const;
  if (partner?.archivedAt) return 'partner.archived' as const;
  return true as const;
}

/**
 * What was sent, with what is carried over where nothing was said. Where an event is held in one way
 * alone, so does everybody come: the form may have been opened before that was decided.
 */
export function attendanceColumns(
  input: AttendanceInput,
  attendee: Pick<AttendeeRecord, 'sme' | 'partner'> & { event: Pick<EventRecord, 'presence'> },
  was: { listed: boolean; listedAt: Date | null; consentVersion: number | null } | null,
  now: Date,
) {
  const own = carriedOver(attendee);
  const said = <Value>(sent: Value[], carried: Value[]) => (sent.length > 0 ? sent : carried);
  const kept = input.listed && was?.listed && was.consentVersion === listConsentVersion;
  return {
    industries: said(input.industries, own.industries),
    fields: said(input.fields, own.fields),
    phases: said(input.phases, own.phases),
    languages: said(input.languages, own.languages),
    presence: attendee.event.presence === 'both' ? input.presence : attendee.event.presence,
    awaySlots: input.awaySlots,
    preferredHalves: input.preferredHalves,
    maxMeetings: input.maxMeetings,
    listed: input.listed,
    listedAt: kept ? was.listedAt : input.listed ? now : null,
    consentVersion: input.listed ? listConsentVersion : null,
  };
}

/** Consent is to the words that were read: those of an older form are asked for again. */
export function isConsentOutdated(input: AttendanceInput): boolean {
  return input.listed && input.consentVersion !== listConsentVersion;
}

/** Whether it asks for more meetings than the event allows to one of its side. */
export function asksTooMany(
  event: Pick<EventRecord, 'meetingsPerSme' | 'meetingsPerPartner'>,
  side: string,
  { maxMeetings }: Pick<AttendanceInput, 'maxMeetings'>,
): boolean {
  const most = side === 'SME' ? event.meetingsPerSme : event.meetingsPerPartner;
  return maxMeetings !== null && maxMeetings > most;
}

/** 96 random bits for the badge's code. */
export function newBadge(): string {
  return randomBytes(12).toString('base64url');
}

/** People who stand there already keep their badge; whoever is not named any more is gone. */
export async function writePeople(
  tx: Tx,
  registrationId: string,
  people: AttendanceInput['people'],
): Promise<void> {
  const before = await tx.eventPerson.findMany({
    where: { registrationId },
    select: { id: true },
  });
  const known = new Set(before.map(({ id }) => id));
  const kept = people.filter(({ id }) => known.has(id));
  await tx.eventPerson.deleteMany({
    where: { registrationId, id: { notIn: kept.map(({ id }) => id) }, checkedInAt: null },
  });
  for (const { id, ...person } of kept) {
    await tx.eventPerson.update({ where: { id }, data: person });
  }
  await addPeople(
    tx,
    registrationId,
    people.filter(({ id }) => !known.has(id)),
  );
}

async function addPeople(tx: Tx, registrationId: string, people: AttendanceInput['people']) {
  if (people.length === 0) return;
  await tx.eventPerson.createMany({
    data: people.map(({ id: _id, ...person }) => ({
      ...{ ...person, registrationId, badge: newBadge() },
    })),
  });
}

export async function writeSeeks(
  tx: Tx,
  registrationId: string,
  input: AttendanceInput,
  writerId: string | null,
): Promise<void> {
  const key = { ownerKind: 'EVENT_REGISTRATION', ownerId: registrationId, field: 'seeks' } as const;
  if (!input.seeks) return removeText(tx, key);
  const { language } = input;
  await writeOriginal(tx, key, { body: input.seeks, language, writtenById: writerId });
}

type RegisterFields = AttendanceInput & {
  version?: number | undefined;
  contactName?: string | null;
  contactEmail?: string | null;
  contactLanguage?: 'th' | 'ja' | 'en' | null;
};

function registeredColumns(
  { event, attendee, registration }: Registering,
  input: RegisterFields,
  state: 'REGISTERED' | 'WAITING_LIST',
  { writer, now }: { writer: Writer; now: Date },
) {
  const { contactName, contactEmail, contactLanguage } = input;
  return {
    ...attendanceColumns(input, { ...attendee, event }, registration, now),
    ...(contactEmail ? { contactName: contactName ?? null, contactEmail } : {}),
    ...(contactEmail && contactLanguage ? { contactLanguage } : {}),
    state,
    registeredAt: state === 'REGISTERED' ? now : null,
    waitingSince: state === 'WAITING_LIST' ? now : null,
    registeredByName: writer.name,
    onBehalf: writer.onBehalf,
    endedReason: null,
  };
}

type Saved = { id: string; state: 'REGISTERED' | 'WAITING_LIST'; line: number | null };

/**
 * Registers, or puts on the waiting list when no place is left. Whoever is invited, has declined or
 * withdrawn does so with the registration that is there already.
 */
export async function register(
  tx: Tx,
  thing: Registering,
  input: RegisterFields,
  by: { writer: Writer; now: Date },
): Promise<Result<Saved>> {
  const { attendee, registration } = thing;
  const { writer, now } = by;
  const before = registration?.state ?? 'NONE';
  if (registrationAfter(before, 'register') === null) return fail('registration.already-there');
  if (registration && input.version !== registration.version) {
    return fail('registration.changed-meanwhile');
  }
  if (asksTooMany(thing.event, attendee.side, input)) {
    return fail('field.check', { maxMeetings: 'field.out-of-range' });
  }
  const place = await takePlace(tx, { eventId: thing.event.id, side: attendee.side, now });
  if (place === 'closed') return fail('registration.not-open');
  // As it stands now that nobody else can move it: wishes may have begun meanwhile.
  const event = await tx.matchingEvent.findUniqueOrThrow({ where: { id: thing.event.id } });
  const fresh = { ...thing, event };
  const state = place === 'taken' ? 'REGISTERED' : 'WAITING_LIST';
  const columns = registeredColumns(fresh, input, state, by);
  const stored = await store(tx, fresh, columns);
  if (stored === null) return fail('registration.changed-meanwhile');
  const { id } = stored;
  if (registration) {
    await endEventLinks(tx, { id }, now);
    await writePeople(tx, id, input.people);
  } else await addPeople(tx, id, input.people);
  if (registration || input.seeks) await writeSeeks(tx, id, input, writer.id);
  const line =
    state === 'WAITING_LIST'
      ? await lineOf(tx, { eventId: event.id, side: attendee.side, id, waitingSince: now })
      : null;
  await tellRegistered(tx, event, stored, { line, now });
  if (state === 'REGISTERED') await askForSuggestions(tx, event.id, now);
  return ok({ id, state, line });
}

type Columns = ReturnType<typeof registeredColumns>;

/** @returns null when somebody else was there first */
async function store(
  tx: Tx,
  { event, attendee, registration }: Registering,
  columns: Columns,
): Promise<ToldRegistration | null> {
  if (registration) {
    const [changed] = await tx.eventRegistration.updateManyAndReturn({
      where: { id: registration.id, version: registration.version, state: registration.state },
      data: { ...columns, version: { increment: 1 } },
      select: toldColumns,
    });
    return changed ?? null;
  }
  const { side, smeId, partnerId } = attendee;
  const { isExample } = event;
  const [made] = await tx.eventRegistration.createManyAndReturn({
    data: [{ ...columns, eventId: event.id, side, smeId, partnerId, isExample }],
    skipDuplicates: true,
    select: toldColumns,
  });
  return made ?? null;
}

async function tellRegistered(
  tx: Tx,
  event: EventRecord,
  told: ToldRegistration,
  { line, now }: { line: number | null; now: Date },
): Promise<void> {
  if (line === null) {
    await tellRegistrations(tx, 'event-registered', event, [told], placeGiven(event, now), now);
    return;
  }
  const about = {
    params: () => ({ ...eventFacts(event), line }),
    occasion: () => `${told.id} ${now.toISOString()}`,
  };
  await tellRegistrations(tx, 'event-waiting', event, [told], about, now);
}
