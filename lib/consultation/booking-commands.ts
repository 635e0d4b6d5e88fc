import { randomUUID } from 'node:crypto';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { newRoom } from '@/lib/video/rooms';
import { cancelBooking } from './booking-cancel';
import { tellOfBooking } from './booking-notices';
import {
  type BookingRow,
  bookingInclude,
  bookingThing,
  readBooking,
  slotInclude,
} from './booking-rows';
import { writeEntry } from './entry';
import { findTaker, give } from './give';
import { moveOn, subjectOf } from './move';
import { sideOf } from './notices';
import { canChangeBooking, canReportMeeting, mayMove } from './policy';
import {
  bookSchema,
  cancelBookingSchema,
  moveBookingSchema,
  recordMeetingSchema,
  type Way,
} from './schema';
import { type ConsultationThing, consultationScope, loadConsultation } from './scope';

/** Conversations with an advisor: booked by the firm, moved, called off, held. */
type SlotRow = Prisma.AdvisorSlotGetPayload<{ include: typeof slotInclude }>;

/**
 * A time that can be had. Whoever books it waits here for whoever does so at this moment; the
 * unique index on bookings of a slot stands behind it.
 */
async function holdSlot(tx: Tx, slotId: string, now: Date): Promise<Result<SlotRow>> {
  await tx.$queryRaw`SELECT "id" FROM "AdvisorSlot" WHERE "id" = ${slotId}::uuid FOR UPDATE`;
  const slot = await tx.advisorSlot.findUnique({ where: { id: slotId }, include: slotInclude });
  if (!slot || slot.cancelledAt) return fail('field.check', { slotId: 'slot.gone' });
  if (slot.startsAt <= now) return fail('field.check', { slotId: 'slot.past' });
  const taken = await tx.consultationBooking.count({
    where: { slotId, state: { not: 'CANCELLED' } },
  });
  return taken > 0 ? fail('field.check', { slotId: 'slot.taken' }) : ok(slot);
}

/** A firm is in one place at a time, whatever it asks about. */
async function isFirmFree(
  tx: Tx,
  { smeId, slot, except }: { smeId: string; slot: SlotRow; except?: string },
): Promise<boolean> {
  await tx.$queryRaw`SELECT "id" FROM "Sme" WHERE "id" = ${smeId}::uuid FOR NO KEY UPDATE`;
  const clash = await tx.consultationBooking.count({
    where: {
      state: 'BOOKED',
      ...(except ? { id: { not: except } } : {}),
      consultation: { is: { smeId } },
      slot: { is: { startsAt: { lt: slot.endsAt }, endsAt: { gt: slot.startsAt } } },
    },
  });
  return clash === 0;
}

/** The times of the advisors are for all firms. */
const mostAhead = 5;

async function hasManyAhead(tx: Tx, smeId: string, now: Date): Promise<boolean> {
  const ahead = await tx.consultationBooking.count({
    where: {
      state: 'BOOKED',
      consultation: { is: { smeId } },
      slot: { is: { startsAt: { gt: now } } },
    },
  });
  return ahead >= mostAhead;
}

const offers = (slot: SlotRow, way: Way) =>
  slot.way === 'either' || slot.way === way ? way === 'video' || slot.advisor.user.centre : false;

export const bookConversation = defineCommand({
  name: 'consultation.book',
  who: 'viewer',
  input: bookSchema,
  load: ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: { id: string } }) =>
    loadConsultation(tx, actor, input.id),
  policy: (viewer: Viewer, thing: ConsultationThing) => mayMove(viewer, thing, 'book'),
  write: async ({ tx, actor, input, thing, now }) => {
    const held = await holdSlot(tx, input.slotId, now);
    if (!held.ok) return held;
    const slot = held.value;
    if (!offers(slot, input.way)) return fail('field.check', { way: 'slot.other-way' });
    if (!(await isFirmFree(tx, { smeId: thing.smeId, slot }))) {
      return fail('field.check', { slotId: 'booking.firm-busy' });
    }
    if (await hasManyAhead(tx, thing.smeId, now)) return fail('booking.too-many');
    const goes = await goToAdvisor(tx, { thing, slot, actor, now });
    if (!goes.ok) return goes;
    const { way } = input;
    const { id } = await tx.consultationBooking.create({
      data: {
        ...{ consultationId: thing.id, slotId: slot.id, way, createdAt: now },
        ...{ uid: `${randomUUID()}@japan-desk`, bookedByName: actor.name },
      },
      select: { id: true },
    });
    if (way === 'video') await openRoom(tx, id);
    const row = await readBooking(tx, id);
    await recordBooking(tx, { row, kind: 'booked', actor, now });
    await tellOfBooking(tx, { template: 'booking-made', row, occasion: '0', calendar: true, now });
    return ok({
      value: { code: thing.code, bookingId: id },
      subject: subjectOf(thing),
      detail: { booking: id, startsAt: slot.startsAt.toISOString(), way },
    });
  },
});

async function openRoom(tx: Tx, bookingId: string): Promise<void> {
  const { url, name } = await newRoom(tx, { bookingId });
  await tx.consultationBooking.update({
    where: { id: bookingId },
    data: { videoUrl: url, videoProvider: name },
  });
}

/** Who books another advisor's time takes the question there: whoever speaks about it has it. */
async function goToAdvisor(
  tx: Tx,
  {
    thing,
    slot,
    actor,
    now,
  }: { thing: ConsultationThing; slot: SlotRow; actor: Viewer; now: Date },
): Promise<Result<null>> {
  const to = await findTaker(tx, thing, slot.advisorId, now);
  if (!to) return fail('field.check', { slotId: 'consultation.advisor-gone' });
  if (slot.advisorId === thing.advisorId) {
    // Whoever closes the question meanwhile finds this time, or this one finds it closed.
    return (await moveOn(tx, thing, {})) ? ok(null) : fail('consultation.changed-meanwhile');
  }
  if (!slot.advisor.topics.includes(thing.topic)) {
    return fail('field.check', { slotId: 'consultation.advisor-of-other-topic' });
  }
  const giving = { to, routedBy: 'by-hand', kind: 'booked', by: actor, now } as const;
  return (await give(tx, thing, giving)) ? ok(null) : fail('consultation.changed-meanwhile');
}

async function recordBooking(
  tx: Tx,
  {
    row,
    kind,
    actor,
    now,
  }: { row: BookingRow; kind: 'booked' | 'moved'; actor: Viewer; now: Date },
): Promise<void> {
  await writeEntry(tx, {
    ...{ consultationId: row.consultationId, kind, author: actor, now },
    side: sideOf(actor),
    detail: {
      ...{ booking: row.id, way: row.way, advisor: row.slot.advisor.user.name },
      startsAt: row.slot.startsAt.toISOString(),
    },
  });
}

type ByBooking = { tx: Tx; actor: Viewer; input: { bookingId: string } };

async function loadBooking({ tx, actor, input }: ByBooking) {
  const scope = consultationScope(actor);
  if (!scope) return null;
  const reached =
    // A firm that went elsewhere with its question still has its time with an advisor of before.
    actor.role === 'OFFICER'
      ? { OR: [{ consultation: { is: scope } }, { slot: { is: { advisorId: actor.id } } }] }
      : { consultation: { is: scope } };
  const row = await tx.consultationBooking.findFirst({
    where: { AND: [{ id: input.bookingId }, reached] },
    include: bookingInclude,
  });
  return row && { row, thing: bookingThing(row) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadBooking>>>;

const isAhead = ({ row }: Loaded, now: Date) =>
  row.state === 'BOOKED' ? row.slot.startsAt > now : null;

/** The same conversation at another time of the same advisor: one entry in the calendars. */
export const moveBooking = defineCommand({
  name: 'consultation.move-booking',
  who: 'viewer',
  input: moveBookingSchema,
  load: loadBooking,
  policy: (viewer: Viewer, { thing }: Loaded) => canChangeBooking(viewer, thing),
  write: async ({ tx, actor, input, thing: loaded, now }) => {
    const { row, thing } = loaded;
    const ahead = isAhead(loaded, now);
    if (ahead !== true) return fail(ahead === null ? 'booking.changed-meanwhile' : 'booking.over');
    const held = await holdSlot(tx, input.slotId, now);
    if (!held.ok) return held;
    const slot = held.value;
    if (slot.advisorId !== row.slot.advisorId) return fail('field.check', { slotId: 'slot.gone' });
    if (!offers(slot, row.way as Way)) return fail('field.check', { slotId: 'slot.other-way' });
    if (!(await isFirmFree(tx, { smeId: thing.smeId, slot, except: row.id }))) {
      return fail('field.check', { slotId: 'booking.firm-busy' });
    }
    const { count } = await tx.consultationBooking.updateMany({
      where: { id: row.id, state: 'BOOKED', slotId: row.slotId },
      data: {
        ...{ slotId: slot.id, sequence: { increment: 1 } },
        ...{ remindedDayAt: null, remindedHourAt: null },
      },
    });
    if (count === 0) return fail('booking.changed-meanwhile');
    const after = await readBooking(tx, row.id);
    await recordBooking(tx, { row: after, kind: 'moved', actor, now });
    const occasion = String(after.sequence);
    const template = 'booking-moved';
    await tellOfBooking(tx, { template, row: after, occasion, calendar: true, now });
    return ok({
      value: { code: thing.code, side: sideOf(actor) },
      subject: subjectOf(thing),
      detail: { booking: row.id },
    });
  },
});

export const cancelConversation = defineCommand({
  name: 'consultation.cancel-booking',
  who: 'viewer',
  input: cancelBookingSchema,
  load: loadBooking,
  policy: (viewer: Viewer, { thing }: Loaded) => canChangeBooking(viewer, thing),
  write: async ({ tx, actor, input, thing: loaded, now }) => {
    const { row, thing } = loaded;
    if (isAhead(loaded, now) === false) return fail('booking.over');
    if (!(await cancelBooking(tx, row.id, { reason: input.reason, by: actor, now }))) {
      return fail('booking.changed-meanwhile');
    }
    return ok({
      value: { code: thing.code, side: sideOf(actor) },
      subject: subjectOf(thing),
      detail: { booking: row.id },
    });
  },
});

/** How it went, with notes for the firm and the file. */
export const recordMeeting = defineCommand({
  name: 'consultation.record-meeting',
  who: 'viewer',
  input: recordMeetingSchema,
  load: loadBooking,
  policy: (viewer: Viewer, { thing }: Loaded) => canReportMeeting(viewer, thing),
  write: async ({ tx, actor, input, thing: loaded, now }) => {
    const { row, thing } = loaded;
    if (isAhead(loaded, now) === true) return fail('booking.not-yet');
    const held = input.outcome === 'held';
    const { count } = await tx.consultationBooking.updateMany({
      where: { id: row.id, state: 'BOOKED' },
      data: { state: held ? 'HELD' : 'MISSED' },
    });
    if (count === 0) return fail('booking.changed-meanwhile');
    await writeEntry(tx, {
      ...{ consultationId: thing.id, side: 'STAFF', author: actor, now },
      kind: held ? 'met' : 'missed',
      detail: { booking: row.id, startsAt: row.slot.startsAt.toISOString() },
      words: input.body ? { body: input.body, language: input.language } : null,
    });
    return ok({
      value: { code: thing.code },
      subject: subjectOf(thing),
      detail: { booking: row.id, outcome: input.outcome },
    });
  },
});
