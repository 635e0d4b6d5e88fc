import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { queueMail } from '@/lib/mail/outbox';
import { answerForPartner, sharedDetail } from './answer';
import { caseSubject, loadCase } from './case-row';
import { type Mover, makeMove, textOf } from './move';
import { teaserParams } from './notices';
import { issueLink, linkPath } from './partner-link';
import { canAnswerForPartner, canSendLink } from './policy';
import { acceptSchema, declineSchema, sendLinkSchema, wordsSchema } from './schema';

/** What the Japanese side does: the desk on a partner's behalf, or a contact with an account. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const moverOf = (viewer: Viewer): Mover =>
  viewer.role === 'JAPAN_DESK'
    ? { id: viewer.id, name: viewer.name, side: 'DESK', onBehalf: true }
    : { id: viewer.id, name: viewer.name, side: 'PARTNER' };

export const acceptForPartner = defineCommand({
  name: 'introduction.accept',
  who: 'viewer',
  input: acceptSchema,
  load: ({ tx, actor, input }: Load<typeof acceptSchema>) => loadCase(tx, actor, input.id),
  policy: canAnswerForPartner,
  write: async ({ tx, actor, input, thing, now }) => {
    const mover = moverOf(actor);
    const moved = await answerForPartner(tx, thing, {
      move: 'accept',
      mover,
      now,
      seen: input.version,
      text: textOf(input),
      share: input.share === 'yes',
    });
    if (!moved.ok) return moved;
    return ok({
      value: { code: thing.code },
      subject: caseSubject(thing),
      detail: {
        ...{ onBehalf: mover.onBehalf ?? false, partner: thing.partner.code },
        ...sharedDetail(input),
      },
    });
  },
});

export const declineForPartner = defineCommand({
  name: 'introduction.decline',
  who: 'viewer',
  input: declineSchema,
  load: ({ tx, actor, input }: Load<typeof declineSchema>) => loadCase(tx, actor, input.id),
  policy: canAnswerForPartner,
  write: async ({ tx, actor, input, thing, now }) => {
    const mover = moverOf(actor);
    const moved = await answerForPartner(tx, thing, {
      move: 'decline',
      mover,
      now,
      seen: input.version,
      reason: input.reason,
      text: textOf(input),
    });
    if (!moved.ok) return moved;
    return ok({
      value: { code: thing.code },
      subject: caseSubject(thing),
      detail: { onBehalf: mover.onBehalf ?? false, reason: input.reason },
    });
  },
});

export const askForPartner = defineCommand({
  name: 'introduction.ask',
  who: 'viewer',
  input: wordsSchema,
  load: ({ tx, actor, input }: Load<typeof wordsSchema>) => loadCase(tx, actor, input.id),
  policy: canAnswerForPartner,
  write: async ({ tx, actor, input, thing, now }) => {
    const mover = moverOf(actor);
    const moved = await answerForPartner(tx, thing, {
      move: 'ask',
      mover,
      now,
      seen: input.version,
      text: textOf(input),
    });
    if (!moved.ok) return moved;
    return ok({
      value: { code: thing.code },
      subject: caseSubject(thing),
      detail: { onBehalf: mover.onBehalf ?? false },
    });
  },
});

/** Sends the partner's contact a link; an earlier one stops working. */
export const sendPartnerLink = defineCommand({
  name: 'introduction.send-link',
  who: 'viewer',
  input: sendLinkSchema,
  load: ({ tx, actor, input }: Load<typeof sendLinkSchema>) => loadCase(tx, actor, input.id),
  policy: canSendLink,
  write: async ({ tx, actor, input, thing, now }) => {
    const recipient = {
      name: input.recipientName,
      email: input.email,
      language: input.linkLanguage,
    };
    // Sending again does not give the partner a new clock while the old one still runs.
    const running = thing.state === 'OFFERED' && thing.dueAt && thing.dueAt > now;
    const moved = await makeMove(tx, thing, {
      move: 'send-link',
      mover: { id: actor.id, name: actor.name, side: 'DESK' },
      now,
      seen: input.version,
      data: { recipient: recipient.name, language: recipient.language },
      ...(running ? { dueAt: thing.dueAt } : {}),
    });
    if (!moved.ok) return moved;
    const { dueAt, eventId } = moved.value;
    const sentById = actor.id;
    const link = { introductionId: thing.id, recipient, dueAt, now, sentById };
    const { token, expiresAt } = await issueLink(tx, link);
    if (!thing.partner.contactEmail) {
      await tx.partner.update({
        where: { id: thing.partnerId },
        data: {
          contactName: recipient.name,
          contactEmail: recipient.email,
          contactLanguage: recipient.language,
        },
      });
    }
    await queueMail(tx, {
      template: 'partner-link',
      params: {
        ...teaserParams(thing),
        due: dueAt ? { date: dueAt.toISOString() } : null,
        expires: { date: expiresAt.toISOString() },
        path: linkPath(token),
      },
      to: recipient,
      dedupeKey: `partner-link ${eventId}`,
    });
    return ok({
      value: { code: thing.code },
      subject: caseSubject(thing),
      detail: { partner: thing.partner.code, language: recipient.language },
    });
  },
});
