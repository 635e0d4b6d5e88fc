import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { tellSide } from '@/lib/need/posted-notices';
import { needScope } from '@/lib/need/posted-scope';
import { needSubject, postedInclude, sideOfNeed, titleOf } from '@/lib/need/posted-write';
import { writeOriginal } from '@/lib/text-record/write';
import { keepStatements } from './keep-statements';
import { openFromProposal } from './open-from-proposal';
import { canDecideProposal, isProposer } from './policy';
import { findProposal, type ProposalRecord, sideOfProposal } from './record';
import { declineSchema, makeProposalSchema, takeUpSchema, withdrawSchema } from './schema';
import { type ProposalBy, type ProposalMove, proposalAfter } from './states';

/** Answers to posted needs: made, taken up, declined, withdrawn. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

/** Who proposes: a firm to a partner's need, a partner to a firm's; the desk names its partner. */
function proposerOf(viewer: Viewer, need: { smeId: string | null }, partnerId: string | undefined) {
  if (need.smeId === null) return { smeId: viewer.smeId, partnerId: null };
  const of = viewer.role === 'JAPAN_DESK' ? partnerId : viewer.partnerId;
  return { smeId: null, partnerId: of ?? null };
}

export const makeProposal = defineCommand({
  name: 'proposal.make',
  who: 'viewer',
  input: makeProposalSchema,
  load: async ({ tx, actor, input }: Load<typeof makeProposalSchema>) => {
    const scope = needScope(actor);
    if (!scope) return null;
    const need = await tx.postedNeed.findFirst({
      where: { AND: [{ code: input.code }, scope] },
      include: postedInclude,
    });
    if (!need) return null;
    const by = proposerOf(actor, need, input.partnerId);
    const sme = by.smeId ? await tx.sme.findUnique({ where: { id: by.smeId } }) : null;
    const partner = by.partnerId
      ? await tx.partner.findUnique({ where: { id: by.partnerId } })
      : null;
    return { need, by, sme, partner };
  },
  policy: (viewer: Viewer, { need, by, sme, partner }): boolean | FailureCode => {
    if (!isProposer(viewer, by) || !(sme ?? partner)) return false;
    if (sme && sme.state !== 'APPROVED') return 'sme.not-approved';
    if (partner?.archivedAt) return 'partner.archived';
    return need.state === 'OPEN' ? true : 'posted-need.not-open';
  },
  write: async ({ tx, actor, input, thing, now }) => {
    const { need, by } = thing;
    const made = await write(tx, {
      ...{ needId: need.id, ...by, byId: actor.id, byName: actor.name },
      onBehalf: actor.role === 'JAPAN_DESK',
      createdAt: now,
    });
    if (!made.ok) return made;
    const id = made.value;
    const key = { ownerKind: 'NEED_PROPOSAL', ownerId: id, field: 'words' } as const;
    await tx.text.deleteMany({ where: { ...key, language: { not: input.language } } });
    await writeOriginal(tx, key, {
      body: input.text,
      language: input.language,
      writtenById: actor.id,
    });
    await keepStatements(tx, need, by, { statements: input.statements, by: actor, now });
    const params = { code: need.code, title: await titleOf(tx, need) };
    const occasion = `${id} ${now.getTime()}`;
    await tellSide(tx, 'need-proposed', sideOfNeed(need), { params, occasion });
    const detail = { proposal: id, onBehalf: actor.role === 'JAPAN_DESK' };
    return ok({ value: { code: need.code }, subject: needSubject(need), detail });
  },
});

type NewProposal = {
  needId: string;
  smeId: string | null;
  partnerId: string | null;
  byId: string;
  byName: string;
  onBehalf: boolean;
  createdAt: Date;
};

/** One proposal a side and need, ever; one that was withdrawn is made again. */
async function write(tx: Tx, data: NewProposal): Promise<Result<string>> {
  const { needId, smeId, partnerId } = data;
  const side = smeId ? { smeId } : { partnerId };
  const inserted = await tx.needProposal.createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { id: true },
  });
  if (inserted[0]) return ok(inserted[0].id);
  const earlier = await tx.needProposal.findFirst({ where: { needId, ...side } });
  if (!earlier || !proposalAfter(earlier.state, 'renew', 'PROPOSER')) {
    return fail('proposal.already-made');
  }
  const { count } = await tx.needProposal.updateMany({
    where: { id: earlier.id, state: 'WITHDRAWN', version: earlier.version },
    data: { ...data, state: 'OPEN', version: { increment: 1 } },
  });
  return count === 1 ? ok(earlier.id) : fail('proposal.already-made');
}

/** Changes the state; of two who decide at once one wins. */
async function decide(
  tx: Tx,
  thing: ProposalRecord,
  step: { move: ProposalMove; by: ProposalBy; seen: number; data: object },
): Promise<Result<null>> {
  const state = proposalAfter(thing.state, step.move, step.by);
  if (state === null) return fail('proposal.already-decided');
  const { count } = await tx.needProposal.updateMany({
    where: { id: thing.id, version: step.seen, state: thing.state },
    data: { ...step.data, state, version: { increment: 1 } },
  });
  return count === 1 ? ok(null) : fail('proposal.already-decided');
}

/** "We would like to talk": opens the introduction, for the officers to decide on. */
export const takeUpProposal = defineCommand({
  name: 'proposal.take-up',
  who: 'viewer',
  input: takeUpSchema,
  load: ({ tx, actor, input }: Load<typeof takeUpSchema>) => findProposal(tx, actor, input.id),
  policy: canDecideProposal,
  write: async ({ tx, actor, input, thing, now }) => {
    const step = { move: 'take-up', by: 'OWNER', seen: input.version, data: {} } as const;
    const decided = await decide(tx, thing, step);
    if (!decided.ok) return decided;
    const opened = await openFromProposal(tx, thing, {
      actor,
      words: input.text ? { body: input.text, language: input.language } : null,
      now,
    });
    if (!opened.ok) return opened;
    const introduction = opened.value;
    await tx.needProposal.update({
      where: { id: thing.id },
      data: { introductionId: introduction.id },
    });
    const { need } = thing;
    const params = { code: need.code, title: await titleOf(tx, need) };
    await tellSide(tx, 'need-proposal-taken-up', sideOfProposal(thing), {
      params,
      occasion: thing.id,
    });
    return ok({
      value: { code: need.code },
      subject: needSubject(need),
      detail: { proposal: thing.id, introduction: introduction.code, joined: introduction.joined },
    });
  },
});

export const declineProposal = defineCommand({
  name: 'proposal.decline',
  who: 'viewer',
  input: declineSchema,
  load: ({ tx, actor, input }: Load<typeof declineSchema>) => findProposal(tx, actor, input.id),
  policy: canDecideProposal,
  write: async ({ tx, actor, input, thing }) => {
    const data = { declinedReason: input.reason };
    const step = { move: 'decline', by: 'OWNER', seen: input.version, data } as const;
    const decided = await decide(tx, thing, step);
    if (!decided.ok) return decided;
    if (input.text) {
      await writeOriginal(
        tx,
        { ownerKind: 'NEED_PROPOSAL', ownerId: thing.id, field: 'decline' },
        { body: input.text, language: input.language, writtenById: actor.id },
      );
    }
    const { need } = thing;
    const params = { code: need.code, title: await titleOf(tx, need) };
    await tellSide(tx, 'need-proposal-declined', sideOfProposal(thing), {
      params,
      occasion: thing.id,
    });
    const detail = { proposal: thing.id, reason: input.reason };
    return ok({ value: { code: need.code }, subject: needSubject(need), detail });
  },
});

export const withdrawProposal = defineCommand({
  name: 'proposal.withdraw',
  who: 'viewer',
  input: withdrawSchema,
  load: ({ tx, actor, input }: Load<typeof withdrawSchema>) => findProposal(tx, actor, input.id),
  policy: isProposer,
  write: async ({ tx, input, thing }) => {
    const step = { move: 'withdraw', by: 'PROPOSER', seen: input.version, data: {} } as const;
    const decided = await decide(tx, thing, step);
    if (!decided.ok) return decided;
    const { need } = thing;
    const detail = { proposal: thing.id };
    return ok({ value: { code: need.code }, subject: needSubject(need), detail });
  },
});
