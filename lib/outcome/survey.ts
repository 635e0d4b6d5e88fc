import type { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { type CaseRow, caseInclude } from '@/lib/introduction/case-row';
import type { Mover } from '@/lib/introduction/move';
import { writeOriginal } from '@/lib/text-record/write';
import { fileMet } from './file-met';
import { readStep } from './next-step';
import type { surveySchema } from './schema';
import type { OutcomeSide } from './tier';

/** A side's answer after a meeting, whoever brings it. */
export type SurveyInput = Omit<z.output<typeof surveySchema>, 'meetingId'>;

export const surveyedMeeting = { introduction: { include: caseInclude } } as const;

export type SurveyedMeeting = {
  id: string;
  state: string;
  endsAt: Date | null;
  introduction: CaseRow;
};

/** Why a meeting has no survey, or none yet. */
export function surveyRefusal(
  meeting: { state: string; endsAt: Date | null },
  now: Date,
): FailureCode | null {
  if (meeting.state !== 'ARRANGED' && meeting.state !== 'HELD') return 'survey.no-meeting';
  if (meeting.state === 'HELD') return null;
  return meeting.endsAt && meeting.endsAt <= now ? null : 'survey.not-yet';
}

type Answer = {
  side: OutcomeSide;
  onBehalf: boolean;
  viaLink: boolean;
  mover: Mover;
  input: SurveyInput;
  now: Date;
};

/**
 * Keeps the answer; one a side and meeting. With a next step it files the meeting as met, if the
 * side wishes and nobody has done so: when somebody else was first, the answer is kept all the same.
 */
export async function writeSurvey(
  tx: Tx,
  meeting: SurveyedMeeting,
  { side, onBehalf, viaLink, mover, input, now }: Answer,
): Promise<Result<{ surveyId: string; filed: boolean }>> {
  const step = readStep(input, now);
  if (!step.ok) return step;
  const [made] = await tx.meetingSurvey.createManyAndReturn({
    data: {
      meetingId: meeting.id,
      side,
      usefulness: input.usefulness,
      outlook: input.outlook,
      amount: input.money?.amount ?? null,
      currency: input.money?.currency ?? null,
      nextStepAt: step.value ? new Date(`${step.value.day}T00:00:00Z`) : null,
      nextStepBy: step.value?.taker ?? null,
      byName: mover.name,
      byId: mover.id,
      viaLink,
      onBehalf,
      createdAt: now,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return fail('survey.already-answered');
  const owner = { ownerKind: 'SURVEY' as const, ownerId: made.id };
  const words = { 'next-step': step.value?.words ?? null, comment: input.comment };
  for (const [field, body] of Object.entries(words)) {
    if (!body) continue;
    const text = { language: input.language, body, writtenById: mover.id };
    await writeOriginal(tx, { ...owner, field }, text);
  }
  if (!input.file || !step.value || !meeting.endsAt) {
    return ok({ surveyId: made.id, filed: false });
  }
  const held = { id: meeting.id, endsAt: meeting.endsAt };
  const filed = await fileMet(tx, meeting.introduction, held, {
    mover: { ...mover, onBehalf },
    now,
    step: step.value,
    language: input.language,
  });
  return ok({ surveyId: made.id, filed: filed.ok });
}
