import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { caseSubject } from '@/lib/introduction/case-row';
import { introductionScope } from '@/lib/introduction/scope';
import { writeOriginal } from '@/lib/text-record/write';
import { resultPath } from './mover';
import { tellParties } from './people';
import { canSettle } from './policy';
import { afterAll, type LoadedRound, loadRound, markDifference } from './report';
import { rulingField } from './round-words';
import { settleSchema } from './schema';

/** An officer rules on a round: after asking both sides, or after seeing the document. */
type Input = z.output<typeof settleSchema>;

export const settleOutcome = defineCommand({
  name: 'outcome.settle',
  who: 'viewer',
  input: settleSchema,
  load: async ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: Input }) => {
    const scope = actor.role === 'OFFICER' ? introductionScope(actor) : null;
    return scope && loadRound(tx, input.roundId, scope);
  },
  policy: (viewer: Viewer, { introduction, reports }) =>
    canSettle(viewer, { centreCode: introduction.centreCode, reports }),
  write: async ({ tx, actor, input, thing: round, now }) => {
    const ready = await checkRuling(tx, round, input);
    if (!ready.ok) return ready;
    const { reason, ruling } = input;
    const said = ruling !== 'unsettled';
    const made = await tx.outcomeRuling.create({
      data: {
        roundId: round.id,
        ruling,
        phase: said ? input.phase : null,
        stage: said ? ready.value.stage : (round.reports.at(-1)?.stage ?? 'talking'),
        amount: said ? (input.money?.amount ?? null) : null,
        currency: said ? (input.money?.currency ?? null) : null,
        fileId: ready.value.fileId,
        reason,
        byId: actor.id,
        byName: actor.name,
        createdAt: afterAll(round, now),
      },
    });
    await writeOriginal(
      tx,
      { ownerKind: 'INTRODUCTION', ownerId: round.introductionId, field: rulingField(made) },
      { language: actor.language, body: reason, writtenById: actor.id },
    );
    await markDifference(tx, { ...round, rulings: [...round.rulings, made] }, now);
    await tellParties(tx, 'outcome-settled', ['SME', 'PARTNER'], {
      thing: round.introduction,
      occasion: made.id,
      now,
      facts: { day: round.day, ruling },
    });
    return ok({
      value: { path: resultPath(actor, round.introduction.code) },
      subject: caseSubject(round.introduction),
      detail: {
        round: round.id,
        day: round.day,
        ruling,
        ...(made.fileId ? { file: made.fileId } : {}),
      },
    });
  },
});

/** What was seen is what is there, and the ruling holds what its kind needs. */
async function checkRuling(
  tx: Tx,
  round: LoadedRound,
  input: Input,
): Promise<Result<{ stage: string; fileId: string | null }>> {
  const { reports, rulings } = round;
  if (input.seen !== reports.length + rulings.length) return fail('outcome.changed-meanwhile');
  const sides = new Set(reports.map(({ side }) => side));
  // Settled means that both stand by it: a side that has said nothing cannot.
  if (sides.size < (input.ruling === 'evidenced' ? 1 : 2)) return fail('outcome.nothing-to-settle');
  if (input.ruling === 'unsettled') return ok({ stage: 'talking', fileId: null });
  if (!input.stage) return fail('field.check', { stage: 'field.required' });
  if (input.ruling === 'settled') return ok({ stage: input.stage, fileId: null });
  const file = input.fileId
    ? await tx.caseFile.findFirst({
        where: {
          id: input.fileId,
          introductionId: round.introductionId,
          removedAt: null,
          scan: { not: 'INFECTED' },
        },
        select: { id: true },
      })
    : null;
  if (!file) return fail('field.check', { fileId: 'outcome.file-missing' });
  return ok({ stage: input.stage, fileId: file.id });
}
