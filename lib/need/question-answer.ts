import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { tellPerson } from './posted-notices';
import { titleOf } from './posted-write';

/**
 * The answer to "ask for this". It is kept beside the need and counts for the need alone: what the
 * profile says is the owner's to change.
 */
export const questionInclude = {
  need: { select: { id: true, code: true, sme: { select: { centreCode: true } } } },
} satisfies Prisma.NeedQuestionInclude;

export type QuestionRecord = Prisma.NeedQuestionGetPayload<{ include: typeof questionInclude }>;

export async function answerQuestion(
  tx: Tx,
  question: QuestionRecord,
  given: { answer: 'meets' | 'fails'; note: string | null; by: string; now: Date },
): Promise<Result<null>> {
  const { answer, note, by, now } = given;
  const { count } = await tx.needQuestion.updateMany({
    where: { id: question.id, answeredAt: null },
    data: { answer, note, answeredBy: by, answeredAt: now },
  });
  if (count === 0) return fail('posted-need.already-answered');
  await tx.oneTapLink.updateMany({
    where: { purpose: 'NEED_QUESTION', subjectId: question.id, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  const { need } = question;
  const params = { code: need.code, title: await titleOf(tx, need) };
  await tellPerson(tx, 'need-answered', question.askedById, { params, occasion: question.id });
  return ok(null);
}
