import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { findInterpreter } from '@/lib/event/interpreter-commands';
import { eventSubject } from '@/lib/event/move-event';
import { canWorkOnDay } from '@/lib/event/policy';
import { eventAfter } from '@/lib/event/states';
import { findTable } from '@/lib/event/table-commands';
import { reckonUnmetSoon } from '@/lib/event-schedule/unmet';
import { fail, ok } from '@/lib/failure';
import { interpreterBackSchema, tableBackSchema } from './repair-schema';

/** What a disruption took out of use comes back: free for whatever the schedule still arranges. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export const bringTableBack = defineCommand({
  name: 'event-table.back',
  who: 'viewer',
  input: tableBackSchema,
  load: ({ tx, actor, input }: Load<typeof tableBackSchema>) => findTable(tx, actor, input.tableId),
  policy: (viewer: Viewer, { event }) => canWorkOnDay(viewer, event),
  write: async ({ tx, thing: { event, id, label }, now }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    await tx.eventTable.update({ where: { id }, data: { closedFrom: null } });
    await reckonUnmetSoon(tx, event.id, now);
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { table: label },
    });
  },
});

export const bringInterpreterBack = defineCommand({
  name: 'event-interpreter.back',
  who: 'viewer',
  input: interpreterBackSchema,
  load: ({ tx, actor, input }: Load<typeof interpreterBackSchema>) =>
    findInterpreter(tx, actor, input.interpreterId),
  policy: (viewer: Viewer, { event }) => canWorkOnDay(viewer, event),
  write: async ({ tx, thing: { event, id, name }, now }) => {
    if (eventAfter(event.state, 'setUp') === null) return fail('event.move-not-allowed');
    await tx.eventInterpreter.update({ where: { id }, data: { goneFrom: null } });
    await reckonUnmetSoon(tx, event.id, now);
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { interpreter: name },
    });
  },
});
