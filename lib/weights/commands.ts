import type { z } from 'zod';
import { type Context, defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { getWeights, modelName } from './active';
import { differencesOf } from './differences';
import { canChangeDraft, canPropose, canStartDraft, canWithdraw } from './policy';
import {
  proposeSchema,
  saveWeightsSchema,
  seenSchema,
  startDraftSchema,
  withdrawSchema,
} from './schema';
import type { WeightsMove } from './states';
import { lockVersions, recordMove, type Versions, weightsSubject } from './versions';

/**
 * A version of weights up to its proposal. Confirming and rolling back start a computation of the
 * market and are therefore lib/ranking's (weights-commands.ts).
 */
type Load = { tx: Tx };

const load = ({ tx }: Load) => lockVersions(tx);

async function nextNumber(tx: Tx): Promise<number> {
  const { _max } = await tx.weightsVersion.aggregate({ _max: { version: true } });
  return (_max.version ?? 0) + 1;
}

/** Copies the version in force as a draft. */
export const startDraft = defineCommand<
  Viewer,
  typeof startDraftSchema,
  Versions,
  { version: number }
>({
  name: 'weights.draft',
  who: 'viewer',
  input: startDraftSchema,
  load,
  policy: (viewer, { open }) => canStartDraft(viewer, open),
  write: async ({ tx, actor, thing, now }) => {
    const { weights, fairness } = await getWeights(tx, thing.active);
    const version = await nextNumber(tx);
    await tx.weightsVersion.create({
      data: {
        ...{ version, model: modelName, fairness, state: 'DRAFT', basedOn: thing.active },
        weights: { ...weights, version: `v${version}` } as unknown as Prisma.InputJsonObject,
        ...{ createdById: actor.id, createdByName: actor.name, createdAt: now },
      },
    });
    await recordMove(tx, actor, { version, move: 'draft', revision: 1, note: null, now });
    return ok({
      value: { version },
      subject: weightsSubject(version),
      detail: { basedOn: thing.active },
    });
  },
});

/** Keeps what was changed in the draft: the figures of both directions, fairness and the reason. */
export const saveDraft = defineCommand<
  Viewer,
  typeof saveWeightsSchema,
  Versions,
  { version: number; revision: number }
>({
  name: 'weights.save',
  who: 'viewer',
  input: saveWeightsSchema,
  load,
  policy: (viewer, { open }, input) => canChangeDraft(viewer, open, input),
  write: async ({ tx, actor, input, now }) => {
    const { version, revision, note, ...figures } = input;
    const kept = await getWeights(tx, version);
    const changes = differencesOf({ ...kept.weights, fairness: kept.fairness }, figures);
    // What was computed for the draft stays right when only its reason was changed.
    const next = changes.length > 0 ? revision + 1 : revision;
    const { fairness, ...maxima } = figures;
    const { count } = await tx.weightsVersion.updateMany({
      where: { version, revision, state: 'DRAFT' },
      data: {
        ...{ fairness, note, revision: next },
        weights: { ...kept.weights, ...maxima } as unknown as Prisma.InputJsonObject,
      },
    });
    if (count === 0) return fail('weights.changed-meanwhile');
    if (changes.length > 0) {
      await recordMove(tx, actor, { version, move: 'save', revision: next, note: null, now });
    }
    return ok({
      value: { version, revision: next },
      subject: weightsSubject(version),
      detail: { revision: next, changes },
    });
  },
});

/** A move that changes the state alone. */
async function move<Schema extends z.ZodType>(
  { tx, actor, now }: Pick<Context<Viewer, z.output<Schema>, Versions>, 'tx' | 'actor' | 'now'>,
  seen: { version: number; revision: number; note: string | null },
  made: {
    move: WeightsMove;
    from: 'DRAFT' | 'PROPOSED';
  } & Prisma.WeightsVersionUpdateManyMutationInput,
) {
  const { move: name, from, ...data } = made;
  const { version, revision, note } = seen;
  const { count } = await tx.weightsVersion.updateMany({
    where: { version, revision, state: from },
    data,
  });
  if (count === 0) return fail('weights.changed-meanwhile');
  await recordMove(tx, actor, { version, move: name, revision, note, now });
  return ok({
    value: { version },
    subject: weightsSubject(version),
    detail: { revision, ...(note ? { note } : {}) },
  });
}

export const discardDraft = defineCommand<Viewer, typeof seenSchema, Versions, { version: number }>(
  {
    name: 'weights.discard',
    who: 'viewer',
    input: seenSchema,
    load,
    policy: (viewer, { open }, input) => canChangeDraft(viewer, open, input),
    write: (context) =>
      move(
        context,
        { ...context.input, note: null },
        { move: 'discard', from: 'DRAFT', state: 'DISCARDED' },
      ),
  },
);

/** Puts the draft before a second person, with the reason for it. */
export const proposeDraft = defineCommand<
  Viewer,
  typeof proposeSchema,
  Versions,
  { version: number }
>({
  name: 'weights.propose',
  who: 'viewer',
  input: proposeSchema,
  load,
  policy: (viewer, { open }, input) => canPropose(viewer, open, input),
  write: (context) => {
    const { actor, input, now } = context;
    return move(context, input, {
      ...{ move: 'propose', from: 'DRAFT', state: 'PROPOSED', note: input.note },
      ...{ proposedById: actor.id, proposedByName: actor.name, proposedAt: now },
    });
  },
});

/** Makes a proposal a draft again: taken back by its proposer, or sent back with a reason. */
export const withdrawProposal = defineCommand<
  Viewer,
  typeof withdrawSchema,
  Versions,
  { version: number }
>({
  name: 'weights.withdraw',
  who: 'viewer',
  input: withdrawSchema,
  load,
  policy: (viewer, { open }, input) => canWithdraw(viewer, open, input),
  write: async (context) => {
    const { actor, input, thing } = context;
    if (actor.id !== thing.open?.proposedById && input.note === null) {
      return fail('field.check', { note: 'field.required' });
    }
    return move(context, input, {
      ...{ move: 'withdraw', from: 'PROPOSED', state: 'DRAFT' },
      ...{ proposedById: null, proposedByName: null, proposedAt: null },
    });
  },
});
