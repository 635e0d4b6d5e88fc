import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type Context, defineCommand, type Written } from '@/lib/action';
import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { addJob } from '@/lib/jobs/enqueue';
import { askForTranslations } from '@/lib/text-record/write';
import { checklistOf, questionField } from './points';
import { reviewDueAt } from './review-clock';
import { tellFirm } from './review-mail';
import { canReviewSme, firstStageApprover } from './review-policy';
import {
  approveSmeSchema,
  holdSmeSchema,
  rejectSmeSchema,
  resumeSmeSchema,
  returnSmeSchema,
} from './review-schema';
import { afterMove, approvalDays, type OfficerMove, officerMoves, type Stage } from './states';

/**
 * Decisions on a registration. Each writes a row in `SmeReview`, moves the firm by a conditional
 * update (of two officers one wins), and tells the firm by mail.
 */
const withReviews = {
  reviews: true,
  users: { where: { disabledAt: null, emailVerifiedAt: { not: null } } },
} satisfies Prisma.SmeInclude;

type SmeUnderReview = Prisma.SmeGetPayload<{ include: typeof withReviews }> & {
  stage: Stage;
  firstStageById: string | null;
};

type Known = z.output<typeof resumeSmeSchema>;

async function loadSme({
  tx,
  actor,
  input,
}: {
  tx: Tx;
  actor: Viewer;
  input: Known;
}): Promise<SmeUnderReview | null> {
  if (actor.role !== 'OFFICER') return null;
  const sme = await tx.sme.findFirst({
    where: {
      id: input.smeId,
      state: { not: 'DRAFT' },
      ...(actor.centreCode ? { centreCode: actor.centreCode } : {}),
    },
    include: withReviews,
  });
  if (!sme) return null;
  return {
    ...sme,
    stage: sme.stage === 2 ? 2 : 1,
    firstStageById: firstStageApprover(sme.reviews),
  };
}

/**
 * Whoever decides from a page that is out of date is told so before anything else is asked of
 * them: another officer's decision may have moved the firm to a stage of which they know nothing.
 */
const policyOf = (move: OfficerMove) => (viewer: Viewer, sme: SmeUnderReview, input: Known) => {
  if (input.version !== sme.version && isOfficerOf(viewer, sme.centreCode)) return staleCode(sme);
  return canReviewSme(viewer, sme, move);
};

function staleCode(sme: SmeUnderReview) {
  const last = sme.reviews.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  const decided = officerMoves.some((each) => each === last?.decision);
  return decided ? 'sme.already-decided' : 'sme.changed-meanwhile';
}

type Words = { reason?: string; note?: string | null; checklist?: string[] };

/**
 * Moves the firm and keeps the decision.
 *
 * @returns the review's id, or `sme.already-decided` when somebody was faster
 */
async function move(
  { tx, actor, input, thing: sme, now }: Context<Viewer, Known, SmeUnderReview>,
  decision: OfficerMove,
  words: Words,
  data: Prisma.SmeUpdateManyMutationInput = {},
): Promise<Result<{ reviewId: string; approved: boolean }>> {
  const place = afterMove(sme, decision);
  if (!place) return fail('sme.already-decided');
  const { count } = await tx.sme.updateMany({
    where: { id: sme.id, version: input.version, state: sme.state },
    data: { ...data, ...place, version: { increment: 1 } },
  });
  if (count === 0) return fail('sme.already-decided');
  const reviewId = randomUUID();
  await tx.smeReview.create({
    data: {
      id: reviewId,
      smeId: sme.id,
      stage: sme.stage,
      decision,
      reason: words.reason ?? null,
      note: words.note ?? null,
      language: actor.language,
      checklist: words.checklist ?? [],
      actorId: actor.id,
      actorName: actor.name,
      createdAt: now,
    },
  });
  return ok({ reviewId, approved: place.state === 'APPROVED' });
}

function written(sme: SmeUnderReview, detail: Prisma.InputJsonObject): Result<Written<Decided>> {
  return ok({
    value: { id: sme.id },
    subject: {
      kind: 'sme',
      id: sme.id,
      label: [sme.code, sme.nameTh ?? sme.nameEn].filter(Boolean).join(' '),
      centreCode: sme.centreCode,
    },
    detail: { stage: sme.stage, ...detail },
  });
}

type Decided = { id: string };

/** From now on others read what the firm has written. */
async function translateWords(tx: Tx, smeId: string): Promise<void> {
  const needs = await tx.need.findMany({ where: { smeId }, select: { id: true } });
  await askForTranslations(tx, [
    { kind: 'SME', id: smeId },
    ...needs.map(({ id }) => ({ kind: 'NEED' as const, id })),
  ]);
}

export const approveSme = defineCommand({
  name: 'sme.approve',
  who: 'viewer',
  input: approveSmeSchema,
  load: loadSme,
  policy: policyOf('approve'),
  write: async (context) => {
    const { tx, input, thing: sme, now } = context;
    const missing = checklistOf(sme.stage).filter((point) => !input.checklist.includes(point));
    if (missing.length > 0) {
      return fail('sme.checklist-incomplete', { checklist: 'sme.checklist-incomplete' });
    }
    const last = sme.stage === 2;
    const checkedUntil = new Date(now.getTime() + approvalDays * 86_400_000);
    const moved = await move(
      context,
      'approve',
      { note: input.note, checklist: input.checklist },
      last
        ? { approvedAt: now, checkedUntil, dueAt: null }
        : { dueAt: reviewDueAt(await readCalendar(tx), now) },
    );
    if (!moved.ok) return moved;
    if (last) {
      await addJob(tx, 'match-sme', { smeId: sme.id }, { key: `match-sme:${sme.id}` });
      await translateWords(tx, sme.id);
      await tellFirm(tx, sme, moved.value.reviewId, { template: 'sme-approved', checkedUntil });
    }
    return written(sme, { checklist: input.checklist });
  },
});

export const returnSme = defineCommand({
  name: 'sme.return',
  who: 'viewer',
  input: returnSmeSchema,
  load: loadSme,
  policy: policyOf('return'),
  write: async (context) => {
    const { tx, actor, input, thing: sme } = context;
    const { reason, note, questions } = input;
    const moved = await move(context, 'return', { reason, note }, { dueAt: null });
    if (!moved.ok) return moved;
    const { reviewId } = moved.value;
    await tx.text.createMany({
      data: questions.map(({ point, text }) => ({
        ownerKind: 'SME' as const,
        ownerId: sme.id,
        field: questionField(reviewId, point),
        language: actor.language,
        body: text,
        origin: 'ORIGINAL' as const,
        writtenById: actor.id,
      })),
    });
    await tellFirm(tx, sme, reviewId, { template: 'sme-returned', count: questions.length });
    return written(sme, { reason, points: questions.map(({ point }) => point) });
  },
});

export const holdSme = defineCommand({
  name: 'sme.hold',
  who: 'viewer',
  input: holdSmeSchema,
  load: loadSme,
  policy: policyOf('hold'),
  write: async (context) => {
    const { tx, input, thing: sme } = context;
    const { reason, note } = input;
    const moved = await move(context, 'hold', { reason, note }, { dueAt: null });
    if (!moved.ok) return moved;
    await tellFirm(tx, sme, moved.value.reviewId, { template: 'sme-on-hold', reason, note });
    return written(sme, { reason });
  },
});

export const resumeSme = defineCommand({
  name: 'sme.resume',
  who: 'viewer',
  input: resumeSmeSchema,
  load: loadSme,
  policy: policyOf('resume'),
  write: async (context) => {
    const { tx, thing: sme, now } = context;
    const dueAt = reviewDueAt(await readCalendar(tx), now);
    const moved = await move(context, 'resume', {}, { dueAt });
    return moved.ok ? written(sme, {}) : moved;
  },
});

export const rejectSme = defineCommand({
  name: 'sme.reject',
  who: 'viewer',
  input: rejectSmeSchema,
  load: loadSme,
  policy: policyOf('reject'),
  write: async (context) => {
    const { tx, input, thing: sme } = context;
    const { reason, note } = input;
    const moved = await move(context, 'reject', { reason, note }, { dueAt: null });
    if (!moved.ok) return moved;
    await tellFirm(tx, sme, moved.value.reviewId, { template: 'sme-rejected', reason, note });
    return written(sme, { reason });
  },
});
