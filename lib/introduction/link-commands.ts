import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { answerForPartner, refuseClosedLink, sharedDetail } from './answer';
import { caseInclude, caseSubject } from './case-row';
import { textOf } from './move';
import { hashToken } from './partner-link';
import { answerByLinkSchema } from './schema';

type Load = { tx: Tx; actor: Visitor; input: z.output<typeof answerByLinkSchema>; now: Date };

/** The answer of a partner's contact without an account. What they hold is their right to it. */
export const answerByLink = defineCommand({
  name: 'introduction.answer-by-link',
  who: 'visitor',
  input: answerByLinkSchema,
  load: async ({ tx, input, now }: Load) => {
    const link = await tx.partnerLink.findUnique({
      where: { tokenHash: hashToken(input.token) },
      include: { introduction: { include: caseInclude } },
    });
    return link ? { link, refused: refuseClosedLink({ ...link, now }) } : null;
  },
  policy: (_visitor: Visitor, thing) =>
    thing.refused && !thing.refused.ok ? thing.refused.failure.code : true,
  write: async ({ tx, input, thing, now }) => {
    const { introduction, ...link } = thing.link;
    // The case before its link, as by everybody who moves it: two never wait for each other.
    await tx.$queryRaw`
      SELECT 1 FROM "Introduction" WHERE "id" = ${introduction.id}::uuid FOR NO KEY UPDATE`;
    if (input.answer !== 'ask') {
      const { count } = await tx.partnerLink.updateMany({
        where: { id: link.id, decidedAt: null, revokedAt: null },
        data: { decidedAt: now },
      });
      if (count === 0) return fail('introduction.link-used');
    }
    const mover = { id: null, name: link.recipientName, side: 'PARTNER_LINK' } as const;
    const moved = await answerForPartner(tx, introduction, {
      move: input.answer,
      mover,
      now,
      reason: input.answer === 'decline' ? input.reason : null,
      text: textOf(input),
      share: input.answer === 'accept' && input.share === 'yes',
      recipient: { name: link.recipientName, email: link.email, language: link.language },
    });
    if (!moved.ok) return moved;
    return ok({
      value: { answer: input.answer },
      subject: caseSubject(introduction),
      detail: {
        ...{ answer: input.answer, partner: introduction.partner.code, link: link.id },
        ...(input.answer === 'accept' ? sharedDetail(input) : {}),
      },
      actor: { id: null, name: link.recipientName, role: 'PARTNER_LINK' },
    });
  },
});
