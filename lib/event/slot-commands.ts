import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok } from '@/lib/failure';
import { dayText } from './event-view';
import { eventSubject, findEventRow, manages, moveEvent } from './move-event';
import { setDaysSchema } from './schema';
import { mostSlots, movedSlots, type PlannedSlot, slotsOfPattern } from './slot-pattern-schema';
import { meetingsInForce } from './states';

/** The times for meetings, made anew from a pattern. */
type Load = { tx: Tx; actor: Viewer; input: z.output<typeof setDaysSchema> };
type Input = z.output<typeof setDaysSchema>;

function wrongHours(input: Input, event: { startsOn: Date; endsOn: Date }) {
  const wrong: Record<string, FailureCode> = {};
  const [first, last] = [dayText(event.startsOn), dayText(event.endsOn)];
  const seen = new Set<string>();
  input.days.forEach(({ date, from, until }, index) => {
    if (date < first || date > last || seen.has(date)) {
      wrong[`days.${index}.date`] = 'field.out-of-range';
    }
    if (until <= from) wrong[`days.${index}.until`] = 'field.out-of-range';
    seen.add(date);
  });
  input.breaks.forEach(({ from, until }, index) => {
    if (until <= from) wrong[`breaks.${index}.until`] = 'field.out-of-range';
  });
  return wrong;
}

/** Whether a meeting lies in a slot that would be another time, or none. */
async function movesMeetings(
  tx: Tx,
  eventId: string,
  before: readonly PlannedSlot[],
  after: readonly PlannedSlot[],
): Promise<boolean> {
  const kept = new Map(after.map((slot) => [slot.number, slot]));
  const changed = before
    .filter(({ number, startsAt, endsAt }) => {
      const same = kept.get(number);
      return (
        same?.startsAt.getTime() !== startsAt.getTime() ||
        same.endsAt.getTime() !== endsAt.getTime()
      );
    })
    .map(({ number }) => number);
  if (changed.length === 0) return false;
  const held = await tx.eventMeeting.count({
    where: { eventId, slotNumber: { in: changed }, state: { in: [...meetingsInForce] } },
  });
  return held > 0;
}

/**
 * What was said by slot number is said of the slots that now lie in the same hours: away times of
 * those who registered, hours of interpreters, closed tables, locked meetings. Whatever lies in no
 * slot any more falls away.
 */
async function renumber(tx: Tx, eventId: string, moved: readonly [number, number][]) {
  const from = moved.map(([old]) => old);
  const to = moved.map(([, next]) => next);
  await tx.$executeRaw`
    UPDATE "EventRegistration" r SET "awaySlots" = ARRAY(
      SELECT DISTINCT m."to" FROM unnest(r."awaySlots") AS s
      JOIN unnest(${from}::int[], ${to}::int[]) AS m("from", "to") ON m."from" = s ORDER BY m."to")
    WHERE r."eventId" = ${eventId}::uuid AND cardinality(r."awaySlots") > 0`;
  await tx.$executeRaw`
    UPDATE "EventTable" t SET "closedSlots" = ARRAY(
      SELECT DISTINCT m."to" FROM unnest(t."closedSlots") AS s
      JOIN unnest(${from}::int[], ${to}::int[]) AS m("from", "to") ON m."from" = s ORDER BY m."to")
    WHERE t."eventId" = ${eventId}::uuid AND cardinality(t."closedSlots") > 0`;
  // Without hours means all hours: whose hours are all gone is gone.
  await tx.$executeRaw`
    UPDATE "EventInterpreter" i SET "slots" = n."slots",
      "goneFrom" = CASE WHEN cardinality(n."slots") = 0 THEN 1 ELSE i."goneFrom" END
    FROM (SELECT o."id", ARRAY(
        SELECT DISTINCT m."to" FROM unnest(o."slots") AS s
        JOIN unnest(${from}::int[], ${to}::int[]) AS m("from", "to") ON m."from" = s
        ORDER BY m."to") AS "slots"
      FROM "EventInterpreter" o
      WHERE o."eventId" = ${eventId}::uuid AND cardinality(o."slots") > 0) n
    WHERE n."id" = i."id"`;
  await tx.$executeRaw`
    UPDATE "EventPairRule" p SET "slotNumber" = (
      SELECT min(m."to") FROM unnest(${from}::int[], ${to}::int[]) AS m("from", "to")
      WHERE m."from" = p."slotNumber")
    WHERE p."eventId" = ${eventId}::uuid AND p."slotNumber" IS NOT NULL`;
}

export const setEventDays = defineCommand({
  name: 'event.set-days',
  who: 'viewer',
  input: setDaysSchema,
  load: ({ tx, actor, input }: Load) => findEventRow(tx, actor, input.code),
  policy: manages,
  write: async ({ tx, input, thing: event }) => {
    const wrong = wrongHours(input, event);
    if (Object.keys(wrong).length > 0) return fail('field.check', wrong);
    const { slotMinutes, changeMinutes, days, breaks } = input;
    const after = slotsOfPattern({ slotMinutes, changeMinutes, days, breaks });
    if (after.length === 0) return fail('event.no-slots', { slotMinutes: 'event.no-slots' });
    if (after.length > mostSlots) {
      return fail('event.too-many-slots', { slotMinutes: 'event.too-many-slots' });
    }
    // The event's row is taken first, so that no schedule is written meanwhile.
    const moved = await moveEvent(tx, event, 'setDays', { version: input.version });
    if (!moved.ok) return moved;
    const before = await tx.eventSlot.findMany({
      where: { eventId: event.id },
      orderBy: { number: 'asc' },
    });
    if (await movesMeetings(tx, event.id, before, after)) return fail('event.slots-in-use');
    await tx.eventSlot.deleteMany({ where: { eventId: event.id } });
    await tx.eventSlot.createMany({ data: after.map((slot) => ({ ...slot, eventId: event.id })) });
    if (before.length > 0) await renumber(tx, event.id, movedSlots(before, after));
    return ok({
      value: { code: event.code, slots: after.length },
      subject: eventSubject(event),
      detail: { slots: after.length },
    });
  },
});
