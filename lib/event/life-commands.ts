import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { closeEvent, collectWishes, missingForWishes, startEvent } from './life';
import { eventSubject, findEventRow, manages, moveEvent } from './move-event';
import { eventFacts, tellRegistrations } from './notices';
import { toldColumns } from './recipients';
import { cancelEventSchema, onEventSchema } from './schema';
import { meetingsInForce } from './states';

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
    const ahead = await tx.eventMeeting.count({
      where: { eventId: event.id, state: { in: ['OFFERED', 'CONFIRMED', 'RUNNING'] } },
    });
    const last = await tx.eventSlot.aggregate({
      where: { eventId: event.id },
      _max: { startsAt: true },
    });
    const isOver = (last._max.startsAt ?? now) <= now;
    if (!isOver && ahead > 0) return fail('event.not-yet-over');
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
  write: async ({ tx, input: { version, reason }, thing: event, now }) => {
    const data = { cancelledReason: reason, closedAt: now };
    const moved = await moveEvent(tx, event, 'cancel', { version, data });
    if (!moved.ok) return moved;
    await tx.eventMeeting.updateMany({
      where: {
        eventId: event.id,
        state: { in: meetingsInForce.filter((state) => state !== 'HELD') },
      },
      data: { state: 'CANCELLED', endedReason: 'officer', version: { increment: 1 } },
    });
    const told = await tx.eventRegistration.findMany({
      where: { eventId: event.id, state: { in: ['INVITED', 'REGISTERED', 'WAITING_LIST'] } },
      select: toldColumns,
    });
    const about = {
      params: () => ({ ...eventFacts(event), reason }),
      occasion: ({ id }: { id: string }) => id,
    };
    await tellRegistrations(tx, 'event-cancelled', event, told, about, now);
    return done(event, moved);
  },
});
