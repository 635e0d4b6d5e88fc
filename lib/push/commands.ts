import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { type FailureCode, ok } from '@/lib/failure';
import { findOneTap, type OneTap, refuseOneTap } from '@/lib/one-tap/links';
import { actorOfLink } from '@/lib/outcome/mover';
import { pushKeys } from './keys';
import {
  hostsOf,
  isPushAddress,
  subscribeByLinkSchema,
  subscribeSchema,
  unsubscribeByLinkSchema,
  unsubscribeSchema,
} from './schema';

/** A browser allows notices, or takes that back: its own alone. */
type Browser = Omit<z.output<typeof subscribeSchema>, never>;
type Owner = { userId: string } | { registrationId: string };

/** Most browsers of one person; the oldest makes way. */
const mostBrowsers = 10;

function refusal(endpoint: string): FailureCode | null {
  if (!pushKeys()) return 'push.not-offered';
  return isPushAddress(endpoint, hostsOf(env().PUSH_HOSTS)) ? null : 'push.address-refused';
}

async function keep(tx: Tx, { endpoint, p256dh, auth, language }: Browser, owner: Owner) {
  const data = { p256dh, auth, language };
  const nobody = { userId: null, registrationId: null };
  await tx.pushSubscription.upsert({
    where: { endpoint },
    create: { endpoint, ...data, ...owner },
    // Somebody else signs in on the same phone: its notices are theirs from now on.
    update: { ...data, ...nobody, ...owner },
  });
  const rest = await tx.pushSubscription.findMany({
    where: owner,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: mostBrowsers,
    select: { id: true },
  });
  if (rest.length === 0) return;
  await tx.pushSubscription.deleteMany({ where: { id: { in: rest.map(({ id }) => id) } } });
}

const subject = (kind: string, id: string, label: string) => ({
  ...{ kind, id, label },
  centreCode: null,
});

type Own<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type Linked<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema>; now: Date };

export const subscribe = defineCommand({
  name: 'push.subscribe',
  who: 'viewer',
  input: subscribeSchema,
  load: async ({ input }: Own<typeof subscribeSchema>) => ({ refused: refusal(input.endpoint) }),
  policy: (_viewer: Viewer, { refused }) => refused ?? true,
  write: async ({ tx, actor, input }) => {
    await keep(tx, input, { userId: actor.id });
    return ok({ value: null, subject: subject('user', actor.id, actor.name) });
  },
});

export const unsubscribe = defineCommand({
  name: 'push.unsubscribe',
  who: 'viewer',
  input: unsubscribeSchema,
  load: async ({ actor }: Own<typeof unsubscribeSchema>) => actor,
  policy: () => true,
  write: async ({ tx, actor, input: { endpoint } }) => {
    await tx.pushSubscription.deleteMany({ where: { endpoint, userId: actor.id } });
    return ok({ value: null, subject: subject('user', actor.id, actor.name) });
  },
});

async function loadLink(tx: Tx, token: string, now: Date) {
  const link = await findOneTap(tx, 'EVENT', token);
  if (!link) return null;
  const ended = refuseOneTap(link, now);
  return { link, ended: ended && !ended.ok ? ended.failure.code : null };
}

type OfLink = { link: OneTap; refused: FailureCode | null };

export const subscribeByLink = defineCommand({
  name: 'push.subscribe-by-link',
  who: 'visitor',
  input: subscribeByLinkSchema,
  load: async ({ tx, input, now }: Linked<typeof subscribeByLinkSchema>) => {
    const found = await loadLink(tx, input.token, now);
    return found && { link: found.link, refused: found.ended ?? refusal(input.endpoint) };
  },
  policy: (_visitor: Visitor, { refused }: OfLink) => refused ?? true,
  write: async ({ tx, input, thing: { link } }) => {
    await keep(tx, input, { registrationId: link.subjectId });
    const of = subject('event-registration', link.subjectId, link.recipientName);
    return ok({ value: null, subject: of, actor: actorOfLink(link) });
  },
});

export const unsubscribeByLink = defineCommand({
  name: 'push.unsubscribe-by-link',
  who: 'visitor',
  input: unsubscribeByLinkSchema,
  load: async ({ tx, input, now }: Linked<typeof unsubscribeByLinkSchema>) => {
    const found = await loadLink(tx, input.token, now);
    return found && { link: found.link, refused: found.ended };
  },
  policy: (_visitor: Visitor, { refused }: OfLink) => refused ?? true,
  write: async ({ tx, input: { endpoint }, thing: { link } }) => {
    const { subjectId: registrationId } = link;
    await tx.pushSubscription.deleteMany({ where: { endpoint, registrationId } });
    const of = subject('event-registration', registrationId, link.recipientName);
    return ok({ value: null, subject: of, actor: actorOfLink(link) });
  },
});
