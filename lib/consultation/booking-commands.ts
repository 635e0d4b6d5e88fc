import { randomUUID } from 'node:crypto';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { newRoom } from '@/lib/video/rooms';
import { cancelBooking } from './booking-cancel';
import { tellOfNewBooking } from './booking-notices';
import { isAhead, type LoadedBooking, loadBooking, readBooking } from './booking-rows';
import { goToAdvisor, holdSlot, isFirmFree, offers, recordBooking } from './booking-slot';
import { writeEntry } from './entry';
import { subjectOf } from './move';
import { sideOf } from './notices';
import { canChangeBooking, canReportMeeting, mayMove } from './policy';
import { bookSchema, cancelBookingSchema, recordMeetingSchema } from './schema';
import { type ConsultationThing, loadConsultation } from './scope';

/** Conversations with an advisor: booked by the firm or for it, called off, held. */

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
    await tellOfNewBooking(tx, { row, actor, now });
    return ok({
      value: { code: thing.code, bookingId: id, side: sideOf(actor) },
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

export const cancelConversation = defineCommand({
  name: 'consultation.cancel-booking',
  who: 'viewer',
  input: cancelBookingSchema,
  load: loadBooking,
  policy: (viewer: Viewer, { thing }: LoadedBooking) => canChangeBooking(viewer, thing),
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
  policy: (viewer: Viewer, { thing }: LoadedBooking) => canReportMeeting(viewer, thing),
  write: async ({ tx, actor, input, thing: loaded, now }) => {
    const { row, thing } = loaded;
    if (isAhead(loaded, now) === true) return fail('booking.not-yet');
    const held = input.outcome === 'held';
    const { count } = await tx.consultationBooking.updateMany({
      where: { id: row.id, state: 'BOOKED', slotId: row.slotId },
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
