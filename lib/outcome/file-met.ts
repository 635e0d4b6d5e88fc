import type { Tx } from '@/lib/db/client';
import { fail, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseRow } from '@/lib/introduction/case-row';
import { type Moved, type Mover, makeMove } from '@/lib/introduction/move';
import { accountsDiffer } from '@/lib/meeting/report';
import { type NextStep, stepDue } from './next-step';
import { type Party, tellParties } from './people';
import { roundsFrom } from './rounds';

/** Files a meeting as met, and sets the step that follows: what surveys and commands have in common. */
type Filing = {
  mover: Mover;
  now: Date;
  seen?: number | undefined;
  step: NextStep;
  language: Locale;
};

/** The last meeting of a case that has ended and was not missed. */
export async function findHeld(
  tx: Tx,
  introductionId: string,
  now: Date,
): Promise<{ id: string; endsAt: Date } | null> {
  const meeting = await tx.meeting.findFirst({
    where: {
      introductionId,
      OR: [{ state: 'HELD' }, { state: 'ARRANGED', endsAt: { lte: now } }],
    },
    orderBy: [{ endsAt: 'desc' }, { id: 'desc' }],
    select: { id: true, endsAt: true },
  });
  return meeting?.endsAt ? { id: meeting.id, endsAt: meeting.endsAt } : null;
}

/** Whether another meeting of the case is arranged and has not ended. */
async function liesAhead(tx: Tx, introductionId: string, now: Date): Promise<boolean> {
  const where = { introductionId, state: 'ARRANGED', endsAt: { gt: now } } as const;
  return (await tx.meeting.count({ where })) > 0;
}

/** "Met": with its next step; the turn goes to who takes it, and outcomes will be asked for. */
export async function fileMet(
  tx: Tx,
  thing: CaseRow,
  meeting: { id: string; endsAt: Date } | null,
  filing: Filing,
): Promise<Result<Moved>> {
  if (thing.state !== 'MEETING_ARRANGED') return fail('introduction.move-not-allowed');
  if (!meeting) return fail('outcome.not-met-yet');
  if (await accountsDiffer(tx, meeting.id)) return fail('outcome.accounts-differ');
  // What is still to come can then be cancelled, and reported on, as long as it may be.
  if (await liesAhead(tx, thing.id, filing.now)) return fail('outcome.not-met-yet');
  const metAt = thing.metAt ?? meeting.endsAt;
  const moved = await stepMove(tx, thing, 'file-met', filing, {
    data: { meetingId: meeting.id },
    columns: { metAt },
  });
  if (!moved.ok) return moved;
  await tx.meeting.updateMany({
    where: { id: meeting.id, state: 'ARRANGED' },
    data: { state: 'HELD', version: { increment: 1 } },
  });
  await tx.outcomeRound.createMany({
    data: roundsFrom(metAt).map((round) => ({ ...round, introductionId: thing.id })),
    skipDuplicates: true,
  });
  return moved;
}

/** The step after the one that was taken. */
export async function setNextStep(tx: Tx, thing: CaseRow, filing: Filing): Promise<Result<Moved>> {
  return stepMove(tx, thing, 'next-step', filing, {});
}

async function stepMove(
  tx: Tx,
  thing: CaseRow,
  move: 'file-met' | 'next-step',
  { mover, now, seen, step, language }: Filing,
  more: { data?: { meetingId: string }; columns?: { metAt: Date } },
): Promise<Result<Moved>> {
  const moved = await makeMove(tx, thing, {
    move,
    mover,
    now,
    seen,
    turn: step.taker,
    dueAt: stepDue(step),
    text: { body: step.words, language },
    data: { taker: step.taker, day: step.day, ...more.data },
    ...(more.columns ? { columns: more.columns } : {}),
  });
  if (!moved.ok) return moved;
  const parties = new Set<Party>(['SME', 'PARTNER', step.taker]);
  await tellParties(tx, 'next-step-set', [...parties], {
    thing,
    occasion: moved.value.eventId,
    now,
    facts: {
      step: step.words,
      taker: step.taker,
      due: { date: stepDue(step).toISOString() },
    },
  });
  return moved;
}
