import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { inviteMany } from './invite';
import { eventSubject, findEventRow } from './move-event';
import { canManageEvent } from './policy';
import { inviteSchema } from './schema';
import { eventAfter } from './states';

/** Invitations to many at once: those who manage the event to both sides, the desk to partners. */
type Load = { tx: Tx; actor: Viewer; input: z.output<typeof inviteSchema> };

export const inviteToEvent = defineCommand({
  name: 'registration.invite',
  who: 'viewer',
  input: inviteSchema,
  load: ({ tx, actor, input }: Load) => findEventRow(tx, actor, input.code),
  policy: (viewer: Viewer, event, { smeIds }) =>
    canManageEvent(viewer, event) || (viewer.role === 'JAPAN_DESK' && smeIds.length === 0),
  write: async ({ tx, actor, input: { smeIds, partnerIds }, thing: event, now }) => {
    if (eventAfter(event.state, 'invite') === null) return fail('event.move-not-allowed');
    const by = { id: actor.id, name: actor.name, now };
    const count = await inviteMany(tx, event, { smeIds, partnerIds }, by);
    if (count === 0) return fail('registration.nobody-to-invite');
    return ok({
      value: { code: event.code, count },
      subject: eventSubject(event),
      detail: { count },
    });
  },
});
