import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { eventSubject } from '@/lib/event/move-event';
import { canManageEvent, canReadEvent } from '@/lib/event/policy';
import { lockSchedule } from '@/lib/event/schedule-lock';
import { fail, ok, type Result } from '@/lib/failure';
import type { RowDifferences } from './differences';
import { differencesFor, findLive, guardCode, openGrid, planMove, planSwap } from './move-plan';
import {
  addMeetingSchema,
  moveMeetingSchema,
  oneMeetingSchema,
  swapMeetingsSchema,
} from './move-schema';
import { schedulable, type Writing, writeDifferences } from './plan-write';
import { pairKey } from './problem-wishes';
import { loadEvent } from './run-commands';
import type { Pair } from './run-schema';

/**
 * An officer's moves on the grid. Each answers a code that says why it may not be; the page asks
 * `legalPlaces` for who or what stands in the way.
 */
type OfMeeting = { tx: Tx; actor: Viewer; input: { meetingId: string } };

async function loadMeeting({ tx, actor, input }: OfMeeting) {
  const meeting = await tx.eventMeeting.findUnique({
    where: { id: input.meetingId },
    include: { event: true },
  });
  return meeting && canReadEvent(actor, meeting.event) ? meeting : null;
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadMeeting>>>;

const mayMove = (viewer: Viewer, { event }: Loaded) => canManageEvent(viewer, event);

/**
 * The event as it stands once nobody else writes its schedule: it may have been published, begun or
 * called off while this command waited.
 */
async function heldEvent(tx: Tx, eventId: string) {
  await lockSchedule(tx, eventId);
  const event = await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId } });
  return schedulable.includes(event.state) ? ok(event) : fail('schedule.not-now');
}

/** An event's schedule, alone until the transaction ends. */
async function gridOf(tx: Tx, eventId: string, now: Date, pairs: readonly Pair[] = []) {
  const event = await heldEvent(tx, eventId);
  if (!event.ok) return event;
  return ok({ event: event.value, built: await openGrid(tx, eventId, now, pairs) });
}

type Done = { code: string; meetingId: string };

async function write(
  tx: Tx,
  writing: Writing & { event: Loaded['event'] },
  differences: RowDifferences,
  meetingId: string | null,
) {
  const written = await writeDifferences(tx, writing, differences);
  if (!written.ok) return written;
  const value: Done = {
    code: writing.event.code,
    meetingId: meetingId ?? written.value.ids[0] ?? '',
  };
  return ok({
    value,
    subject: eventSubject(writing.event),
    detail: { meetingId: value.meetingId },
  });
}

/** To another time, table or interpreter. */
export const moveMeeting = defineCommand({
  name: 'event-meeting.move',
  who: 'viewer',
  input: moveMeetingSchema,
  load: loadMeeting,
  policy: mayMove,
  write: async ({ tx, input, thing: meeting, now }) => {
    const grid = await gridOf(tx, meeting.eventId, now);
    if (!grid.ok) return grid;
    const { event, built } = grid.value;
    const live = findLive(built, input.meetingId, input.version);
    if (!live.ok) return live;
    const moved = planMove(built, live.value.placed.wish, input);
    if (!moved.ok) return moved;
    const differences = differencesFor(built, [moved.value]);
    return write(tx, { event, now, reason: 'officer' }, differences, meeting.id);
  },
});

/** Two meetings change places. */
export const swapMeetings = defineCommand({
  name: 'event-meeting.swap',
  who: 'viewer',
  input: swapMeetingsSchema,
  load: loadMeeting,
  policy: mayMove,
  write: async ({ tx, input, thing: meeting, now }) => {
    const grid = await gridOf(tx, meeting.eventId, now);
    if (!grid.ok) return grid;
    const { event, built } = grid.value;
    const one = findLive(built, input.meetingId, input.version);
    if (!one.ok) return one;
    const other = findLive(built, input.otherId, input.otherVersion);
    if (!other.ok) return other;
    const swapped = planSwap(built, [one.value.placed.wish, other.value.placed.wish]);
    if (!swapped.ok) return swapped;
    const differences = differencesFor(built, swapped.value);
    return write(tx, { event, now, reason: 'officer' }, differences, meeting.id);
  },
});

/** A pair that has no meeting yet. */
export const addMeeting = defineCommand({
  name: 'event-meeting.add',
  who: 'viewer',
  input: addMeetingSchema,
  load: loadEvent,
  policy: (viewer: Viewer, event) => canManageEvent(viewer, event),
  write: async ({ tx, input, thing, now }) => {
    const pair = { smeRegId: input.smeRegId, partnerRegId: input.partnerRegId };
    const grid = await gridOf(tx, thing.id, now, [pair]);
    if (!grid.ok) return grid;
    const { event, built } = grid.value;
    if (built.live.some(({ row }) => pairKey(row) === pairKey(pair))) {
      return fail('event-meeting.already-planned');
    }
    const guarded = guardCode(built, pair);
    if (guarded) return fail(guarded);
    const wish = built.wishOf.get(pairKey(pair));
    if (wish === undefined) return fail('access.not-found');
    const planned = planMove(built, wish, input);
    if (!planned.ok) return planned;
    const differences = differencesFor(built, [planned.value]);
    return write(tx, { event, now, reason: 'officer' }, differences, null);
  },
});

/** Takes a meeting out of the schedule; who was told of it is told. */
export const dropMeeting = defineCommand({
  name: 'event-meeting.drop',
  who: 'viewer',
  input: oneMeetingSchema,
  load: loadMeeting,
  policy: mayMove,
  write: async ({ tx, input, thing: meeting, now }) => {
    const grid = await gridOf(tx, meeting.eventId, now);
    if (!grid.ok) return grid;
    const { event, built } = grid.value;
    const live = findLive(built, input.meetingId, input.version);
    if (!live.ok) return live;
    const { row } = live.value;
    if (row.locked) return fail('event-meeting.locked');
    const differences = { kept: [], moved: [], dropped: [row], added: [] };
    return write(tx, { event, now, reason: 'officer' }, differences, meeting.id);
  },
});

async function setLock(
  { tx, input, thing, now }: { tx: Tx; input: { version: number }; thing: Loaded; now: Date },
  locked: boolean,
): Promise<Result<{ value: Done; subject: ReturnType<typeof eventSubject> }>> {
  const event = await heldEvent(tx, thing.eventId);
  if (!event.ok) return event;
  const { count } = await tx.eventMeeting.updateMany({
    where: {
      ...{ id: thing.id, version: input.version },
      state: { in: ['PLANNED', 'OFFERED', 'CONFIRMED'] },
    },
    data: { locked, version: { increment: 1 }, updatedAt: now },
  });
  if (count === 0) return fail('event-meeting.changed-meanwhile');
  const value = { code: thing.event.code, meetingId: thing.id };
  return ok({ value, subject: eventSubject(thing.event), detail: { meetingId: thing.id } });
}

/** A new schedule leaves it where it is. */
export const lockMeeting = defineCommand({
  name: 'event-meeting.lock',
  who: 'viewer',
  input: oneMeetingSchema,
  load: loadMeeting,
  policy: mayMove,
  write: (context) => setLock(context, true),
});

export const unlockMeeting = defineCommand({
  name: 'event-meeting.unlock',
  who: 'viewer',
  input: oneMeetingSchema,
  load: loadMeeting,
  policy: mayMove,
  write: (context) => setLock(context, false),
});
