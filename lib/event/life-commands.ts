import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { callOff, keepReason } from './call-off';
import { closeEvent, collectWishes, missingForWishes, startEvent } from './life';
import { eventSubject, findEventRow, manages, moveEvent } from './move-event';
import { lockSchedule } from './schedule-lock';
import { cancelEventSchema, onEventSchema } from './schema';
import { eventAfter } from './states';

/** The moves in an event's life that an officer makes. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type Row = NonNullable<Awaited<ReturnType<typeof findEventRow>>>;

const load = ({ tx, actor, input }: Load<typeof onEventSchema>) =>
  findEventRow(tx, actor, input.code);

const dayMs = 86_400_000;

function done(event: Row, moved: Result<{ state: string }>) {
  if (!moved.ok) return moved;
  const { state } = moved.value;
  return ok({
    value: { code: event.code, state },
    subject: eventSubject(event),
    detail: { from: event.state, to: state },
  });
}

/** Opens registration: from now on everybody reads the event. */
export const openEvent = defineCommand({
  name: 'event.open',
  who: 'viewer',
  input: onEventSchema,
  load,
  policy: manages,
  write: async ({ tx, input, thing: event, now }) => {
    if (eventAfter(event.state, 'open') === null) return fail('event.move-not-allowed');
    if (event.endsOn.getTime() + dayMs <= now.getTime()) return fail('event.days-past');
    if (event.registrationEndsAt && event.registrationEndsAt <= now) {
      return fail('event.deadline-past');
    }
    const [slots, tables] = await Promise.all([
      tx.eventSlot.count({ where: { eventId: event.id } }),
      tx.eventTable.count({ where: { eventId: event.id } }),
    ]);
    if (slots === 0) return fail('event.no-slots');
    if (tables === 0) return fail('event.no-tables');
    const data = { opensAt: event.opensAt ?? now };
    return done(event, await moveEvent(tx, event, 'open', { version: input.version, data }));
  },
});

export const collectEventWishes = defineCommand({
  name: 'event.collect-wishes',
  who: 'viewer',
  input: onEventSchema,
  load,
  policy: manages,
  write: async ({ tx, input, thing: event, now }) => {
    if (eventAfter(event.state, 'collectWishes') === null) return fail('event.move-not-allowed');
    const missing = await missingForWishes(tx, event.id);
    if (missing) return fail(missing);
    return done(event, await collectWishes(tx, event, now, input.version));
  },
});

/** Before the first slot, when the doors open. */
export const startEventNow = defineCommand({
  name: 'event.start',
  who: 'viewer',
  input: onEventSchema,
  load,
  policy: manages,
  write: async ({ tx, input, thing: event, now }) => {
    if (eventAfter(event.state, 'start') === null) return fail('event.move-not-allowed');
    // On its first day in Bangkok, which is the day before in the universal clock.
    if (now.getTime() < event.startsOn.getTime() - 7 * 3_600_000) {
      return fail('event.not-yet-begun');
    }
    return done(event, await startEvent(tx, event, input.version));
  },
});

export const closeEventNow = defineCommand({
  name: 'event.close',
  who: 'viewer',
  input: onEventSchema,
  load,
  policy: manages,
  write: async ({ tx, input, thing: event, now }) => {
    if (eventAfter(event.state, 'close') === null) return fail('event.move-not-allowed');
    const last = await tx.eventSlot.aggregate({
      where: { eventId: event.id },
      _max: { endsAt: true },
    });
    if (last._max.endsAt && now < last._max.endsAt) return fail('event.not-yet-over');
    return done(event, await closeEvent(tx, event, now, input.version));
  },
});

/** Everybody invited, registered or waiting is told, with the reason. */
export const cancelEvent = defineCommand({
  name: 'event.cancel',
  who: 'viewer',
  input: cancelEventSchema,
  load: ({ tx, actor, input }: Load<typeof cancelEventSchema>) =>
    findEventRow(tx, actor, input.code),
  policy: manages,
  write: async ({ tx, actor, input, thing: event, now }) => {
    const { version, language, reasonTh: th, reasonJa: ja, reasonEn: en } = input;
    // A schedule that is being written is called off with the rest.
    await lockSchedule(tx, event.id);
    const reason = { th, ja, en };
    const data = { cancelledReason: reason[language], closedAt: now };
    const moved = await moveEvent(tx, event, 'cancel', { version, data });
    if (!moved.ok) return moved;
    await keepReason(tx, event.id, reason, { language, writtenById: actor.id });
    await callOff(tx, event, { by: actor.name, now });
    return done(event, moved);
  },
});
