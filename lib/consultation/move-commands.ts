import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { fail, ok } from '@/lib/failure';
import { tellOfMove } from './booking-notices';
import { isAhead, type LoadedBooking, loadBooking, readBooking } from './booking-rows';
import { goToAdvisor, holdSlot, isFirmFree, offers, recordBooking } from './booking-slot';
import { subjectOf } from './move';
import { sideOf } from './notices';
import { canChangeBooking } from './policy';
import { moveBookingSchema, type Way } from './schema';

/**
 * The same conversation at another time, of its advisor or of another who has the topic: one entry
 * in the calendars, one room. The old time is given back in the same transaction, so that whoever
 * is refused still has it.
 */
export const moveBooking = defineCommand({
  name: 'consultation.move-booking',
  who: 'viewer',
  input: moveBookingSchema,
  load: loadBooking,
  policy: (viewer: Viewer, { thing }: LoadedBooking) => canChangeBooking(viewer, thing),
  write: async ({ tx, actor, input, thing: loaded, now }) => {
    const { row: before, thing } = loaded;
    const ahead = isAhead(loaded, now);
    if (ahead !== true) return fail(ahead === null ? 'booking.changed-meanwhile' : 'booking.over');
    const held = await holdSlot(tx, input.slotId, now);
    if (!held.ok) return held;
    const slot = held.value;
    if (!offers(slot, before.way as Way)) {
      return fail('field.check', { slotId: 'slot.other-way' });
    }
    if (!(await isFirmFree(tx, { smeId: thing.smeId, slot, except: before.id }))) {
      return fail('field.check', { slotId: 'booking.firm-busy' });
    }
    if (slot.advisorId !== before.slot.advisorId) {
      const goes = await goToAdvisor(tx, { thing: thing, slot, actor, now });
      if (!goes.ok) return goes;
    }
    const { count } = await tx.consultationBooking.updateMany({
      where: { id: before.id, state: 'BOOKED', slotId: before.slotId },
      data: {
        ...{ slotId: slot.id, sequence: { increment: 1 } },
        ...{ remindedDayAt: null, remindedHourAt: null },
      },
    });
    if (count === 0) return fail('booking.changed-meanwhile');
    const row = await readBooking(tx, before.id);
    await recordBooking(tx, { row, kind: 'moved', was: before.slot.startsAt, actor, now });
    await tellOfMove(tx, { row, before, now });
    return ok({
      value: { code: thing.code, side: sideOf(actor) },
      subject: subjectOf(thing),
      detail: {
        ...{ booking: row.id, startsAt: slot.startsAt.toISOString() },
        was: before.slot.startsAt.toISOString(),
      },
    });
  },
});
