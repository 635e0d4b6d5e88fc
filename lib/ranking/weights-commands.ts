import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { canActivate, canRollBack } from '@/lib/weights/policy';
import { activateSchema, rollBackSchema } from '@/lib/weights/schema';
import type { WeightsMove } from '@/lib/weights/states';
import { lockVersions, recordMove, type Versions, weightsSubject } from '@/lib/weights/versions';
import { queueRun } from './queue-run';

/**
 * What brings a version of weights into force. Each change of versions and the request to compute
 * the market with the new one are one transaction: there is never a version in force that nobody
 * was asked to compute.
 */
type Change = {
  from: number;
  to: number;
  revision: number;
  note: string | null;
  /** In which the version waits to come into force. */
  state: 'PROPOSED' | 'RETIRED';
  move: WeightsMove;
};

/** Retires one version, puts the other into force and asks for the market. */
async function changeOver(tx: Tx, actor: Viewer, now: Date, change: Change) {
  const { from, to, revision, note, state, move } = change;
  await tx.weightsVersion.updateMany({
    where: { version: from, state: 'ACTIVE' },
    data: { state: 'RETIRED', retiredAt: now },
  });
  const { count } = await tx.weightsVersion.updateMany({
    where: { version: to, state },
    data: {
      ...{ state: 'ACTIVE', activatedAt: now, retiredAt: null },
      ...{ activatedById: actor.id, activatedByName: actor.name },
      // A version that comes back keeps the one that it once followed.
      ...(state === 'PROPOSED' ? { basedOn: from } : {}),
    },
  });
  if (count === 0) return fail('weights.changed-meanwhile');
  await recordMove(tx, actor, { version: to, move, revision, note, now });
  const { fairness } = await tx.weightsVersion.findUniqueOrThrow({
    where: { version: to },
    select: { fairness: true },
  });
  const queued = await queueRun(tx, {
    ...{ kind: 'MARKET', weightsVersion: to, fairness, reason: 'weights' },
    by: { id: actor.id, name: actor.name },
  });
  if (!queued.ok) return queued;
  return ok({
    value: { version: to },
    subject: weightsSubject(to),
    detail: { from, to, run: queued.value, ...(note ? { note } : {}) },
  });
}

/** The second person's confirmation. */
export const activateWeights = defineCommand<
  Viewer,
  typeof activateSchema,
  Versions,
  { version: number }
>({
  name: 'weights.activate',
  who: 'viewer',
  input: activateSchema,
  load: ({ tx }) => lockVersions(tx),
  policy: (viewer, { open }, input) => canActivate(viewer, open, input),
  write: ({ tx, actor, input: { version, revision, note }, thing, now }) =>
    changeOver(tx, actor, now, {
      ...{ from: thing.active, to: version, revision, note },
      ...{ state: 'PROPOSED', move: 'activate' },
    }),
});

type Force = { active: number; earlier: number | null; revision: number };

/**
 * The version that the present one followed: rolling back twice leads further back, and never to
 * what was rolled back from.
 */
async function loadForce(tx: Tx): Promise<Force> {
  const { active, follows } = await lockVersions(tx);
  const earlier =
    follows === null
      ? null
      : await tx.weightsVersion.findFirst({
          where: { state: 'RETIRED', version: follows },
          select: { version: true, revision: true },
        });
  return { active, earlier: earlier?.version ?? null, revision: earlier?.revision ?? 0 };
}

export const rollBackWeights = defineCommand<
  Viewer,
  typeof rollBackSchema,
  Force,
  { version: number }
>({
  name: 'weights.roll-back',
  who: 'viewer',
  input: rollBackSchema,
  load: ({ tx }) => loadForce(tx),
  policy: canRollBack,
  write: ({ tx, actor, input, thing, now }) =>
    changeOver(tx, actor, now, {
      ...{ from: thing.active, to: input.to, revision: thing.revision, note: input.note },
      ...{ state: 'RETIRED', move: 'roll-back' },
    }),
});
