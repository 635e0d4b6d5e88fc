import { Prisma, type Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import type { PairNow } from '@/lib/match/pair-now';
import { writeOriginal } from '@/lib/text-record/write';
import { type CaseRow, caseInclude } from './case-row';
import { startClock } from './clock';
import { chooseInCharge } from './in-charge';
import { clockRules, type Mover, writeEvent } from './move';
import { closedStates, type OpeningMove, opened, turnOf } from './states';

/** Opens a case: by the firm's request, by an officer's proposal, or by a meeting at an event. */
export type Opening = {
  move: OpeningMove;
  sme: { id: string; centreCode: string | null; isExample: boolean };
  partner: { id: string };
  match: Pick<PairNow, 'score' | 'explanation' | 'weightsVersion'> | null;
  mover: Mover;
  text: { body: string; language: Locale } | null;
  /** Where the opening words are kept: the firm's `message`, the officer's `proposal`. */
  field: 'message' | 'proposal';
  /** What else the case remembers from the beginning. */
  columns?: Pick<Prisma.IntroductionUncheckedCreateInput, 'acceptedAt' | 'metAt' | 'enteredAt'>;
  now: Date;
};

export async function openCase(
  tx: Tx,
  opening: Opening,
): Promise<Result<{ thing: CaseRow; eventId: string; dueAt: Date | null }>> {
  const { sme, partner, match, mover, now } = opening;
  if (sme.centreCode === null) return fail('sme.incomplete');
  const centreCode = await centreNow(tx, sme.id);
  // The officer who proposes looked after the firm a moment ago.
  if (centreCode !== sme.centreCode && mover.side === 'OFFICER')
    return fail('sme.changed-meanwhile');
  if (centreCode === null) return fail('sme.incomplete');
  const pair = { smeId: sme.id, partnerId: partner.id };
  // Waits here for a case of the same pair that is being opened at this moment; the unique index
  // on open pairs stands behind it.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${sme.id} ${partner.id}`}, 0))`;
  const open = await tx.introduction.findFirst({
    where: { ...pair, state: { notIn: [...closedStates] } },
    select: { id: true },
  });
  if (open) return fail('introduction.already-open');
  const state = opened(opening.move);
  const turn = turnOf(state);
  const clock = startClock(now, { state, turn, move: null }, await clockRules(tx));
  const { dueAt } = clock;
  const officerId = await chooseInCharge(tx, 'officer', {
    centreCode,
    now,
    // Whoever proposes a case does not decide it.
    unlike: mover.side === 'OFFICER' ? mover.id : null,
  });
  const thing = await tx.introduction.create({
    data: {
      ...pair,
      code: await nextCode(tx, now),
      state,
      turn,
      ...clock,
      requestedBy: mover.side === 'SME' ? 'SME' : 'OFFICER',
      requestedById: mover.id,
      centreCode,
      officerId,
      ...(mover.side === 'DESK' ? { deskId: mover.id } : {}),
      score: match?.score ?? null,
      explanation:
        (match?.explanation as unknown as Prisma.InputJsonObject | undefined) ?? Prisma.DbNull,
      weightsVersion: match?.weightsVersion ?? null,
      isExample: sme.isExample,
      enteredAt: now,
      createdAt: now,
      ...opening.columns,
    },
    include: caseInclude,
  });
  const words = { ownerKind: 'INTRODUCTION' as const, ownerId: thing.id, field: opening.field };
  if (opening.text) await writeOriginal(tx, words, { ...opening.text, writtenById: mover.id });
  const eventId = await writeEvent(tx, thing.id, {
    move: opening.move,
    mover,
    now,
    fromState: null,
    toState: state,
    data: { score: match?.score ?? null },
  });
  return ok({ thing, eventId, dueAt });
}

/** The firm's centre; waits while the firm is handed over to another. */
async function centreNow(tx: Tx, smeId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ centreCode: string | null }[]>`
    SELECT "centreCode" FROM "Sme" WHERE "id" = ${smeId}::uuid FOR SHARE`;
  return row?.centreCode ?? null;
}

/** `JD-2569-0412`: the Buddhist year in Bangkok and a running number. */
async function nextCode(tx: Tx, now: Date): Promise<string> {
  const bangkok = new Date(now.getTime() + 7 * 3_600_000);
  const year = bangkok.getUTCFullYear() + 543;
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT next_number(${`introduction-${year}`}) AS number`;
  if (!row) throw new Error('no running number was given');
  return `JD-${year}-${String(row.number).padStart(4, '0')}`;
}
