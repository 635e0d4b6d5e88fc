import type { Tx } from '@/lib/db/client';
import { refreshHeld } from './earned';
import { type Addressee, roundPage, tellApplicant, titlesOf } from './notices';
import type { systemReasons } from './states';

/** Nobody is left without an answer: what happens to drafts and applications when a round moves on. */
type Titled = { id: string; code: string; titleTh: string; titleJa: string; titleEn: string };
type SystemReason = (typeof systemReasons)[number];

export function subjectOf(round: { id: string; code: string }) {
  return { kind: 'programme-round', id: round.id, label: round.code };
}

export function applicationSubject(application: { id: string; code: string }) {
  return { kind: 'programme-application', id: application.id, label: application.code };
}

/** Drafts that were not sent: what was typed stays, and their writers are told. */
export async function lapseDrafts(tx: Tx, round: Titled): Promise<number> {
  const drafts = await tx.programmeApplication.findMany({
    where: { roundId: round.id, state: 'DRAFT' },
    select: { id: true, smeId: true, partnerId: true },
  });
  await tx.programmeApplication.updateMany({
    where: { roundId: round.id, state: 'DRAFT' },
    data: { state: 'LAPSED', version: { increment: 1 } },
  });
  for (const draft of drafts) {
    await tellApplicant(tx, 'application-lapsed', draft, {
      params: { round: titlesOf(round) },
      page: roundPage(round),
      occasion: draft.id,
    });
  }
  return drafts.length;
}

/** A no, with its reason, to everybody who still waits. */
export async function declineUnanswered(
  tx: Tx,
  round: Titled,
  answer: { states: ('SUBMITTED' | 'WAITING_LIST')[]; reason: SystemReason; now: Date },
): Promise<number> {
  const { states, reason, now } = answer;
  const open = await tx.programmeApplication.findMany({
    where: { roundId: round.id, state: { in: states } },
    select: { id: true, code: true, smeId: true, partnerId: true },
  });
  for (const application of open) {
    const { count } = await tx.programmeApplication.updateMany({
      where: { id: application.id, state: { in: states } },
      data: { state: 'DECLINED', reasonCode: reason, decidedAt: now, version: { increment: 1 } },
    });
    if (count > 0) await tellDeclined(tx, round, application, reason);
  }
  return open.length;
}

export async function tellDeclined(
  tx: Tx,
  round: Titled,
  application: Addressee & { id: string; code: string },
  reason: string,
): Promise<void> {
  await tellApplicant(tx, 'application-declined', application, {
    params: { round: titlesOf(round), code: application.code, reason },
    page: roundPage(round),
    occasion: application.id,
  });
}

/** The cohort of a round and its host: their programmes have changed with its state. */
export async function refreshCohort(tx: Tx, roundId: string, now: Date): Promise<void> {
  const round = await tx.programmeRound.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      hostPartnerId: true,
      applications: { where: { state: 'ACCEPTED' }, select: { smeId: true, partnerId: true } },
    },
  });
  const host = round.hostPartnerId ? [round.hostPartnerId] : [];
  await refreshHeld(tx, now, {
    smeIds: round.applications.flatMap(({ smeId }) => smeId ?? []),
    partnerIds: [...host, ...round.applications.flatMap(({ partnerId }) => partnerId ?? [])],
  });
}
