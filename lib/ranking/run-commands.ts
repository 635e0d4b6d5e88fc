import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { activeWeights } from '@/lib/weights/active';
import { canRank } from './policy';
import { cancelRun, queueRun } from './queue-run';
import type { RunKind } from './run-states';
import { cancelRunSchema, startRunSchema } from './schema';

/** How the audit trail names a run. */
function subjectOf(id: string, kind: RunKind, weightsVersion: number) {
  return { kind: 'ranking', id, label: `${kind} v${weightsVersion}`, centreCode: null };
}

/** Asks for the whole market to be computed now. */
export const startRun = defineCommand({
  name: 'ranking.start',
  who: 'viewer',
  input: startRunSchema,
  load: async ({ tx }: { tx: Tx }) => activeWeights(tx),
  policy: (viewer: Viewer) => canRank(viewer),
  write: async ({ tx, actor, thing: { version, fairness } }) => {
    const queued = await queueRun(tx, {
      kind: 'MARKET',
      weightsVersion: version,
      fairness,
      reason: 'asked',
      by: actor,
    });
    if (!queued.ok) return queued;
    const id = queued.value;
    return ok({ value: { id }, subject: subjectOf(id, 'MARKET', version) });
  },
});

/** Asks what the open draft would change. */
export const previewDraft = defineCommand({
  name: 'ranking.preview',
  who: 'viewer',
  input: startRunSchema,
  load: async ({ tx }: { tx: Tx }) => ({
    draft: await tx.weightsVersion.findFirst({ where: { state: { in: ['DRAFT', 'PROPOSED'] } } }),
  }),
  policy: (viewer: Viewer) => canRank(viewer),
  write: async ({ tx, actor, thing: { draft } }) => {
    if (!draft) return fail('weights.no-draft');
    const queued = await queueRun(tx, {
      kind: 'PREVIEW',
      weightsVersion: draft.version,
      revision: draft.revision,
      fairness: draft.fairness,
      reason: 'asked',
      by: actor,
    });
    if (!queued.ok) return queued;
    const id = queued.value;
    return ok({
      value: { id },
      subject: subjectOf(id, 'PREVIEW', draft.version),
      detail: { revision: draft.revision },
    });
  },
});

/** Stops a run; the ranking in force stays as it is. */
export const stopRun = defineCommand({
  name: 'ranking.cancel',
  who: 'viewer',
  input: cancelRunSchema,
  load: ({ tx, input }: { tx: Tx; input: { runId: string } }) =>
    tx.matchingRun.findUnique({ where: { id: input.runId } }),
  policy: (viewer: Viewer) => canRank(viewer),
  write: async ({ tx, actor, thing }) => {
    if (!(await cancelRun(tx, thing.id, actor.name))) return fail('ranking.not-running');
    return ok({ value: null, subject: subjectOf(thing.id, thing.kind, thing.weightsVersion) });
  },
});
