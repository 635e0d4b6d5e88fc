import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { type CaseRow, caseSubject, loadCase } from '@/lib/introduction/case-row';
import { makeMove, textOf } from '@/lib/introduction/move';
import { agreementOf, type PendingAgreement } from './agreement';
import { moverOf, resultPath } from './mover';
import { tellParties } from './people';
import { canAnswerAgreement, canFollowUp, speakerOf } from './policy';
import { confirmAgreementSchema, contestAgreementSchema, reportAgreementSchema } from './schema';

/** One side reports an agreement; the other confirms it, or says that it is not so. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export const reportAgreement = defineCommand({
  name: 'introduction.report-agreement',
  who: 'viewer',
  input: reportAgreementSchema,
  load: ({ tx, actor, input }: Load<typeof reportAgreementSchema>) => loadCase(tx, actor, input.id),
  policy: canFollowUp,
  write: async ({ tx, actor, input, thing, now }) => {
    const { side, onBehalf } = speakerOf(actor, thing) ?? { side: 'SME', onBehalf: true };
    const moved = await makeMove(tx, thing, {
      move: 'report-agreement',
      mover: { ...moverOf(actor), onBehalf },
      now,
      seen: input.version,
      text: textOf(input),
      data: { phase: input.phase, side },
      columns: { agreedPhase: input.phase },
    });
    if (!moved.ok) return moved;
    const due = moved.value.dueAt;
    await tellParties(tx, 'agreement-reported', [side === 'SME' ? 'PARTNER' : 'SME', 'DESK'], {
      thing,
      occasion: moved.value.eventId,
      now,
      facts: { phase: input.phase, due: due ? { date: due.toISOString() } : null },
    });
    return ok({
      value: { path: resultPath(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { phase: input.phase, side, onBehalf },
    });
  },
});

type Answered = CaseRow & { pending: PendingAgreement | null };

async function loadAnswered(tx: Tx, actor: Viewer, id: string): Promise<Answered | null> {
  const thing = await loadCase(tx, actor, id);
  if (!thing) return null;
  const events = await tx.introductionEvent.findMany({
    where: {
      introductionId: thing.id,
      move: { in: ['report-agreement', 'confirm-agreement', 'contest-agreement'] },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return { ...thing, pending: agreementOf({ state: thing.state, events }) };
}

/** What both answers have in common: the report that was read is the one that is answered. */
async function answerAgreement(
  tx: Tx,
  thing: Answered,
  answer: {
    move: 'confirm-agreement' | 'contest-agreement';
    actor: Viewer;
    input: {
      version?: number | undefined;
      eventId: string;
      text: string | null;
      language: 'th' | 'ja' | 'en';
    };
    now: Date;
  },
) {
  const { move, actor, input, now } = answer;
  const { pending } = thing;
  if (!pending || pending.eventId !== input.eventId) return fail('introduction.already-decided');
  const onBehalf = speakerOf(actor, thing)?.onBehalf ?? true;
  const { phase } = pending;
  const moved = await makeMove(tx, thing, {
    move,
    mover: { ...moverOf(actor), onBehalf },
    now,
    seen: input.version,
    text: textOf(input),
    data: { phase, reportedIn: pending.eventId },
    ...(move === 'confirm-agreement' ? { columns: { agreedPhase: phase, agreedAt: now } } : {}),
  });
  if (!moved.ok) return moved;
  const template = move === 'confirm-agreement' ? 'agreement-confirmed' : 'agreement-contested';
  await tellParties(tx, template, ['SME', 'PARTNER', 'OFFICER', 'DESK'], {
    thing,
    occasion: moved.value.eventId,
    now,
    facts: { phase },
  });
  return ok({
    value: { path: resultPath(actor, thing.code) },
    subject: caseSubject(thing),
    detail: { phase, onBehalf },
  });
}

export const confirmAgreement = defineCommand({
  name: 'introduction.confirm-agreement',
  who: 'viewer',
  input: confirmAgreementSchema,
  load: ({ tx, actor, input }: Load<typeof confirmAgreementSchema>) =>
    loadAnswered(tx, actor, input.id),
  policy: canAnswerAgreement,
  write: ({ tx, actor, input, thing, now }) =>
    answerAgreement(tx, thing, { move: 'confirm-agreement', actor, input, now }),
});

/** "That is not what we agreed": an officer is asked to settle it. */
export const contestAgreement = defineCommand({
  name: 'introduction.contest-agreement',
  who: 'viewer',
  input: contestAgreementSchema,
  load: ({ tx, actor, input }: Load<typeof contestAgreementSchema>) =>
    loadAnswered(tx, actor, input.id),
  policy: canAnswerAgreement,
  write: ({ tx, actor, input, thing, now }) =>
    answerAgreement(tx, thing, { move: 'contest-agreement', actor, input, now }),
});
