import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { findAttendee } from '@/lib/event/attendee';
import { endEventLinks } from '@/lib/event/links';
import { actsAt, canManageEvent, sideOf } from '@/lib/event/policy';
import { deskScope } from '@/lib/event/queries';
import {
  asksTooMany,
  attendanceColumns,
  isConsentOutdated,
  isTurnedAway,
  mayAttend,
  type Registering,
  type RegistrationRecord,
  register,
  registrationInclude,
  writePeople,
  writeSeeks,
} from '@/lib/event/registering';
import { lockSchedule } from '@/lib/event/schedule-lock';
import {
  type AttendanceInput,
  editRegistrationSchema,
  leaveSchema,
  registerSchema,
  setGroupSchema,
  setPeopleSchema,
} from '@/lib/event/schema';
import { isAhead, registrationAfter } from '@/lib/event/states';
import { askForSuggestions } from '@/lib/event/suggest-run';
import { fail, ok, type Result } from '@/lib/failure';
import { meetsElsewhere, meetsIn } from './registration-told';
import { decline, withdraw } from './withdrawing';

/** Registrations, by the people of a firm or partner and by staff for them. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export function registrationSubject(registration: {
  id: string;
  event: { code: string; centreCode: string | null };
}) {
  const { code, centreCode } = registration.event;
  return { kind: 'event-registration', id: registration.id, label: code, centreCode };
}

async function loadRegistering({
  tx,
  actor,
  input,
}: Load<typeof registerSchema>): Promise<Registering | null> {
  const own = sideOf(actor);
  const side = own ?? input.side;
  const id = own ? (actor.smeId ?? actor.partnerId) : input.attendeeId;
  const event = await tx.matchingEvent.findUnique({ where: { code: input.eventCode } });
  if (!event || event.state === 'DRAFT' || !side || !id) return null;
  const attendee = await findAttendee(tx, side, id);
  if (!attendee || actsAt(actor, event, attendee) === null) return null;
  const registration = await tx.eventRegistration.findFirst({
    where: {
      eventId: event.id,
      ...(attendee.smeId ? { smeId: attendee.smeId } : { partnerId: attendee.partnerId }),
    },
    include: registrationInclude,
  });
  return { event, attendee, registration };
}

export const registerForEvent = defineCommand({
  name: 'registration.register',
  who: 'viewer',
  input: registerSchema,
  load: loadRegistering,
  policy: (viewer: Viewer, { event, attendee }) =>
    actsAt(viewer, event, attendee) !== null && mayAttend(attendee),
  write: async ({ tx, actor, input, thing, now }) => {
    const { event, attendee } = thing;
    if (isTurnedAway(thing) && !canManageEvent(actor, event)) {
      return fail('registration.not-eligible');
    }
    const onBehalf = actsAt(actor, event, attendee) === 'STAFF';
    if (isConsentOutdated(input)) return fail('registration.consent-outdated');
    const writer = { id: actor.id, name: actor.name, onBehalf };
    const saved = await register(tx, thing, input, { writer, now });
    if (!saved.ok) return saved;
    const { id, state, line } = saved.value;
    return ok({
      value: { id, state, line, code: event.code },
      subject: registrationSubject({ id, event }),
      detail: { state, side: attendee.side, onBehalf },
    });
  },
});

/** A registration within what the viewer may act for. */
export async function findRegistrationToChange(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<RegistrationRecord | null> {
  const mine =
    sideOf(viewer) === 'SME'
      ? { smeId: viewer.smeId ?? '' }
      : sideOf(viewer) === 'PARTNER'
        ? { partnerId: viewer.partnerId ?? '' }
        : { event: deskScope(viewer) };
  return tx.eventRegistration.findFirst({
    where: { AND: [{ id }, mine] },
    include: registrationInclude,
  });
}

/** Whether somebody speaks for a registration: its own people, or staff. */
export const actsFor = (viewer: Viewer, registration: RegistrationRecord) =>
  actsAt(viewer, registration.event, registration) !== null;

type Contact = {
  contactName: string | null;
  contactEmail: string | null;
  contactLanguage: 'th' | 'ja' | 'en' | null;
};

/** Writes what a registration says of itself, if it still stands as the form saw it. */
export async function changeRegistration(
  tx: Tx,
  registration: RegistrationRecord,
  input: AttendanceInput & Partial<Contact> & { version: number },
  by: { writerId: string | null; now: Date },
): Promise<Result<{ id: string }>> {
  const state = registrationAfter(registration.state, 'edit');
  if (state === null || !isAhead(registration.event.state)) {
    return fail('registration.move-not-allowed');
  }
  if (isConsentOutdated(input)) return fail('registration.consent-outdated');
  const { id, event, side } = registration;
  if (asksTooMany(event, side, input)) {
    return fail('field.check', { maxMeetings: 'field.out-of-range' });
  }
  if (await meetsIn(tx, id, input.awaySlots)) {
    return fail('registration.has-meetings-then', { awaySlots: 'registration.has-meetings-then' });
  }
  const columns = attendanceColumns(input, registration, registration, by.now);
  if (columns.presence !== registration.presence) {
    // Nobody is told of a meeting meanwhile.
    await lockSchedule(tx, event.id);
    if (await meetsElsewhere(tx, id, columns.presence)) {
      const there = 'registration.has-meetings-there';
      return fail(there, { presence: there });
    }
  }
  const { contactName, contactEmail, contactLanguage } = input;
  const { count } = await tx.eventRegistration.updateMany({
    where: { id, version: input.version, state },
    data: {
      ...columns,
      ...(contactName === undefined ? {} : { contactName }),
      ...(contactEmail === undefined ? {} : { contactEmail }),
      ...(contactLanguage === undefined ? {} : { contactLanguage }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return fail('registration.changed-meanwhile');
  if (contactEmail !== undefined && contactEmail !== registration.contactEmail) {
    await endEventLinks(tx, { id }, by.now);
  }
  await writePeople(tx, id, input.people);
  await writeSeeks(tx, id, input, by.writerId);
  await askForSuggestions(tx, registration.eventId, by.now);
  return ok({ id });
}

export const editRegistration = defineCommand({
  name: 'registration.edit',
  who: 'viewer',
  input: editRegistrationSchema,
  load: ({ tx, actor, input }: Load<typeof editRegistrationSchema>) =>
    findRegistrationToChange(tx, actor, input.id),
  policy: actsFor,
  write: async ({ tx, actor, input, thing: registration, now }) => {
    const changed = await changeRegistration(tx, registration, input, { writerId: actor.id, now });
    if (!changed.ok) return changed;
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
    });
  },
});

/** Writes who comes, if the registration still stands as the form saw it; also on the day. */
export async function changePeople(
  tx: Tx,
  registration: RegistrationRecord,
  { version, people }: { version: number; people: AttendanceInput['people'] },
): Promise<Result<{ id: string }>> {
  const { id, event } = registration;
  const mayEdit = registrationAfter(registration.state, 'edit') !== null;
  if (!mayEdit || !(isAhead(event.state) || event.state === 'RUNNING')) {
    return fail('registration.move-not-allowed');
  }
  const { count } = await tx.eventRegistration.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) return fail('registration.changed-meanwhile');
  await writePeople(tx, id, people);
  return ok({ id });
}

/** Names and badges. */
export const setPeople = defineCommand({
  name: 'registration.set-people',
  who: 'viewer',
  input: setPeopleSchema,
  load: ({ tx, actor, input }: Load<typeof setPeopleSchema>) =>
    findRegistrationToChange(tx, actor, input.id),
  policy: actsFor,
  write: async ({ tx, input, thing: registration }) => {
    const changed = await changePeople(tx, registration, input);
    if (!changed.ok) return changed;
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
      detail: { people: input.people.length },
    });
  },
});

/** Rivals and houses of one name never meet: for those who manage the event to say. */
export const setRivalGroup = defineCommand({
  name: 'registration.set-group',
  who: 'viewer',
  input: setGroupSchema,
  load: ({ tx, actor, input }: Load<typeof setGroupSchema>) =>
    findRegistrationToChange(tx, actor, input.id),
  policy: (viewer: Viewer, registration) => canManageEvent(viewer, registration.event),
  write: async ({ tx, input, thing: registration }) => {
    const { count } = await tx.eventRegistration.updateMany({
      where: { id: registration.id, version: input.version },
      data: { rivalGroup: input.rivalGroup, version: { increment: 1 } },
    });
    if (count === 0) return fail('registration.changed-meanwhile');
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
    });
  },
});

export const cancelRegistration = defineCommand({
  name: 'registration.cancel',
  who: 'viewer',
  input: leaveSchema,
  load: ({ tx, actor, input }: Load<typeof leaveSchema>) =>
    findRegistrationToChange(tx, actor, input.id),
  policy: actsFor,
  write: async ({ tx, input: { version, reason }, thing: registration, now }) => {
    const done = await withdraw(tx, registration, { version, reason, now });
    if (!done.ok) return done;
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
      detail: { was: registration.state },
    });
  },
});

export const declineInvitation = defineCommand({
  name: 'registration.decline',
  who: 'viewer',
  input: leaveSchema,
  load: ({ tx, actor, input }: Load<typeof leaveSchema>) =>
    findRegistrationToChange(tx, actor, input.id),
  policy: actsFor,
  write: async ({ tx, input: { version, reason }, thing: registration }) => {
    const done = await decline(tx, registration, { version, reason });
    if (!done.ok) return done;
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
    });
  },
});
