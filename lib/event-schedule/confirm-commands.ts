import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type ByLink, loadByLink, refusedLink } from '@/lib/event/by-link';
import { eventSubject, moveEvent } from '@/lib/event/move-event';
import { tellWaitingListOver } from '@/lib/event/places';
import { actsAt, canManageEvent } from '@/lib/event/policy';
import { lockSchedule } from '@/lib/event/schedule-lock';
import { bangkokMoment } from '@/lib/event/slot-pattern-schema';
import { fail, ok, type Result } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import { actorOfLink } from '@/lib/outcome/mover';
import { takeOutBarred } from './barred';
import { type Answering, answerMeeting, confirmAll, expireUnanswered } from './confirm';
import {
  answerByLinkSchema,
  answerMeetingSchema,
  confirmAllByLinkSchema,
  confirmAllSchema,
  offerScheduleSchema,
  publishScheduleSchema,
} from './confirm-schema';
import { loadEvent } from './run-commands';

/** The provisional schedule goes to both sides, they answer, and it is published. */
export const offerSchedule = defineCommand({
  name: 'event.offer-schedule',
  who: 'viewer',
  input: offerScheduleSchema,
  load: loadEvent,
  policy: (viewer: Viewer, event) => canManageEvent(viewer, event),
  write: async ({ tx, input, thing, now }) => {
    const { version, confirmOn, confirmAt } = input;
    const confirmBy = bangkokMoment(confirmOn, confirmAt);
    await lockSchedule(tx, thing.id);
    if (confirmBy <= now) return fail('schedule.confirm-by-past', past);
    const barred = await takeOutBarred(tx, thing.id, now);
    const first = await firstMeeting(tx, thing.id);
    if (!first) return fail('schedule.nothing-planned');
    if (confirmBy >= first) return fail('schedule.confirm-by-late', late);
    const moved = await moveEvent(tx, thing, 'offer', { version, data: { confirmBy } });
    if (!moved.ok) return moved;
    const { count } = await tx.eventMeeting.updateMany({
      where: { eventId: thing.id, state: 'PLANNED' },
      data: { state: 'OFFERED', answerBy: confirmBy, askedAt: now, version: { increment: 1 } },
    });
    // Who is still to answer has until the new time as well, and never less than was said before.
    await tx.eventMeeting.updateMany({
      where: { eventId: thing.id, state: 'OFFERED', answerBy: { lt: confirmBy } },
      data: { answerBy: confirmBy, remindedAt: null },
    });
    await addJob(tx, 'schedule-tell', { eventId: thing.id }, { key: `schedule-tell:${thing.id}` });
    const value = { code: thing.code, offered: count };
    return ok({ value, subject: eventSubject(thing), detail: { offered: count, barred } });
  },
});

const past = { confirmOn: 'schedule.confirm-by-past' } as const;
const late = { confirmOn: 'schedule.confirm-by-late' } as const;

/** When the first meeting of the schedule begins; null: there is none. */
async function firstMeeting(tx: Tx, eventId: string): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT min(s."startsAt") AS "at" FROM "EventMeeting" m
    JOIN "EventSlot" s ON s."eventId" = m."eventId" AND s."number" = m."slotNumber"
    WHERE m."eventId" = ${eventId}::uuid AND m."state" IN ('PLANNED', 'OFFERED', 'CONFIRMED')`;
  return row?.at ?? null;
}

/** The schedule becomes what everybody goes by. What nobody was asked about holds as it is. */
export const publishSchedule = defineCommand({
  name: 'event.publish',
  who: 'viewer',
  input: publishScheduleSchema,
  load: loadEvent,
  policy: (viewer: Viewer, event) => canManageEvent(viewer, event),
  write: async ({ tx, input, thing, now }) => {
    await expireUnanswered(tx, thing.id, now);
    const barred = await takeOutBarred(tx, thing.id, now);
    // After that, freed places are still offered to pairs that wait: these answer once it is out.
    const isOpen = thing.confirmBy === null || thing.confirmBy > now;
    const open = { eventId: thing.id, state: 'OFFERED' as const };
    if (isOpen && (await tx.eventMeeting.count({ where: open })) > 0) {
      return fail('schedule.unanswered');
    }
    if (!(await firstMeeting(tx, thing.id))) return fail('schedule.nothing-planned');
    const moved = await moveEvent(tx, thing, 'publish', {
      version: input.version,
      data: { publishedAt: now },
    });
    if (!moved.ok) return moved;
    const { count } = await tx.eventMeeting.updateMany({
      where: { eventId: thing.id, state: 'PLANNED' },
      data: { state: 'CONFIRMED', version: { increment: 1 } },
    });
    await tellWaitingListOver(tx, thing, now);
    const eventId = thing.id;
    const key = `schedule-published:${eventId}`;
    await addJob(tx, 'schedule-tell', { eventId, published: true }, { key });
    const value = { code: thing.code, unasked: count };
    return ok({ value, subject: eventSubject(thing), detail: { unasked: count, barred } });
  },
});

type OfRegistration = { tx: Tx; actor: Viewer; input: { registrationId: string } };

/** A registration for which the viewer may speak. */
async function loadOwn({ tx, actor, input }: OfRegistration) {
  const registration = await tx.eventRegistration.findUnique({
    where: { id: input.registrationId },
    include: { event: true },
  });
  return registration && actsAt(actor, registration.event, registration) ? registration : null;
}

type Own = NonNullable<Awaited<ReturnType<typeof loadOwn>>>;

const speaksFor = (viewer: Viewer, own: Own) => actsAt(viewer, own.event, own) !== null;

function answeringAs(registration: Pick<Own, 'id' | 'side' | 'event'>, now: Date): Answering {
  return { registration, event: registration.event, now };
}

/** What is sent back to the page. */
const done = ({ event }: Pick<Own, 'event'>, detail: Record<string, string | number>) =>
  ok({ value: { code: event.code, ...detail }, subject: eventSubject(event), detail });

/** One side's word on one meeting; staff give it for a side that told them. */
export const answerForSide = defineCommand({
  name: 'event-meeting.answer',
  who: 'viewer',
  input: answerMeetingSchema,
  load: loadOwn,
  policy: speaksFor,
  write: async ({ tx, input, thing, now }) => {
    const answered = await answerMeeting(tx, answeringAs(thing, now), input);
    if (!answered.ok) return answered;
    return done(thing, { meetingId: input.meetingId, answer: input.answer });
  },
});

export const confirmAllForSide = defineCommand({
  name: 'event-meeting.confirm-all',
  who: 'viewer',
  input: confirmAllSchema,
  load: loadOwn,
  policy: speaksFor,
  write: async ({ tx, input, thing, now }) =>
    confirmed(thing, await confirmAll(tx, answeringAs(thing, now), input.meetings)),
});

function confirmed(own: Pick<Own, 'event'>, said: Result<number>) {
  return said.ok ? done(own, { count: said.value }) : said;
}

/** The same by a personal link. */
const mayAnswer = (_visitor: Visitor, thing: ByLink) => thing.registration.state === 'REGISTERED';

const asLink = <Value extends { value: unknown }>(written: Result<Value>, { link }: ByLink) =>
  written.ok ? ok({ ...written.value, actor: actorOfLink(link) }) : written;

export const answerByLink = defineCommand({
  name: 'event-meeting.answer-by-link',
  who: 'visitor',
  input: answerByLinkSchema,
  load: loadByLink,
  policy: mayAnswer,
  write: async ({ tx, input, thing, now }) => {
    const refused = refusedLink(thing, now);
    if (refused) return refused;
    const answered = await answerMeeting(tx, answeringAs(thing.registration, now), input);
    if (!answered.ok) return answered;
    const { meetingId, answer } = input;
    return asLink(done(thing.registration, { meetingId, answer }), thing);
  },
});

export const confirmAllByLink = defineCommand({
  name: 'event-meeting.confirm-all-by-link',
  who: 'visitor',
  input: confirmAllByLinkSchema,
  load: loadByLink,
  policy: mayAnswer,
  write: async ({ tx, input, thing, now }) => {
    const refused = refusedLink(thing, now);
    if (refused) return refused;
    const said = await confirmAll(tx, answeringAs(thing.registration, now), input.meetings);
    return asLink(confirmed(thing.registration, said), thing);
  },
});
