import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { pairNow } from '@/lib/match/pair-now';
import { caseCommand } from './case-command';
import { caseSubject, loadCase } from './case-row';
import { introductionGuards } from './guards';
import { type Mover, makeMove, textOf } from './move';
import { type Notice, tellDesk, tellFirm, tellPartner } from './notices';
import { openCase } from './open-case';
import { canApprove, canDecide, canPropose } from './policy';
import { approveSchema, proposeSchema, rejectSchema, wordsSchema } from './schema';

/** What an officer does: propose, approve, return with a question, reject. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const moverOf = (viewer: Viewer): Mover => ({
  id: viewer.id,
  name: viewer.name,
  side: isHeadquarters(viewer) ? 'HEADQUARTERS' : 'OFFICER',
});

/** Proposes an introduction that no firm asked for; the firm agrees or not. */
export const proposeIntroduction = defineCommand({
  name: 'introduction.propose',
  who: 'viewer',
  input: proposeSchema,
  load: async ({ tx, actor, input }: Load<typeof proposeSchema>) => {
    if (actor.role !== 'OFFICER') return null;
    const centre = actor.centreCode ? { centreCode: actor.centreCode } : {};
    const sme = await tx.sme.findFirst({ where: { id: input.smeId, ...centre } });
    const partner = await tx.partner.findUnique({ where: { id: input.partnerId } });
    if (!sme || !partner) return null;
    const match = await pairNow(tx, { smeId: sme.id, partnerId: partner.id });
    return { sme, partner, match };
  },
  policy: canPropose,
  write: async ({ tx, actor, input, thing, now }) => {
    const opened = await openCase(tx, {
      move: 'propose',
      ...thing,
      mover: moverOf(actor),
      text: { body: input.text, language: input.language },
      field: 'proposal',
      now,
    });
    if (!opened.ok) return opened;
    await tellFirm(tx, 'introduction-proposed', opened.value);
    return ok({
      value: { code: opened.value.thing.code },
      subject: caseSubject(opened.value.thing),
      detail: { sme: thing.sme.code, partner: thing.partner.code },
    });
  },
});

/**
 * Passes a case on to the Japanese side once every warning has been ticked; into the partner's queue
 * when its places are taken. The partner's row is locked, so that two approvals cannot take its last
 * place.
 */
export const approveIntroduction = defineCommand({
  name: 'introduction.approve',
  who: 'viewer',
  input: approveSchema,
  load: async ({ tx, actor, input }: Load<typeof approveSchema>) => {
    const thing = await loadCase(tx, actor, input.id);
    if (!thing) return null;
    // Whoever comes too late is told so without waiting for the partner's row.
    if (thing.state !== 'UNDER_REVIEW') return { ...thing, guards: [] };
    // A key lock would wait for a ranking that is being stored, whose rows name the partner.
    await tx.$queryRaw`
      SELECT "id" FROM "Partner" WHERE "id" = ${thing.partnerId}::uuid FOR NO KEY UPDATE`;
    const pair = { smeId: thing.smeId, introductionId: thing.id };
    return { ...thing, guards: await introductionGuards(tx, actor, pair) };
  },
  policy: canApprove,
  write: async ({ tx, actor, input, thing, now }) => {
    const level = (code: string) => thing.guards.find((guard) => guard.code === code)?.level;
    const full = level('partner-full') === 'queue';
    const moved = await makeMove(tx, thing, {
      move: full ? 'queue' : 'approve',
      mover: moverOf(actor),
      now,
      seen: input.version,
      text: textOf(input),
      data: { confirmed: input.confirmed },
    });
    if (!moved.ok) return moved;
    const open = thing.guards.filter((guard) => guard.level === 'warn');
    if (open.some((guard) => !input.confirmed.includes(guard.code))) {
      return fail('introduction.guard-not-confirmed');
    }
    await tellApproved(tx, { thing, ...moved.value }, full);
    return ok({
      value: { code: thing.code },
      subject: caseSubject(thing),
      detail: { confirmed: input.confirmed, partner: thing.partner.code, queued: full },
    });
  },
});

async function tellApproved(tx: Tx, notice: Notice, queued: boolean): Promise<void> {
  await tellFirm(tx, queued ? 'introduction-queued' : 'introduction-approved', notice);
  await tellDesk(tx, queued ? 'introduction-to-queue' : 'introduction-to-desk', notice);
  // What stands in the queue does not exist for the partner yet.
  if (!queued) await tellPartner(tx, 'partner-asked', notice);
}

/** Gives a request back to the firm with a question. */
export const returnIntroduction = caseCommand({
  name: 'introduction.return',
  move: 'return',
  input: wordsSchema,
  policy: canDecide,
  moverOf,
  after: (tx, notice) => tellFirm(tx, 'introduction-returned', notice),
});

/** Closes a request with a reason and words to the firm. */
export const rejectIntroduction = caseCommand({
  name: 'introduction.reject',
  move: 'reject',
  input: rejectSchema,
  policy: canDecide,
  moverOf,
  after: (tx, notice) => tellFirm(tx, 'introduction-rejected', notice),
});
