import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { writeOriginal } from '@/lib/text-record/write';
import { dateOf } from './days';
import { pairScope } from './pair-queries';
import { canWorkOnPair } from './policy';
import { goalSchema } from './schema';

/** What a pair wants to reach: the figure before, the one aimed at, and the one after. */
type Input = z.output<typeof goalSchema>;
type Load = { tx: Tx; actor: Viewer; input: Input };

const dayOf = (day: string | null) => (day === null ? null : dateOf(day));

function columnsOf(input: Input) {
  const { kind, unit, before, target, after, lowerIsBetter } = input;
  return {
    ...{ kind, unit, before, target, after, lowerIsBetter },
    beforeOn: dayOf(input.beforeOn),
    afterOn: dayOf(input.afterOn),
  };
}

async function saveRow(tx: Tx, pairId: string, input: Input): Promise<Result<string>> {
  const data = columnsOf(input);
  if (!input.goalId) {
    const position = await tx.pairGoal.count({ where: { pairId } });
    const goal = await tx.pairGoal.create({ data: { ...data, pairId, position } });
    return ok(goal.id);
  }
  const { count } = await tx.pairGoal.updateMany({
    where: { id: input.goalId, pairId, ...(input.version ? { version: input.version } : {}) },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 0 ? fail('pair.changed-meanwhile') : ok(input.goalId);
}

/** The firm, its partner and those who look after them write the goals of a confirmed pair. */
export const saveGoal = defineCommand({
  name: 'goal.save',
  who: 'viewer',
  input: goalSchema,
  load: ({ tx, actor, input }: Load) =>
    tx.programmePair.findFirst({
      where: { AND: [{ id: input.pairId }, pairScope(actor)] },
      include: { sme: { select: { centreCode: true } }, round: { select: { code: true } } },
    }),
  policy: (viewer: Viewer, pair) => canWorkOnPair(viewer, pair),
  write: async ({ tx, actor, input, thing: pair }) => {
    if (pair.state === 'PROPOSED') return fail('pair.move-not-allowed');
    const saved = await saveRow(tx, pair.id, input);
    if (!saved.ok) return saved;
    await writeOriginal(
      tx,
      { ownerKind: 'PROGRAMME_PAIR', ownerId: pair.id, field: `goal:${saved.value}` },
      { body: input.words, language: input.language, writtenById: actor.id },
    );
    return ok({
      value: { id: saved.value, pairId: pair.id, roundCode: pair.round.code },
      subject: { kind: 'programme-pair', id: pair.id, label: pair.round.code },
      detail: { goal: saved.value },
    });
  },
});
