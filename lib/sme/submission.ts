import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { addJob } from '@/lib/jobs/enqueue';
import { queueMail } from '@/lib/mail/outbox';
import type { OwnSmeRow } from './own-sme';
import { reviewDueAt } from './review-clock';
import { afterMove, type MemberMove, type Stage } from './states';

/** Takes a registration out of review and matching, and the firm out of events. */
export async function withdraw(tx: Tx, viewer: Viewer, sme: OwnSmeRow, now: Date): Promise<void> {
  await addJob(tx, 'sme-withdrawn', { smeId: sme.id }, { key: `sme-withdrawn:${sme.id}` });
  const place = afterMove({ state: sme.state, stage: sme.stage === 2 ? 2 : 1 }, 'withdraw');
  if (!place) return;
  const { count } = await tx.sme.updateMany({
    where: { id: sme.id, state: sme.state },
    data: { ...place, dueAt: null, version: { increment: 1 } },
  });
  if (count === 0) return;
  await keepReview(tx, viewer, sme, 'withdraw', place.stage, now);
}

function keepReview(
  tx: Tx,
  viewer: Viewer,
  sme: OwnSmeRow,
  decision: MemberMove,
  stage: Stage,
  now: Date,
  note: string | null = null,
) {
  const { id: actorId, name: actorName, language } = viewer;
  return tx.smeReview.create({
    data: { smeId: sme.id, stage, decision, note, language, actorId, actorName, createdAt: now },
  });
}

/** Moves a registration to the officers and tells both sides. */
export async function sendOn(
  tx: Tx,
  viewer: Viewer,
  sme: OwnSmeRow,
  move: MemberMove,
  now: Date,
  note: string | null = null,
): Promise<boolean> {
  const stage: Stage = sme.stage === 2 ? 2 : 1;
  const place = afterMove({ state: sme.state, stage }, move);
  if (!place) return false;
  const dueAt = reviewDueAt(await readCalendar(tx), now);
  const { count } = await tx.sme.updateMany({
    where: { id: sme.id, state: sme.state },
    data: { ...place, dueAt, submittedAt: now, version: { increment: 1 } },
  });
  if (count === 0) return false;
  const review = await keepReview(tx, viewer, sme, move, place.stage, now, note);
  await tellOfSubmission(tx, viewer, { ...sme, stage: place.stage }, review.id, dueAt);
  return true;
}

async function tellOfSubmission(
  tx: Tx,
  viewer: Viewer,
  sme: OwnSmeRow,
  reviewId: string,
  dueAt: Date,
): Promise<void> {
  const about = {
    code: sme.code,
    sme: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
    due: { date: dueAt.toISOString() },
  };
  await queueMail(tx, {
    template: 'sme-submitted',
    params: { ...about, path: '/sme' },
    to: { ...viewer, userId: viewer.id },
    dedupeKey: `sme-submitted:${reviewId}`,
  });
  const officers = await tx.user.findMany({
    where: {
      role: 'OFFICER',
      centreCode: sme.stage === 2 ? null : sme.centreCode,
      disabledAt: null,
      emailVerifiedAt: { not: null },
    },
  });
  for (const officer of officers) {
    await queueMail(tx, {
      template: 'sme-to-review',
      params: { ...about, path: `/officer/registrations/${sme.id}` },
      to: { ...officer, userId: officer.id },
      dedupeKey: `sme-to-review:${reviewId}:${officer.id}`,
    });
  }
}
