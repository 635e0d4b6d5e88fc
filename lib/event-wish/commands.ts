import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { eventFacts, lastDay, tellRegistrations } from '@/lib/event/notices';
import { canManageEvent } from '@/lib/event/policy';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { actorOfLink } from '@/lib/outcome/mover';
import {
  remindSchema,
  setWishByLinkSchema,
  setWishSchema,
  type WishGrade,
  wishesDoneByLinkSchema,
  wishesDoneSchema,
} from './schema';
import { isAcross, loadSeat, seatByLink, type WishSeat } from './seat';

/**
 * Whom a participant wishes to meet: one tap a pair. A wish blocks nothing. The audit trail says
 * that a wish was set, never which: it is read by more people than the schedule is made by.
 */
type Load<A, Schema extends z.ZodType> = {
  tx: Tx;
  actor: A;
  input: z.output<Schema>;
  now: Date;
};
type Wisher = { id: string | null; name: string; onBehalf: boolean };
type Wished = { toId: string; grade: WishGrade | null };

const open = (_actor: Viewer | Visitor, { refused }: WishSeat): boolean | FailureCode =>
  refused ?? true;

export function seatSubject({ event }: WishSeat['row']) {
  return { kind: 'event', id: event.id, label: event.code, centreCode: event.centreCode };
}

/** The wish as it was said last; without a grade it is taken back. */
async function putWish(
  tx: Tx,
  { row, side }: WishSeat,
  { toId, grade }: Wished,
  by: Wisher,
  now: Date,
): Promise<boolean> {
  if (grade === null) {
    await tx.eventWish.deleteMany({ where: { fromId: row.id, toId } });
    return true;
  }
  const other = side === 'SME' ? 'PARTNER' : 'SME';
  const written = await tx.$executeRaw`
    INSERT INTO "EventWish" ("eventId", "fromId", "toId", "grade", "byId", "byName", "onBehalf",
      "createdAt", "updatedAt")
    SELECT f."eventId", f."id", o."id", ${grade}::"WishGrade", ${by.id}::uuid, ${by.name},
      ${by.onBehalf}, ${now}, ${now}
    FROM "EventRegistration" f JOIN "EventRegistration" o ON o."eventId" = f."eventId"
    WHERE f."id" = ${row.id}::uuid AND f."state" = 'REGISTERED'
      AND o."id" = ${toId}::uuid AND o."state" = 'REGISTERED' AND o."side" = ${other}
    ON CONFLICT ("fromId", "toId") DO UPDATE SET "grade" = EXCLUDED."grade",
      "byId" = EXCLUDED."byId", "byName" = EXCLUDED."byName", "onBehalf" = EXCLUDED."onBehalf",
      "updatedAt" = EXCLUDED."updatedAt"`;
  return written === 1;
}

async function setFor(
  tx: Tx,
  seat: WishSeat,
  wished: Wished,
  by: Wisher,
  now: Date,
): Promise<Result<Wished>> {
  if (!(await isAcross(tx, seat, wished.toId))) return fail('access.not-found');
  if (!(await putWish(tx, seat, wished, by, now))) return fail('event-wish.not-registered');
  return ok({ toId: wished.toId, grade: wished.grade });
}

export const setWish = defineCommand({
  name: 'event-wish.set',
  who: 'viewer',
  input: setWishSchema,
  load: ({ tx, actor, input, now }: Load<Viewer, typeof setWishSchema>) =>
    loadSeat(tx, actor, input.fromId, now),
  policy: open,
  write: async ({ tx, actor, thing, input, now }) => {
    const onBehalf = thing.as === 'STAFF';
    const by = { id: actor.id, name: actor.name, onBehalf };
    const set = await setFor(tx, thing, input, by, now);
    if (!set.ok) return set;
    const detail = { registration: thing.row.id, onBehalf };
    return ok({ value: set.value, subject: seatSubject(thing.row), detail });
  },
});

export const setWishByLink = defineCommand({
  name: 'event-wish.set-by-link',
  who: 'visitor',
  input: setWishByLinkSchema,
  load: ({ tx, input, now }: Load<Visitor, typeof setWishByLinkSchema>) =>
    seatByLink(tx, input.token, now),
  policy: open,
  write: async ({ tx, thing, input, now }) => {
    const { link, row } = thing;
    const by = { id: link.userId, name: link.recipientName, onBehalf: false };
    const set = await setFor(tx, thing, input, by, now);
    if (!set.ok) return set;
    const detail = { registration: row.id, onBehalf: false };
    return ok({
      value: set.value,
      subject: seatSubject(row),
      detail,
      actor: actorOfLink(thing.link),
    });
  },
});

/** Says that the wishes are complete, or goes on; nobody is reminded of complete ones. */
async function sayDone(tx: Tx, { row }: WishSeat, done: boolean, now: Date) {
  await tx.eventRegistration.updateMany({
    where: { id: row.id, state: 'REGISTERED' },
    data: { wishesDoneAt: done ? now : null },
  });
  return { code: row.event.code, done };
}

export const finishWishes = defineCommand({
  name: 'event-wish.done',
  who: 'viewer',
  input: wishesDoneSchema,
  load: ({ tx, actor, input, now }: Load<Viewer, typeof wishesDoneSchema>) =>
    loadSeat(tx, actor, input.id, now),
  policy: open,
  write: async ({ tx, thing, input, now }) => {
    const value = await sayDone(tx, thing, input.done === 'yes', now);
    const detail = { registration: thing.row.id, done: value.done };
    return ok({ value, subject: seatSubject(thing.row), detail });
  },
});

export const finishWishesByLink = defineCommand({
  name: 'event-wish.done-by-link',
  who: 'visitor',
  input: wishesDoneByLinkSchema,
  load: ({ tx, input, now }: Load<Visitor, typeof wishesDoneByLinkSchema>) =>
    seatByLink(tx, input.token, now),
  policy: open,
  write: async ({ tx, thing, input, now }) => {
    const value = await sayDone(tx, thing, input.done === 'yes', now);
    const detail = { registration: thing.row.id, done: value.done };
    return ok({ value, subject: seatSubject(thing.row), detail, actor: actorOfLink(thing.link) });
  },
});

type Reminding = {
  event: Prisma.MatchingEventGetPayload<object>;
  registrations: Prisma.EventRegistrationGetPayload<object>[];
};

const dayMs = 86_400_000;

/** Those who have not said that they are done, and were not reminded within a day. */
async function loadUnanswered({
  tx,
  actor,
  input,
  now,
}: Load<Viewer, typeof remindSchema>): Promise<Reminding | null> {
  const event = await tx.matchingEvent.findUnique({ where: { code: input.code } });
  if (!event || !canManageEvent(actor, event)) return null;
  const before = new Date(now.getTime() - dayMs);
  const registrations = await tx.eventRegistration.findMany({
    where: {
      ...{ eventId: event.id, state: 'REGISTERED', wishesDoneAt: null },
      ...(input.id ? { id: input.id } : {}),
      OR: [{ remindedAt: null }, { remindedAt: { lt: before } }],
    },
    orderBy: { id: 'asc' },
  });
  return { event, registrations };
}

export const remindOfWishes = defineCommand({
  name: 'event-wish.remind',
  who: 'viewer',
  input: remindSchema,
  load: loadUnanswered,
  policy: (_viewer: Viewer, { event }: Reminding): boolean | FailureCode =>
    event.state === 'WISHES' || 'event-wish.not-now',
  write: async ({ tx, thing: { event, registrations }, now }) => {
    if (event.wishesEndAt !== null && event.wishesEndAt <= now) return fail('event-wish.over');
    if (registrations.length === 0) return fail('event-wish.nobody-to-remind');
    const until = event.wishesEndAt ? lastDay(event.wishesEndAt) : eventFacts(event).starts;
    const day = now.toISOString().slice(0, 10);
    const mails = await tellRegistrations(
      tx,
      'event-wishes-reminder',
      event,
      registrations,
      {
        params: () => ({ ...eventFacts(event), until }),
        page: '/wishes',
        occasion: ({ id }) => `${id} ${day}`,
      },
      now,
    );
    const ids = registrations.map(({ id }) => id);
    await tx.eventRegistration.updateMany({
      where: { id: { in: ids } },
      data: { remindedAt: now },
    });
    const { id, code: label, centreCode } = event;
    return ok({
      value: { code: label, count: ids.length },
      subject: { kind: 'event', id, label, centreCode },
      detail: { registrations: ids.length, mails },
    });
  },
});
