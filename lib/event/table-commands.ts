import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { eventSubject, findEventRow, manages } from './move-event';
import { lockEvent } from './places';
import { deskScope } from './queries';
import { addTablesSchema, editTableSchema, onTableSchema } from './schema';
import { eventAfter, meetingsInForce } from './states';

/** Tables of the hall and rooms online, many at once. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export function findTable(tx: Tx, viewer: Viewer, id: string) {
  return tx.eventTable.findFirst({
    where: { id, event: deskScope(viewer) },
    include: { event: true },
  });
}

/** A partner of this event, for whom a table can be kept. */
async function isPartnerHere(tx: Tx, eventId: string, id: string | null): Promise<boolean> {
  if (id === null) return true;
  return (await tx.eventRegistration.count({ where: { id, eventId, side: 'PARTNER' } })) > 0;
}

export const addEventTables = defineCommand({
  name: 'event.add-tables',
  who: 'viewer',
  input: addTablesSchema,
  load: ({ tx, actor, input }: Load<typeof addTablesSchema>) => findEventRow(tx, actor, input.code),
  policy: manages,
  write: async ({ tx, input, thing: event }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    const { prefix, first, count, floor, sectors, online, reservedForId } = input;
    if (!(await isPartnerHere(tx, event.id, reservedForId))) {
      return fail('field.check', { reservedForId: 'field.not-a-choice' });
    }
    await lockEvent(tx, event.id);
    const last = await tx.eventTable.aggregate({
      where: { eventId: event.id },
      _max: { position: true },
    });
    const start = (last._max.position ?? 0) + 1;
    const { count: made } = await tx.eventTable.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        ...{ eventId: event.id, floor, sectors, online, reservedForId },
        label: `${prefix}${first + index}`,
        position: start + index,
      })),
      skipDuplicates: true,
    });
    if (made < count) {
      return fail('event.table-label-taken', { first: 'event.table-label-taken' });
    }
    return ok({
      value: { code: event.code, count },
      subject: eventSubject(event),
      detail: { count },
    });
  },
});

export const editEventTable = defineCommand({
  name: 'event.edit-table',
  who: 'viewer',
  input: editTableSchema,
  load: ({ tx, actor, input }: Load<typeof editTableSchema>) => findTable(tx, actor, input.id),
  policy: (viewer: Viewer, { event }) => manages(viewer, event),
  write: async ({ tx, input, thing: { event, ...table } }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    const { label, floor, sectors, online, reservedForId, closedSlots } = input;
    if (!(await isPartnerHere(tx, event.id, reservedForId))) {
      return fail('field.check', { reservedForId: 'field.not-a-choice' });
    }
    await lockEvent(tx, event.id);
    const taken = await tx.eventTable.count({
      where: { eventId: event.id, label, id: { not: table.id } },
    });
    if (taken > 0) return fail('event.table-label-taken', { label: 'event.table-label-taken' });
    if (online !== table.online && (await meetingsAt(tx, table.id)) > 0) {
      return fail('event.table-in-use', { online: 'event.table-in-use' });
    }
    if (await hasMeetingsIn(tx, table.id, closedSlots)) {
      return fail('event.table-in-use', { closedSlots: 'event.table-in-use' });
    }
    await tx.eventTable.update({
      where: { id: table.id },
      data: { label, floor, sectors, online, reservedForId, closedSlots },
    });
    return ok({ value: { code: event.code }, subject: eventSubject(event) });
  },
});

function meetingsAt(tx: Tx, tableId: string): Promise<number> {
  return tx.eventMeeting.count({ where: { tableId } });
}

async function hasMeetingsIn(tx: Tx, tableId: string, slots: readonly number[]) {
  if (slots.length === 0) return false;
  const states = meetingsInForce.filter((state) => state !== 'HELD');
  const count = await tx.eventMeeting.count({
    where: { tableId, slotNumber: { in: [...slots] }, state: { in: states } },
  });
  return count > 0;
}

/** A table at which a meeting ever lay stays, for what is told of it: close it instead. */
export const removeEventTable = defineCommand({
  name: 'event.remove-table',
  who: 'viewer',
  input: onTableSchema,
  load: ({ tx, actor, input }: Load<typeof onTableSchema>) => findTable(tx, actor, input.id),
  policy: (viewer: Viewer, { event }) => manages(viewer, event),
  write: async ({ tx, thing: { event, ...table } }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    await lockEvent(tx, event.id);
    if ((await meetingsAt(tx, table.id)) > 0) return fail('event.table-in-use');
    await tx.eventTable.delete({ where: { id: table.id } });
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { table: table.label },
    });
  },
});
