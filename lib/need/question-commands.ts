import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import type { OneTapSide } from '@/lib/one-tap/links';
import { peopleOrDesk } from '@/lib/one-tap/people';
import { actsAs } from './policy';
import { sameRequirement } from './posted-check';
import { loadManaged } from './posted-commands';
import { linkExpiry, sendOneTaps } from './posted-notices';
import { readPostedRequirements } from './posted-requirement-schema';
import { answerSchema, askSchema } from './posted-schema';
import { needSubject, titleOf } from './posted-write';
import { answerQuestion, questionInclude } from './question-answer';

/** "Ask for this": an unknown requirement becomes a question to one candidate, in one click. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

async function candidateOf(tx: Tx, side: 'SME' | 'PARTNER', id: string) {
  return side === 'SME'
    ? tx.sme.findFirst({ where: { id, state: 'APPROVED' }, select: { id: true } })
    : tx.partner.findFirst({ where: { id, archivedAt: null }, select: { id: true } });
}

export const askRequirement = defineCommand({
  name: 'need-question.ask',
  who: 'viewer',
  input: askSchema,
  load: async ({ tx, actor, input }: Load<typeof askSchema>) => {
    const need = await loadManaged(tx, actor, input.code);
    if (!need) return null;
    const side: OneTapSide = need.smeId !== null ? 'PARTNER' : 'SME';
    const candidate = await candidateOf(tx, side, input.candidateId);
    return candidate && { ...need, side, candidate };
  },
  policy: (viewer: Viewer, need) => {
    if (actsAs(viewer, need) === null) return false;
    return need.state === 'OPEN' ? true : 'posted-need.not-open';
  },
  write: async ({ tx, actor, input, thing, now }) => {
    const requirement = readPostedRequirements(thing.requirements)[input.position];
    if (!requirement) return fail('posted-need.changed-meanwhile');
    const { side, candidate } = thing;
    const of = side === 'SME' ? { smeId: candidate.id } : { partnerId: candidate.id };
    const about = { needId: thing.id, position: input.position, ...of };
    const earlier = await tx.needQuestion.findFirst({ where: about });
    if (earlier && sameRequirement(earlier.requirement, requirement)) {
      return fail(
        earlier.answeredAt ? 'posted-need.already-answered' : 'posted-need.already-asked',
      );
    }
    // The place was another requirement's, which the owner has since changed.
    if (earlier) await tx.needQuestion.delete({ where: { id: earlier.id } });
    const people = await peopleOrDesk(tx, side, candidate.id);
    if (people.length === 0) return fail('posted-need.nobody-to-ask');
    const question = await tx.needQuestion.create({
      data: {
        ...about,
        requirement: requirement as Prisma.InputJsonObject,
        askedById: actor.id,
        askedByName: actor.name,
        askedAt: now,
      },
    });
    await sendOneTaps(
      tx,
      {
        ...{ purpose: 'NEED_QUESTION', side, subjectId: question.id, people, now },
        expiresAt: linkExpiry(now),
      },
      { code: thing.code, title: await titleOf(tx, thing) },
      question.id,
    );
    return ok({
      value: { code: thing.code },
      subject: needSubject(thing),
      detail: { position: input.position, of: candidate.id, side },
    });
  },
});

/** The asked side answers in its own pages; the desk for partners. */
export const answerRequirement = defineCommand({
  name: 'need-question.answer',
  who: 'viewer',
  input: answerSchema,
  load: ({ tx, input }: Load<typeof answerSchema>) =>
    tx.needQuestion.findUnique({ where: { id: input.id }, include: questionInclude }),
  policy: (viewer: Viewer, question) => {
    if (viewer.role === 'JAPAN_DESK') return question.partnerId !== null;
    if (viewer.role === 'SME_MEMBER')
      return viewer.smeId !== null && viewer.smeId === question.smeId;
    return (
      viewer.role === 'PARTNER_CONTACT' &&
      viewer.partnerId !== null &&
      viewer.partnerId === question.partnerId
    );
  },
  write: async ({ tx, actor, input, thing, now }) => {
    const done = await answerQuestion(tx, thing, { ...input, by: actor.name, now });
    if (!done.ok) return done;
    return ok({
      value: { code: thing.need.code },
      subject: needSubject(thing.need),
      detail: { answer: input.answer, question: thing.id },
    });
  },
});
