import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { type AdvisorThing, advisorSubject, loadAdvisor } from './advisor-rows';
import { cancelBookings } from './booking-cancel';
import { canKeepSlots } from './policy';
import { addSlotSchema, cancelSlotSchema } from './schema';
import { overlap, readSlots, type SlotTime } from './slot-times';

/** Times at which an advisor can be met. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

/** One time, or one a week; all of them or none. */
export const addSlots = defineCommand({
  name: 'slot.add',
  who: 'viewer',
  input: addSlotSchema,
  load: async ({ tx, input }: Load<typeof addSlotSchema>) => {
    const thing = await loadAdvisor(tx, input.userId);
    return thing?.version === null ? null : thing;
  },
  policy: canKeepSlots,
  write: async ({ tx, input, thing, now }) => {
    // Of two who add times for one advisor the second sees the first's.
    const [advisor] = await tx.$queryRaw<{ lastDay: Date | null }[]>`
      SELECT "lastDay" FROM "Advisor" WHERE "userId" = ${thing.userId}::uuid FOR UPDATE`;
    if (!thing.isOfficer) return fail('consultation.advisor-gone');
    const read = readSlots(input, await readCalendar(tx), now);
    if (!read.ok) return read;
    const { times, leftOut } = read.value;
    if (advisor?.lastDay && endsAfter(times, advisor.lastDay)) {
      return fail('field.check', { [input.until ? 'until' : 'date']: 'consultation.advisor-gone' });
    }
    if (await overlapsOthers(tx, thing, times)) {
      return fail('field.check', { time: 'slot.overlaps' });
    }
    for (const { startsAt, endsAt } of times) {
      const key = { advisorId: thing.userId, startsAt };
      const data = { endsAt, way: input.way };
      await tx.advisorSlot.upsert({
        where: { advisorId_startsAt: key },
        create: { ...key, ...data, createdAt: now },
        // A time that was taken back is offered again.
        update: { ...data, cancelledAt: null },
      });
    }
    return ok({
      value: { userId: thing.userId, made: times.length, leftOut },
      subject: advisorSubject(thing),
      detail: { made: times.length, leftOut, date: input.date, until: input.until },
    });
  },
});

function endsAfter(times: readonly SlotTime[], lastDay: Date): boolean {
  const after = new Date(`${nextDay(lastDay.toISOString().slice(0, 10))}T00:00:00+07:00`);
  return times.some(({ startsAt }) => startsAt >= after);
}

async function overlapsOthers(
  tx: Tx,
  { userId }: AdvisorThing,
  times: readonly SlotTime[],
): Promise<boolean> {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last) return false;
  const others = await tx.advisorSlot.findMany({
    where: {
      ...{ advisorId: userId, cancelledAt: null },
      ...{ startsAt: { lt: last.endsAt }, endsAt: { gt: first.startsAt } },
    },
    select: { startsAt: true, endsAt: true },
  });
  return others.some((other) => times.some((time) => overlap(time, other)));
}

/** Takes one time back; a conversation that was booked for it is called off. */
export const cancelSlot = defineCommand({
  name: 'slot.cancel',
  who: 'viewer',
  input: cancelSlotSchema,
  load: async ({ tx, input }: Load<typeof cancelSlotSchema>) => {
    const slot = await tx.advisorSlot.findUnique({ where: { id: input.slotId } });
    const advisor = slot && (await loadAdvisor(tx, slot.advisorId));
    return advisor && { slot, ...advisor };
  },
  policy: canKeepSlots,
  write: async ({ tx, actor, input, thing: { slot, ...advisor }, now }) => {
    if (slot.startsAt <= now) return fail('slot.past');
    const { count } = await tx.advisorSlot.updateMany({
      where: { id: slot.id, cancelledAt: null },
      data: { cancelledAt: now },
    });
    if (count === 0) return fail('slot.gone');
    const cancelling = { reason: input.reason, by: actor, now };
    const bookings = await cancelBookings(tx, { slotId: slot.id }, cancelling);
    return ok({
      value: { userId: advisor.userId },
      subject: advisorSubject(advisor),
      detail: { day: dayOf(slot.startsAt), startsAt: slot.startsAt.toISOString(), bookings },
    });
  },
});
