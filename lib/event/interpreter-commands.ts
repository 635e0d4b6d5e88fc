import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { eventSubject, findEventRow, manages } from './move-event';
import { deskScope } from './queries';
import { addInterpreterSchema, editInterpreterSchema, onInterpreterSchema } from './schema';
import { eventAfter, meetingsInForce } from './states';

/** Interpreters with their languages, sectors and hours. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export function findInterpreter(tx: Tx, viewer: Viewer, id: string) {
  return tx.eventInterpreter.findFirst({
    where: { id, event: deskScope(viewer) },
    include: { event: true },
  });
}

export const addEventInterpreter = defineCommand({
  name: 'event.add-interpreter',
  who: 'viewer',
  input: addInterpreterSchema,
  load: ({ tx, actor, input }: Load<typeof addInterpreterSchema>) =>
    findEventRow(tx, actor, input.code),
  policy: manages,
  write: async ({ tx, input: { code: _code, ...fields }, thing: event }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    const { id } = await tx.eventInterpreter.create({ data: { ...fields, eventId: event.id } });
    return ok({ value: { code: event.code, id }, subject: eventSubject(event) });
  },
});

/** Meetings that it would leave without their interpreter: of another pair of languages, or hour. */
async function leavesMeetings(
  tx: Tx,
  id: string,
  { languages, slots }: { languages: readonly string[]; slots: readonly number[] },
): Promise<boolean> {
  const states = meetingsInForce.filter((state) => state !== 'HELD');
  const meetings = await tx.eventMeeting.findMany({
    where: { interpreterId: id, state: { in: states } },
    select: { interpret: true, slotNumber: true },
  });
  return meetings.some(
    ({ interpret, slotNumber }) =>
      (interpret !== null && !languages.includes(interpret)) ||
      (slots.length > 0 && !slots.includes(slotNumber)),
  );
}

export const editEventInterpreter = defineCommand({
  name: 'event.edit-interpreter',
  who: 'viewer',
  input: editInterpreterSchema,
  load: ({ tx, actor, input }: Load<typeof editInterpreterSchema>) =>
    findInterpreter(tx, actor, input.id),
  policy: (viewer: Viewer, { event }) => manages(viewer, event),
  write: async ({ tx, input: { id, ...fields }, thing: { event, ...before } }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    if (await leavesMeetings(tx, id, fields)) return fail('event.interpreter-in-use');
    // With hours entered anew, somebody who had gone is there again.
    const hasNewHours = fields.slots.join() !== before.slots.join();
    await tx.eventInterpreter.update({
      where: { id },
      data: { ...fields, ...(hasNewHours ? { goneFrom: null } : {}) },
    });
    return ok({ value: { code: event.code }, subject: eventSubject(event) });
  },
});

export const removeEventInterpreter = defineCommand({
  name: 'event.remove-interpreter',
  who: 'viewer',
  input: onInterpreterSchema,
  load: ({ tx, actor, input }: Load<typeof onInterpreterSchema>) =>
    findInterpreter(tx, actor, input.id),
  policy: (viewer: Viewer, { event }) => manages(viewer, event),
  write: async ({ tx, input: { id }, thing: { event, name } }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    const none = { languages: [], slots: [0] };
    if (await leavesMeetings(tx, id, none)) return fail('event.interpreter-in-use');
    await tx.eventInterpreter.delete({ where: { id } });
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { interpreter: name },
    });
  },
});
