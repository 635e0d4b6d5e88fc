import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { applicationSubject } from './answer-all';
import { issueEarned } from './badges';
import { refreshHeld } from './earned';
import { tellApplicant } from './notices';
import { canManageRounds } from './policy';
import { issueBadgeSchema, revokeBadgeSchema } from './schema';

/** Badges that people issue, to a pair's firm or a coach say, and take back. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export const issueBadge = defineCommand({
  name: 'badge.issue',
  who: 'viewer',
  input: issueBadgeSchema,
  load: async ({ tx, actor, input }: Load<typeof issueBadgeSchema>) =>
    canManageRounds(actor)
      ? tx.programmeApplication.findUnique({
          where: { code: input.applicationCode },
          include: { round: true },
        })
      : null,
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, actor, thing: application, now }) => {
    const { round } = application;
    const took = round.state === 'RUNNING' || round.state === 'ENDED';
    if (!took || application.state !== 'ACCEPTED' || round.badgeMonths === null) {
      return fail('badge.not-earned');
    }
    const issued = await issueEarned(tx, { round, application, by: actor.name, now });
    if (!issued) return fail('badge.already-issued');
    return ok({ value: { roundCode: round.code }, subject: applicationSubject(application) });
  },
});

export const revokeBadge = defineCommand({
  name: 'badge.revoke',
  who: 'viewer',
  input: revokeBadgeSchema,
  load: async ({ tx, actor, input }: Load<typeof revokeBadgeSchema>) =>
    canManageRounds(actor)
      ? tx.badge.findUnique({
          where: { id: input.id },
          include: { round: true, programme: true },
        })
      : null,
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: badge, now }) => {
    const { count } = await tx.badge.updateMany({
      where: { id: badge.id, revokedAt: null },
      data: { revokedAt: now, revokedReason: input.reason },
    });
    if (count === 0) return fail('badge.already-revoked');
    const { nameTh: th, nameJa: ja, nameEn: en } = badge.programme;
    await tellApplicant(tx, 'badge-revoked', badge, {
      params: { programme: { th, ja, en }, reason: input.reason },
      page: '/programmes',
      occasion: badge.id,
    });
    await refreshHeld(tx, now, {
      smeIds: badge.smeId ? [badge.smeId] : [],
      partnerIds: badge.partnerId ? [badge.partnerId] : [],
    });
    return ok({
      value: { roundCode: badge.round?.code ?? null },
      subject: { kind: 'badge', id: badge.id, label: badge.programmeCode },
      detail: { reason: input.reason },
    });
  },
});
