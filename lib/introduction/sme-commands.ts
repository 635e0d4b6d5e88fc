import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { pairNow } from '@/lib/match/pair-now';
import { caseCommand } from './case-command';
import { caseSubject } from './case-row';
import type { Mover } from './move';
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
    const match = await pairNow(tx, { smeId: sme.id, partnerId: partner.id });
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
export const agreeToProposal = caseCommand({
  name: 'introduction.agree',
  move: 'agree',
  input: noteSchema,
  policy: canActForSme,
  moverOf,
  after: (tx, notice) => tellOfficers(tx, 'introduction-to-review', notice),
});

export const declineProposal = caseCommand({
  name: 'introduction.decline-proposal',
  move: 'decline-proposal',
  input: withdrawSchema,
  policy: canActForSme,
  moverOf,
  after: (tx, notice) => tellOfficers(tx, 'introduction-withdrawn', notice),
});

/** Ends the case; links that were sent stop working. Whoever has it at the time is told. */
export const withdrawIntroduction = caseCommand({
  name: 'introduction.withdraw',
  move: 'withdraw',
  input: withdrawSchema,
  // After the acceptance, also during a pause, a case is closed: that is told to both sides.
  policy: (viewer, thing) =>
    canActForSme(viewer, thing) && (thing.acceptedAt === null || 'introduction.move-not-allowed'),
  moverOf,
  after: async (tx, notice, now) => {
    const { id, state } = notice.thing;
    await tx.partnerLink.updateMany({
      where: { introductionId: id, decidedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const atOfficers = state === 'UNDER_REVIEW' || state === 'RETURNED';
    if (atOfficers) await tellOfficers(tx, 'introduction-withdrawn', notice);
    else await tellDesk(tx, 'introduction-withdrawn', notice);
  },
});

/** Sends a returned request again, with the answer to the officer's question. */
export const resubmitIntroduction = caseCommand({
  name: 'introduction.resubmit',
  move: 'resubmit',
  input: wordsSchema,
  policy: canActForSme,
  moverOf,
  after: (tx, notice) => tellOfficers(tx, 'introduction-to-review', notice),
});

/** Answers the partner's question; the desk checks the wording and passes it on. */
export const answerQuestion = caseCommand({
  name: 'introduction.answer',
  move: 'answer',
  input: wordsSchema,
  policy: canActForSme,
  moverOf,
  after: (tx, notice) => tellDesk(tx, 'introduction-answered', notice),
});
