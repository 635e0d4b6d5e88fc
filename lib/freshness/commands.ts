import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { findOneTap, refuseOneTap, useUpOneTap } from '@/lib/one-tap/links';
import { type Confirmable, confirm, subjectOf } from './confirm';
import { confirmByLinkSchema, confirmSchema } from './schema';

/** Twice a year: what a firm or a partner says of itself still holds. */
function ownSide(viewer: Viewer, partnerId: string | undefined): Confirmable | null {
  if (viewer.role === 'SME_MEMBER') return viewer.smeId ? { side: 'SME', id: viewer.smeId } : null;
  const id = viewer.role === 'JAPAN_DESK' ? partnerId : viewer.partnerId;
  return id ? { side: 'PARTNER', id } : null;
}

export const confirmFreshness = defineCommand({
  name: 'freshness.confirm',
  who: 'viewer',
  input: confirmSchema,
  load: async ({
    tx,
    actor,
    input,
  }: {
    tx: Tx;
    actor: Viewer;
    input: z.output<typeof confirmSchema>;
  }) => {
    const of = ownSide(actor, input.partnerId);
    const subject = of && (await subjectOf(tx, of));
    return of && subject ? { of, subject } : null;
  },
  // What is confirmed is the viewer's own side's, or any partner's for the desk: see `ownSide`.
  policy: (viewer: Viewer, { of }) =>
    of.side === 'SME'
      ? viewer.smeId === of.id
      : viewer.role === 'JAPAN_DESK' || viewer.partnerId === of.id,
  write: async ({ tx, input, thing, now }) => {
    const done = await confirm(tx, thing.of, input.items, now);
    if (!done.ok) return done;
    return ok({ value: done.value, subject: thing.subject, detail: { items: input.items } });
  },
});

export const confirmByLink = defineCommand({
  name: 'freshness.confirm-by-link',
  who: 'visitor',
  input: confirmByLinkSchema,
  load: async ({
    tx,
    input,
    now,
  }: {
    tx: Tx;
    input: z.output<typeof confirmByLinkSchema>;
    now: Date;
  }) => {
    const link = await findOneTap(tx, 'FRESHNESS', input.token);
    if (!link) return null;
    const of: Confirmable = { side: link.side === 'SME' ? 'SME' : 'PARTNER', id: link.subjectId };
    const subject = await subjectOf(tx, of);
    return subject && { link, of, subject, refused: refuseOneTap(link, now) };
  },
  policy: (_visitor: Visitor, { refused }) =>
    refused && !refused.ok ? refused.failure.code : true,
  write: async ({ tx, input, thing, now }) => {
    const used = await useUpOneTap(tx, thing.link, now);
    if (!used.ok) return used;
    const done = await confirm(tx, thing.of, input.items, now);
    if (!done.ok) return done;
    return ok({
      value: done.value,
      subject: thing.subject,
      detail: { items: input.items, link: thing.link.id },
      actor: { id: thing.link.userId, name: thing.link.recipientName, role: 'ONE_TAP_LINK' },
    });
  },
});
