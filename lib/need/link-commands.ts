import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { findOneTap, refuseOneTap, useUpOneTap } from '@/lib/one-tap/links';
import { approve, refuse } from './posted-commands';
import { answerByLinkSchema, approvalByLinkSchema } from './posted-schema';
import { needSubject, postedInclude } from './posted-write';
import { answerQuestion, questionInclude } from './question-answer';

/** What people do by the links of posted needs. What they hold is their right to it. */
type Load<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema>; now: Date };

const usable = (_visitor: Visitor, thing: { refused: ReturnType<typeof refuseOneTap> }) =>
  thing.refused && !thing.refused.ok ? thing.refused.failure.code : true;

/** Yes or no to a need that somebody wrote for the firm or partner. */
export const answerApproval = defineCommand({
  name: 'posted-need.answer-approval',
  who: 'visitor',
  input: approvalByLinkSchema,
  load: async ({ tx, input, now }: Load<typeof approvalByLinkSchema>) => {
    const link = await findOneTap(tx, 'NEED_APPROVAL', input.token);
    if (!link) return null;
    const need = await tx.postedNeed.findUnique({
      where: { id: link.subjectId },
      include: postedInclude,
    });
    return need && { link, need, refused: refuseOneTap(link, now) };
  },
  policy: usable,
  write: async ({ tx, input, thing, now }) => {
    const { link, need } = thing;
    const used = await useUpOneTap(tx, link, now);
    if (!used.ok) return used;
    const seen = input.version;
    const done =
      input.answer === 'approve'
        ? await approve(tx, need, { by: link.recipientName, seen, now })
        : await refuse(tx, need, {
            ...{ text: input.text ?? '', language: input.language, by: link.userId, seen, now },
          });
    if (!done.ok) return done;
    return ok({
      value: { answer: input.answer },
      subject: needSubject(need),
      detail: { answer: input.answer, link: link.id },
      actor: { id: link.userId, name: link.recipientName, role: 'ONE_TAP_LINK' },
    });
  },
});

/** Whether a requirement is met, as the asked side says. */
export const answerQuestionByLink = defineCommand({
  name: 'need-question.answer-by-link',
  who: 'visitor',
  input: answerByLinkSchema,
  load: async ({ tx, input, now }: Load<typeof answerByLinkSchema>) => {
    const link = await findOneTap(tx, 'NEED_QUESTION', input.token);
    if (!link) return null;
    const question = await tx.needQuestion.findUnique({
      where: { id: link.subjectId },
      include: questionInclude,
    });
    return question && { link, question, refused: refuseOneTap(link, now) };
  },
  policy: usable,
  write: async ({ tx, input, thing, now }) => {
    const { link, question } = thing;
    const used = await useUpOneTap(tx, link, now);
    if (!used.ok) return used;
    const by = { ...input, by: link.recipientName, now };
    const done = await answerQuestion(tx, question, by);
    if (!done.ok) return done;
    return ok({
      value: { answer: input.answer },
      subject: needSubject(question.need),
      detail: { answer: input.answer, question: question.id, link: link.id },
      actor: { id: link.userId, name: link.recipientName, role: 'ONE_TAP_LINK' },
    });
  },
});
