import { type Context, defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { markAllForIndexing } from './mark-all';
import { canChangeDraft, canConfirm, canPropose, canWithdraw } from './policy';
import { proposeSchema, seenSchema, withdrawSchema } from './schema';
import type { VocabularyMove } from './states';
import { lockVersions, type Versions, vocabularySubject } from './versions';

/** The way of a draft: proposed, sent back, discarded, in force. */
type Moved = { number: number };

const load = ({ tx }: { tx: Tx }) => lockVersions(tx);

type Here = Pick<Context<Viewer, unknown, Versions>, 'tx' | 'actor' | 'now'>;

/** A move that changes the state alone, of the revision that was seen. */
async function move(
  { tx }: Here,
  seen: { number: number; revision: number; note?: string | null },
  made: {
    move: VocabularyMove;
    from: 'DRAFT' | 'PROPOSED';
  } & Prisma.VocabularyVersionUpdateManyMutationInput,
  more: Prisma.VocabularyVersionWhereInput = {},
) {
  const { move: _name, from, ...data } = made;
  const { number, revision, note } = seen;
  const { count } = await tx.vocabularyVersion.updateMany({
    where: { ...more, number, revision, state: from },
    data,
  });
  if (count === 0) return fail('vocabulary.changed-meanwhile');
  return ok({
    value: { number },
    subject: vocabularySubject(number),
    detail: { revision, ...(note ? { note } : {}) },
  });
}

export const discardDraft = defineCommand<Viewer, typeof seenSchema, Versions, Moved>({
  name: 'vocabulary.discard',
  who: 'viewer',
  input: seenSchema,
  load,
  policy: (viewer, { open }, input) => canChangeDraft(viewer, open, input),
  write: (context) => {
    const { actor, now } = context;
    return move(context, context.input, {
      ...{ move: 'discard', from: 'DRAFT', state: 'DISCARDED' },
      ...{ decidedById: actor.id, decidedByName: actor.name, decidedAt: now },
    });
  },
});

/** Puts the draft before a second person, with the reason for it. */
export const proposeDraft = defineCommand<Viewer, typeof proposeSchema, Versions, Moved>({
  name: 'vocabulary.propose',
  who: 'viewer',
  input: proposeSchema,
  load,
  policy: (viewer, { open }, input) => canPropose(viewer, open, input),
  write: (context) => {
    const { actor, input, now } = context;
    return move(context, input, {
      ...{ move: 'propose', from: 'DRAFT', state: 'PROPOSED', note: input.note, returnNote: null },
      ...{ proposedById: actor.id, proposedByName: actor.name, proposedAt: now },
    });
  },
});

/**
 * Makes a proposal a draft again: taken back by its proposer, or sent back with a reason. Who
 * proposed it stays, so that the reader of the reason can be told.
 */
export const withdrawProposal = defineCommand<Viewer, typeof withdrawSchema, Versions, Moved>({
  name: 'vocabulary.withdraw',
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
      ...{ move: 'withdraw', from: 'PROPOSED', state: 'DRAFT', returnNote: input.note },
      ...{ decidedById: actor.id, decidedByName: actor.name },
    });
  },
});

/**
 * The second person's confirmation. In force, marked for indexing and its misses answered in one
 * transaction: there is never a version in force that the index was not told of.
 */
export const confirmProposal = defineCommand<Viewer, typeof seenSchema, Versions, Moved>({
  name: 'vocabulary.confirm',
  who: 'viewer',
  input: seenSchema,
  load,
  policy: (viewer, { open }, input) => canConfirm(viewer, open, input),
  write: async (context) => {
    const { tx, actor, input, now } = context;
    const moved = await move(
      context,
      input,
      {
        ...{ move: 'confirm', from: 'PROPOSED', state: 'IN_FORCE' },
        ...{ decidedById: actor.id, decidedByName: actor.name, decidedAt: now },
      },
      {
        OR: [{ proposedById: null }, { proposedById: { not: actor.id } }],
        edits: { none: { byId: actor.id } },
      },
    );
    if (!moved.ok) return moved;
    await answerMisses(tx, input.number, actor, now);
    const total = await markAllForIndexing(tx, now);
    // The index need not be told a second time, when the indexer sees the new number.
    await tx.searchState.updateMany({ data: { vocabulary: input.number } });
    return ok({ ...moved.value, detail: { ...moved.value.detail, toIndex: total } });
  },
});

/** The searches that led to an edit of this version are understood from now on. */
async function answerMisses(tx: Tx, number: number, actor: Viewer, now: Date): Promise<void> {
  const rows = await tx.vocabularyEdit.findMany({
    where: { number, missId: { not: null } },
    select: { missId: true },
  });
  await tx.searchMiss.updateMany({
    where: { id: { in: rows.flatMap(({ missId }) => missId ?? []) }, state: 'OPEN' },
    data: { state: 'ADDED', handledByName: actor.name, handledAt: now },
  });
}
