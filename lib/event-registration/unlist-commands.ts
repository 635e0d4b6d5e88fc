import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { findByLink, refusedLink } from '@/lib/event/by-link';
import { unlistByLinkSchema, unlistSchema } from '@/lib/event/schema';
import { ok } from '@/lib/failure';
import { actorOfLink } from '@/lib/outcome/mover';
import { actsFor, findRegistrationToChange, registrationSubject } from './registration-commands';
import { unlist } from './unlisting';

/** The consent to be named, taken back: before the event, while it runs and after it. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type LoadByLink<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema> };

export const unlistRegistration = defineCommand({
  name: 'registration.unlist',
  who: 'viewer',
  input: unlistSchema,
  load: ({ tx, actor, input }: Load<typeof unlistSchema>) =>
    findRegistrationToChange(tx, actor, input.id),
  policy: actsFor,
  write: async ({ tx, thing: registration }) => {
    await unlist(tx, registration.id);
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
      detail: { wasListed: registration.listed },
    });
  },
});

export const unlistByLink = defineCommand({
  name: 'registration.unlist-by-link',
  who: 'visitor',
  input: unlistByLinkSchema,
  load: ({ tx, input }: LoadByLink<typeof unlistByLinkSchema>) => findByLink(tx, input.token),
  policy: (_visitor: Visitor) => true,
  write: async ({ tx, thing, now }) => {
    const refused = refusedLink(thing, now);
    if (refused) return refused;
    const { link, registration } = thing;
    await unlist(tx, registration.id);
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
      detail: { link: link.id, wasListed: registration.listed },
      actor: actorOfLink(link),
    });
  },
});
