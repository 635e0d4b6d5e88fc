import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type ByLink, findByLink, refusedLink } from '@/lib/event/by-link';
import { isConsentOutdated, mayAttend, register } from '@/lib/event/registering';
import { byLinkSchema, registerByLinkSchema, setPeopleByLinkSchema } from '@/lib/event/schema';
import { registrationAfter } from '@/lib/event/states';
import { type FailureCode, fail, ok } from '@/lib/failure';
import { actorOfLink } from '@/lib/outcome/mover';
import { changePeople, changeRegistration, registrationSubject } from './registration-commands';
import { decline, withdraw } from './withdrawing';

/** The same by a personal link, which opens one registration and no other. */
type Load<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema>; now: Date };

/** Whoever holds the link may; what it opens still has to be open. */
const holds = (_visitor: Visitor, { registration }: ByLink): true | FailureCode =>
  mayAttend(registration);

/** Takes up the invitation, or changes what the registration says. */
export const registerByLink = defineCommand({
  name: 'registration.register-by-link',
  who: 'visitor',
  input: registerByLinkSchema,
  load: ({ tx, input }: Load<typeof registerByLinkSchema>) => findByLink(tx, input.token),
  policy: holds,
  write: async ({ tx, input, thing, now }) => {
    const refused = refusedLink(thing, now);
    if (refused) return refused;
    const { link, registration } = thing;
    const { id, event, side, smeId, partnerId, sme, partner } = registration;
    const isThere = registrationAfter(registration.state, 'edit') !== null;
    if (isConsentOutdated(input)) return fail('registration.consent-outdated');
    const attendee = {
      side: side === 'SME' ? ('SME' as const) : ('PARTNER' as const),
      smeId,
      partnerId,
      sme,
      partner,
    };
    const writer = { id: link.userId, name: link.recipientName, onBehalf: false };
    const saved = isThere
      ? await changeRegistration(tx, registration, input, { writerId: link.userId, now })
      : await register(tx, { event, attendee, registration }, input, { writer, now });
    if (!saved.ok) return saved;
    return ok({
      value: { id, code: event.code },
      subject: registrationSubject(registration),
      detail: { link: link.id },
      actor: actorOfLink(link),
    });
  },
});

/** Who comes, with a badge for each, also on the day. */
export const setPeopleByLink = defineCommand({
  name: 'registration.set-people-by-link',
  who: 'visitor',
  input: setPeopleByLinkSchema,
  load: ({ tx, input }: Load<typeof setPeopleByLinkSchema>) => findByLink(tx, input.token),
  policy: holds,
  write: async ({ tx, input, thing, now }) => {
    const refused = refusedLink(thing, now);
    if (refused) return refused;
    const { link, registration } = thing;
    const changed = await changePeople(tx, registration, input);
    if (!changed.ok) return changed;
    return ok({
      value: { id: registration.id, code: registration.event.code },
      subject: registrationSubject(registration),
      detail: { link: link.id, people: input.people.length },
      actor: actorOfLink(link),
    });
  },
});

export const declineByLink = defineCommand({
  name: 'registration.decline-by-link',
  who: 'visitor',
  input: byLinkSchema,
  load: ({ tx, input }: Load<typeof byLinkSchema>) => findByLink(tx, input.token),
  policy: (_visitor: Visitor) => true,
  write: async ({ tx, input: { version, reason }, thing, now }) => {
    const refused = refusedLink(thing, now);
    if (refused) return refused;
    const done = await decline(tx, thing.registration, { version, reason });
    if (!done.ok) return done;
    return ok({
      value: { id: thing.registration.id },
      subject: registrationSubject(thing.registration),
      detail: { link: thing.link.id },
      actor: actorOfLink(thing.link),
    });
  },
});

export const cancelByLink = defineCommand({
  name: 'registration.cancel-by-link',
  who: 'visitor',
  input: byLinkSchema,
  load: ({ tx, input }: Load<typeof byLinkSchema>) => findByLink(tx, input.token),
  policy: (_visitor: Visitor) => true,
  write: async ({ tx, input: { version, reason }, thing, now }) => {
    const refused = refusedLink(thing, now);
    if (refused) return refused;
    const done = await withdraw(tx, thing.registration, { version, reason, now });
    if (!done.ok) return done;
    return ok({
      value: { id: thing.registration.id },
      subject: registrationSubject(thing.registration),
      detail: { link: thing.link.id },
      actor: actorOfLink(thing.link),
    });
  },
});
