import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { canUseMatches } from './policy';
import { dismissMatchSchema, restoreMatchSchema } from './schema';

async function loadMatch(tx: Tx, viewer: Viewer, partnerId: string) {
  if (!viewer.smeId) return null;
  return tx.match.findUnique({
    where: { smeId_partnerId: { smeId: viewer.smeId, partnerId } },
    include: { sme: true, partner: true },
  });
}

/** "Not for us": takes a match off the firm's list, with the reason. */
export const dismissMatch = defineCommand({
  name: 'match.dismiss',
  who: 'viewer',
  input: dismissMatchSchema,
  load: ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: { partnerId: string } }) =>
    loadMatch(tx, actor, input.partnerId),
  policy: (viewer: Viewer, match) => canUseMatches(viewer, match.sme),
  write: async ({ tx, input, thing }) => {
    const { smeId, partnerId } = thing;
    const words = { reason: input.reason, note: input.note };
    await tx.matchDismissal.upsert({
      where: { smeId_partnerId: { smeId, partnerId } },
      create: { smeId, partnerId, ...words },
      update: words,
    });
    return ok({
      value: null,
      subject: {
        kind: 'match',
        id: partnerId,
        label: `${thing.sme.code} × ${thing.partner.code}`,
        centreCode: thing.sme.centreCode,
      },
      detail: { reason: input.reason },
    });
  },
});

/** Puts a match back onto the list. */
export const restoreMatch = defineCommand({
  name: 'match.restore',
  who: 'viewer',
  input: restoreMatchSchema,
  load: ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: { partnerId: string } }) =>
    loadMatch(tx, actor, input.partnerId),
  policy: (viewer: Viewer, match) => canUseMatches(viewer, match.sme),
  write: async ({ tx, thing }) => {
    const { smeId, partnerId } = thing;
    await tx.matchDismissal.deleteMany({ where: { smeId, partnerId } });
    return ok({
      value: null,
      subject: {
        kind: 'match',
        id: partnerId,
        label: `${thing.sme.code} × ${thing.partner.code}`,
        centreCode: thing.sme.centreCode,
      },
    });
  },
});
