import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { type CaseRow, caseSubject, loadCase } from './case-row';
import { mayExtend, pauseRange } from './clock';
import { canControl, casePathOf, ownMover } from './control-policy';
import { extendSchema, holdSchema, resumeSchema } from './control-schema';
import { clockRules, type EventSide, type Moved, makeMove, textOf } from './move';
import { prolongLinks } from './partner-link';
import { dueAfterPause } from './pause-due';
import { everybody } from './tick-acts';
import { clockOfRow } from './tick-row';
import { factsOfMove, tellParties } from './tick-tell';

/** Pause with a reason and a date, take up again, keep open: by either side or its desk. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

type Done = { actor: Viewer; thing: CaseRow; moved: Moved; now: Date };

async function tellMoved(
  tx: Tx,
  template: 'case-held' | 'case-resumed' | 'case-extended',
  { actor, thing, moved, now }: Done,
  more: { reason?: string; closes?: Date } = {},
): Promise<void> {
  const facts = factsOfMove({ by: ownMover(actor).side, ...moved, ...more });
  await tellParties(tx, template, everybody, { thing, eventId: moved.eventId, now, facts });
}

/** Puts a case aside until the end of a day; it then goes on by itself. */
export const holdIntroduction = defineCommand({
  name: 'introduction.hold',
  who: 'viewer',
  input: holdSchema,
  load: ({ tx, actor, input }: Load<typeof holdSchema>) => loadCase(tx, actor, input.id),
  policy: canControl,
  write: async ({ tx, actor, input, thing, now }) => {
    const { first, last } = pauseRange(now);
    if (input.until < first) return fail('field.check', { until: 'field.day-past' });
    if (input.until > last) return fail('field.check', { until: 'field.day-too-far' });
    const moved = await makeMove(tx, thing, {
      move: 'hold',
      mover: ownMover(actor),
      now,
      seen: input.version,
      reason: input.reason,
      text: textOf(input),
      data: { until: input.until, dueAt: thing.dueAt?.toISOString() ?? null },
      pausedUntil: input.until,
    });
    if (!moved.ok) return moved;
    const closes = new Date(`${input.until}T00:00:00Z`);
    const done = { actor, thing, moved: moved.value, now };
    await tellMoved(tx, 'case-held', done, { reason: input.reason, closes });
    return ok({
      value: { code: thing.code, path: casePathOf(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { from: thing.state, reason: input.reason, until: input.until },
    });
  },
});

/** Ends a pause before its day. */
export const resumeIntroduction = defineCommand({
  name: 'introduction.resume',
  who: 'viewer',
  input: resumeSchema,
  load: ({ tx, actor, input }: Load<typeof resumeSchema>) => loadCase(tx, actor, input.id),
  policy: canControl,
  write: async ({ tx, actor, input, thing, now }) => {
    const moved = await makeMove(tx, thing, {
      move: 'resume',
      mover: ownMover(actor),
      now,
      seen: input.version,
      text: textOf(input),
      ...(await dueAfterPause(tx, thing, now)),
    });
    if (!moved.ok) return moved;
    await prolongLinks(tx, thing.id, moved.value.dueAt);
    await tellMoved(tx, 'case-resumed', { actor, thing, moved: moved.value, now });
    return ok({
      value: { code: thing.code, path: casePathOf(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { to: moved.value.state },
    });
  },
});

/**
 * Whether the side that is late has given itself more time already and done nothing since. More
 * than once is for the other side or a desk to give: no case is kept waiting for ever by one side.
 */
async function keptOpenBefore(tx: Tx, thing: CaseRow, side: EventSide): Promise<boolean> {
  if (side !== thing.turn) return false;
  const last = await tx.introductionEvent.findFirst({
    where: { introductionId: thing.id, actorSide: { not: 'SYSTEM' }, move: { not: 'assign' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { move: true, actorSide: true },
  });
  return last?.move === 'extend' && last.actorSide === side;
}

/** "Keep it open": a new clock for the side that is late, or will be tomorrow. */
export const extendIntroduction = defineCommand({
  name: 'introduction.extend',
  who: 'viewer',
  input: extendSchema,
  load: ({ tx, actor, input }: Load<typeof extendSchema>) => loadCase(tx, actor, input.id),
  policy: canControl,
  write: async ({ tx, actor, input, thing, now }) => {
    const late = mayExtend(clockOfRow(thing), now, await clockRules(tx));
    if (!late) return fail('introduction.not-yet-due');
    if (await keptOpenBefore(tx, thing, ownMover(actor).side)) {
      return fail('introduction.kept-open-before');
    }
    const moved = await makeMove(tx, thing, {
      move: 'extend',
      mover: ownMover(actor),
      now,
      seen: input.version,
      text: textOf(input),
    });
    if (!moved.ok) return moved;
    await prolongLinks(tx, thing.id, moved.value.dueAt);
    await tellMoved(tx, 'case-extended', { actor, thing, moved: moved.value, now });
    return ok({
      value: { code: thing.code, path: casePathOf(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { dueAt: moved.value.dueAt?.toISOString() ?? null },
    });
  },
});
