import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { CaseRow } from './case-row';
import {
  actsOf,
  changeOf,
  type DisclosedCase,
  type DisclosureAct,
  type DisclosureSide,
  type DisclosureStage,
  isAgreed,
  isEnded,
  isOpenFor,
  otherSide,
  seenBy,
  stageRow,
} from './disclosure';
import type { Mover } from './move';

/** Writes what the two sides let each other see. The log is only ever added to. */
async function logAct(
  tx: Tx,
  at: { introductionId: string; stage: DisclosureStage; createdAt: Date },
  act: DisclosureAct,
  actor: Mover,
): Promise<string> {
  const { id } = await tx.disclosureEvent.create({
    data: {
      ...at,
      act,
      actorId: actor.id,
      actorName: actor.name,
      actorSide: actor.side,
      onBehalf: actor.onBehalf ?? false,
    },
    select: { id: true },
  });
  return id;
}

/** The case as it is at this moment, held until the transaction ends: acts on it come one by one. */
async function holdCase(tx: Tx, id: string): Promise<DisclosedCase> {
  await tx.$queryRaw`SELECT 1 FROM "Introduction" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.introduction.findUniqueOrThrow({
    where: { id },
    select: { state: true, disclosures: true },
  });
}

/**
 * The firm's name towards the partner: the firm consented when it asked for the introduction or took
 * up the proposal, the partner consents by accepting, and with that it is open. A case that no firm
 * has asked for stays unnamed.
 */
export async function openName(
  tx: Tx,
  introductionId: string,
  accepter: Mover,
  now: Date,
): Promise<CaseRow['disclosures']> {
  const asked = await tx.introductionEvent.findFirst({
    where: { introductionId, actorSide: 'SME', move: { in: ['request', 'agree'] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const name = { introductionId, stage: 'NAME' as const };
  const row = await tx.disclosure.create({
    data: {
      ...name,
      ...{
        askedBySide: 'SME',
        askedByName: asked?.actorName ?? '',
        askedAt: asked?.createdAt ?? now,
      },
      ...{ smeConsentAt: asked?.createdAt ?? null, partnerConsentAt: now },
      seenByPartnerAt: asked ? now : null,
    },
  });
  if (asked) {
    const firm: Mover = { id: asked.actorId, name: asked.actorName, side: 'SME' };
    const at = { ...name, createdAt: asked.createdAt };
    await logAct(tx, at, 'ask', firm);
    await logAct(tx, at, 'consent', firm);
  }
  await logAct(tx, { ...name, createdAt: now }, 'consent', accepter);
  if (asked) await logAct(tx, { ...name, createdAt: now }, 'open', accepter);
  return [row];
}

export type StageAct = {
  introductionId: string;
  stage: DisclosureStage;
  act: DisclosureAct;
  side: DisclosureSide;
  actor: Mover;
  now: Date;
  /** The stage's version as the form showed it; 0: nobody had asked. */
  seen?: number | undefined;
};

/** One act on one stage. What another act has made impossible in the meantime is refused. */
export async function actOnStage(tx: Tx, step: StageAct): Promise<Result<{ eventId: string }>> {
  const { introductionId, stage, act, side, actor, now } = step;
  const row = await holdCase(tx, introductionId);
  const own = stageRow(row, stage);
  if (!actsOf(row, stage, side, now).includes(act)) return refusal(row, step);
  if (step.seen !== undefined && step.seen !== (own?.version ?? 0)) {
    return fail('disclosure.changed-meanwhile');
  }
  const change = changeOf(act, side, actor.name, now);
  if (!own) {
    const first = { askedBySide: side, askedByName: actor.name, askedAt: now };
    await tx.disclosure.create({ data: { introductionId, stage, ...first, ...change } });
  } else {
    const { count } = await tx.disclosure.updateMany({
      where: { introductionId, stage, version: own.version },
      data: { ...change, version: { increment: 1 } },
    });
    if (count === 0) return fail('disclosure.changed-meanwhile');
  }
  const eventId = await logAct(tx, { introductionId, stage, createdAt: now }, act, actor);
  return ok({ eventId });
}

/** Why an act is no longer there: what it was taken by, as far as one can tell. */
function refusal(row: DisclosedCase, { stage, act, side, seen }: StageAct) {
  const own = stageRow(row, stage);
  if (act === 'revoke' && own && seenBy(own, otherSide(side))) {
    return fail('disclosure.already-opened');
  }
  if (isEnded(row.state)) return fail('disclosure.not-possible');
  const moved = seen !== undefined && seen !== (own?.version ?? 0);
  return fail(moved ? 'disclosure.changed-meanwhile' : 'disclosure.not-possible');
}

/**
 * A side looks at what the other shares, and the log keeps that it did. Looking again adds nothing.
 * To be called in the transaction that reads what is handed out.
 *
 * @param side the side that looks: PARTNER for the desk too, which looks on a partner's behalf
 * @returns false when the stage is not open to that side: hand nothing out
 */
export async function markSeen(
  tx: Tx,
  introductionId: string,
  stage: DisclosureStage,
  side: DisclosureSide,
  actor: Mover,
  now: Date = new Date(),
): Promise<boolean> {
  const row = await holdCase(tx, introductionId);
  const own = stageRow(row, stage);
  if (own && seenBy(own, side)) return isOpenFor(row, stage, side);
  if (!own || isEnded(row.state) || !isAgreed(row, stage)) return false;
  await tx.disclosure.updateMany({
    where: { introductionId, stage, version: own.version },
    data: { ...changeOf('open', side, actor.name, now), version: { increment: 1 } },
  });
  await logAct(tx, { introductionId, stage, createdAt: now }, 'open', actor);
  return true;
}

/**
 * Two who have sat at one table know each other's name: both stand on the schedule that both were
 * sent. A name that has opened already stays as it is.
 */
export async function openNameAtMeeting(
  tx: Tx,
  introductionId: string,
  mover: Mover,
  now: Date,
): Promise<void> {
  const row = await holdCase(tx, introductionId);
  if (isAgreed(row, 'NAME') && stageRow(row, 'NAME')?.seenByPartnerAt) return;
  const consents = { smeConsentAt: now, partnerConsentAt: now, seenByPartnerAt: now };
  const own = stageRow(row, 'NAME');
  if (own) {
    await tx.disclosure.updateMany({
      where: { introductionId, stage: 'NAME', version: own.version },
      data: { ...consents, version: { increment: 1 } },
    });
  } else {
    const asked = { askedBySide: 'SME', askedByName: mover.name, askedAt: now };
    await tx.disclosure.create({ data: { introductionId, stage: 'NAME', ...asked, ...consents } });
  }
  await logAct(tx, { introductionId, stage: 'NAME', createdAt: now }, 'open', mover);
}
