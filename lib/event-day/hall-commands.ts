import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { eventSubject, findEventRow } from '@/lib/event/move-event';
import { canWorkOnDay } from '@/lib/event/policy';
import { ok } from '@/lib/failure';
import { hallSchema } from './day-schema';

/** The hall screen's address: made anew, or ended. Whoever knows it may look. */
type Load = { tx: Tx; actor: Viewer; input: z.output<typeof hallSchema> };

export const setHallScreen = defineCommand({
  name: 'event.set-hall-screen',
  who: 'viewer',
  input: hallSchema,
  load: ({ tx, actor, input }: Load) => findEventRow(tx, actor, input.code),
  policy: (viewer: Viewer, event) => canWorkOnDay(viewer, event),
  write: async ({ tx, input: { act }, thing: event }) => {
    const hallSecret = act === 'open' ? randomBytes(16).toString('hex') : null;
    await tx.matchingEvent.update({ where: { id: event.id }, data: { hallSecret } });
    // The audit trail says that, never which.
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { act },
    });
  },
});
