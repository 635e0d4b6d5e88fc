import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { caseSubject, loadCase } from './case-row';
import { canControl, canRelease, casePathOf, ownMover } from './control-policy';
import { closeSchema, releaseSchema } from './control-schema';
import { makeMove, textOf } from './move';
import { revokeLinks } from './partner-link';
import { everybody } from './tick-acts';
import { freePlaces, tellReleased } from './tick-queue';
import { factsOfMove, tellParties } from './tick-tell';

type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

/** Ends a case after its acceptance, with a reason that both sides are told. */
export const closeIntroduction = defineCommand({
  name: 'introduction.close',
  who: 'viewer',
  input: closeSchema,
  load: ({ tx, actor, input }: Load<typeof closeSchema>) => loadCase(tx, actor, input.id),
  policy: canControl,
  write: async ({ tx, actor, input, thing, now }) => {
    const mover = ownMover(actor);
    const { reason } = input;
    const moved = await makeMove(tx, thing, {
      ...{ move: 'close', mover, now, seen: input.version, reason },
      text: textOf(input),
    });
    if (!moved.ok) return moved;
    await revokeLinks(tx, thing.id, now);
    const facts = factsOfMove({ by: mover.side, ...moved.value, reason });
    const notice = { thing, eventId: moved.value.eventId, now, facts, ends: true };
    await tellParties(tx, 'case-closed', everybody, notice);
    return ok({
      value: { code: thing.code, path: casePathOf(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { from: thing.state, reason },
    });
  },
});

/** Passes a case of the queue on, out of its turn if need be, when the partner has a place. */
export const releaseIntroduction = defineCommand({
  name: 'introduction.release',
  who: 'viewer',
  input: releaseSchema,
  load: async ({ tx, actor, input }: Load<typeof releaseSchema>) => {
    const thing = await loadCase(tx, actor, input.id);
    return thing && { ...thing, free: await freePlaces(tx, thing.partnerId) };
  },
  policy: (viewer: Viewer) => canRelease(viewer),
  write: async ({ tx, actor, input, thing, now }) => {
    const moved = await makeMove(tx, thing, {
      ...{ move: 'release', mover: ownMover(actor), now, seen: input.version },
    });
    if (!moved.ok) return moved;
    if (thing.free < 1) return fail('introduction.partner-full');
    await tellReleased(tx, { thing, ...moved.value });
    return ok({
      value: { code: thing.code, path: casePathOf(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { partner: thing.partner.code },
    });
  },
});
