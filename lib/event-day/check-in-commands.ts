import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { canWorkOnDay } from '@/lib/event/policy';
import { deskScope } from '@/lib/event/queries';
import { fail, ok } from '@/lib/failure';
import { afterTap, isHere, tapTime } from './check-in';
import { tellDay } from './day-live';
import { checkInSchema } from './day-schema';

/** Somebody comes or goes, by their badge or chosen from the list. Any colleague of a side counts. */
type Load = { tx: Tx; actor: Viewer; input: z.output<typeof checkInSchema> };

/** Badges are handed out before the first day, too. */
const takesCheckIns = ['PUBLISHED', 'RUNNING'];

export type CheckedIn = { personId: string; name: string; here: boolean; changed: boolean };

export const checkIn = defineCommand({
  name: 'event.check-in',
  who: 'viewer',
  input: checkInSchema,
  load: ({ tx, actor, input: { code } }: Load) =>
    tx.matchingEvent.findFirst({ where: { AND: [{ code }, deskScope(actor)] } }),
  policy: (viewer: Viewer, event) => canWorkOnDay(viewer, event),
  write: async ({ tx, actor, input, thing: event, now }) => {
    if (!takesCheckIns.includes(event.state)) return fail('event-day.not-running');
    const { badge, personId, tap } = input;
    const at = tapTime(input.at, now);
    if (!at) return fail('event-day.tap-too-old');
    const who = badge ? { badge } : personId ? { id: personId } : null;
    const found = who && (await findPerson(tx, event.id, who));
    if (!found) return fail('event-day.badge-unknown');
    if (found.registration.state === 'LEFT') return fail('event-day.has-left');
    const seen = afterTap(found, tap, at);
    const changed = isHere(seen) !== isHere(found);
    await tx.eventPerson.update({
      where: { id: found.id },
      data: { ...seen, ...(tap === 'in' ? { checkedInBy: actor.name } : {}) },
    });
    if (changed) await tellDay(tx, event.id);
    const value: CheckedIn = { personId: found.id, name: found.name, here: isHere(seen), changed };
    const { id, code: label, centreCode } = event;
    return ok({
      value,
      subject: { kind: 'event', id, label, centreCode },
      detail: { person: found.id, tap, at: at.toISOString() },
    });
  },
});

/** Two phones that tap at once do so one after the other. */
async function findPerson(tx: Tx, eventId: string, who: { badge: string } | { id: string }) {
  const person = await tx.eventPerson.findFirst({
    where: { ...who, registration: { eventId, state: { in: ['REGISTERED', 'LEFT'] } } },
    select: { id: true },
  });
  if (!person) return null;
  await tx.$queryRaw`SELECT 1 FROM "EventPerson" WHERE "id" = ${person.id}::uuid FOR UPDATE`;
  return tx.eventPerson.findUniqueOrThrow({
    where: { id: person.id },
    include: { registration: { select: { state: true } } },
  });
}
