import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { caseSubject, loadCase } from './case-row';
import { type Mover, makeMove, textOf } from './move';
import { tellDesk, tellOfficers } from './notices';
import { openCase } from './open-case';
import { canActForSme, canRequest } from './policy';
import { noteSchema, requestSchema, withdrawSchema, wordsSchema } from './schema';

/** What the firm does: ask, agree, answer, withdraw. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const moverOf = (viewer: Viewer): Mover => ({ id: viewer.id, name: viewer.name, side: 'SME' });

/** "Ask for an introduction": opens a case from a match, with the score as it is now. */
export const requestIntroduction = defineCommand({
  name: 'introduction.request',
  who: 'viewer',
  input: requestSchema,
  load: async ({ tx, actor, input }: Load<typeof requestSchema>) => {
    if (!actor.smeId) return null;
    const [sme, partner] = [
      await tx.sme.findUnique({ where: { id: actor.smeId } }),
      await tx.partner.findUnique({ where: { id: input.partnerId } }),
    ];
    if (!sme || !partner) return null;
    const match = await tx.match.findUnique({
      where: { smeId_partnerId: { smeId: sme.id, partnerId: partner.id } },
    });
    return { sme, partner, match };
  },
  policy: canRequest,
  write: async ({ tx, actor, input, thing, now }) => {
    const opened = await openCase(tx, {
      move: 'request',
      ...thing,
      mover: moverOf(actor),
      text: { body: input.message, language: input.language },
      field: 'message',
      now,
    });
    if (!opened.ok) return opened;
    await tellOfficers(tx, 'introduction-to-review', opened.value);
    const { code } = opened.value.thing;
    return ok({
      value: { code },
      subject: caseSubject(opened.value.thing),
      detail: {
        sme: thing.sme.code,
        partner: thing.partner.code,
        score: thing.match?.score ?? null,
      },
    });
  },
});

/** Takes up what an officer has proposed; another officer then decides. */
export const agreeToProposal = defineCommand({
  name: 'introduction.agree',
  who: 'viewer',
  input: noteSchema,
  load: ({ tx, actor, input }: Load<typeof noteSchema>) => loadCase(tx, actor, input.id),
  policy: canActForSme,
  write: async ({ tx, actor, input, thing, now }) => {
    const step = { move: 'agree', mover: moverOf(actor), now, seen: input.version } as const;
    const moved = await makeMove(tx, thing, { ...step, text: textOf(input) });
    if (!moved.ok) return moved;
    await tellOfficers(tx, 'introduction-to-review', { thing, ...moved.value });
    return ok({ value: { code: thing.code }, subject: caseSubject(thing) });
  },
});

export const declineProposal = defineCommand({
  name: 'introduction.decline-proposal',
  who: 'viewer',
  input: withdrawSchema,
  load: ({ tx, actor, input }: Load<typeof withdrawSchema>) => loadCase(tx, actor, input.id),
  policy: canActForSme,
  write: async ({ tx, actor, input, thing, now }) => {
    const moved = await makeMove(tx, thing, {
      move: 'decline-proposal',
      mover: moverOf(actor),
      now,
      seen: input.version,
      reason: input.reason,
      text: textOf(input),
    });
    if (!moved.ok) return moved;
    await tellOfficers(tx, 'introduction-withdrawn', { thing, ...moved.value });
    return ok({
      value: { code: thing.code },
      subject: caseSubject(thing),
      detail: { reason: input.reason },
    });
  },
});

export const withdrawIntroduction = defineCommand({
  name: 'introduction.withdraw',
  who: 'viewer',
  input: withdrawSchema,
  load: ({ tx, actor, input }: Load<typeof withdrawSchema>) => loadCase(tx, actor, input.id),
  policy: canActForSme,
  write: async ({ tx, actor, input, thing, now }) => {
    const moved = await makeMove(tx, thing, {
      move: 'withdraw',
      mover: moverOf(actor),
      now,
      seen: input.version,
      reason: input.reason,
      text: textOf(input),
    });
    if (!moved.ok) return moved;
    await tx.partnerLink.updateMany({
      where: { introductionId: thing.id, decidedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const notice = { thing, ...moved.value };
    const reviewed = thing.state !== 'UNDER_REVIEW' && thing.state !== 'RETURNED';
    if (reviewed) await tellDesk(tx, 'introduction-withdrawn', notice);
    else await tellOfficers(tx, 'introduction-withdrawn', notice);
    return ok({
      value: { code: thing.code },
      subject: caseSubject(thing),
      detail: { reason: input.reason, from: thing.state },
    });
  },
});

/** Sends a returned request again, with the answer to the officer's question. */
export const resubmitIntroduction = defineCommand({
  name: 'introduction.resubmit',
  who: 'viewer',
  input: wordsSchema,
  load: ({ tx, actor, input }: Load<typeof wordsSchema>) => loadCase(tx, actor, input.id),
  policy: canActForSme,
  write: async ({ tx, actor, input, thing, now }) => {
    const step = { move: 'resubmit', mover: moverOf(actor), now, seen: input.version } as const;
    const moved = await makeMove(tx, thing, { ...step, text: textOf(input) });
    if (!moved.ok) return moved;
    await tellOfficers(tx, 'introduction-to-review', { thing, ...moved.value });
    return ok({ value: { code: thing.code }, subject: caseSubject(thing) });
  },
});

/** Answers the partner's question; the desk checks the wording and passes it on. */
export const answerQuestion = defineCommand({
  name: 'introduction.answer',
  who: 'viewer',
  input: wordsSchema,
  load: ({ tx, actor, input }: Load<typeof wordsSchema>) => loadCase(tx, actor, input.id),
  policy: canActForSme,
  write: async ({ tx, actor, input, thing, now }) => {
    const step = { move: 'answer', mover: moverOf(actor), now, seen: input.version } as const;
    const moved = await makeMove(tx, thing, { ...step, text: textOf(input) });
    if (!moved.ok) return moved;
    await tellDesk(tx, 'introduction-answered', { thing, ...moved.value });
    return ok({ value: { code: thing.code }, subject: caseSubject(thing) });
  },
});
