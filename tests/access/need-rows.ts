import { randomUUID } from 'node:crypto';
import {
  db,
  type NeedProposalState,
  type OneTapPurpose,
  type PostedNeedState,
} from '@/lib/db/client';
import { issueOneTap } from '@/lib/one-tap/links';
import { everyone, type Row, words } from './command-inputs';
import type { World } from './world';

/** Posted needs, their questions and proposals, and what is confirmed twice a year. */
const day = (days: number) => new Date(Date.now() + days * 86_400_000);

type Side = 'SME' | 'PARTNER';

export async function addNeed(
  world: World,
  side: Side,
  state: PostedNeedState,
  more: { postedBySide?: 'OWNER' | 'STAFF'; requirements?: object[]; isPublic?: boolean } = {},
) {
  return db.postedNeed.create({
    data: {
      code: `ND-${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
      state,
      kind: 'BUSINESS',
      ...(side === 'SME' ? { smeId: world.sme.id } : { partnerId: world.partner.id }),
      requirements: more.requirements ?? [{ kind: 'video-meeting' }],
      isPublic: more.isPublic ?? true,
      endsOn: day(60),
      postedByName: 'test',
      postedBySide: more.postedBySide ?? 'OWNER',
    },
  });
}

export async function addProposal(world: World, needSide: Side, state: NeedProposalState = 'OPEN') {
  const need = await addNeed(world, needSide, 'OPEN');
  const proposal = await db.needProposal.create({
    data: {
      needId: need.id,
      state,
      byName: 'test',
      ...(needSide === 'SME' ? { partnerId: world.partner.id } : { smeId: world.sme.id }),
    },
  });
  await db.text.create({
    data: {
      ownerKind: 'NEED_PROPOSAL',
      ownerId: proposal.id,
      field: 'words',
      language: 'th',
      body: words.text,
      origin: 'ORIGINAL',
    },
  });
  return { need, proposal };
}

export async function linkTo(
  purpose: OneTapPurpose,
  side: Side,
  subjectId: string,
  now = new Date(),
): Promise<string> {
  const { token } = await issueOneTap(db, {
    ...{ purpose, side, subjectId, introductionId: null, now, expiresAt: day(30) },
    to: { email: `${randomUUID()}@example.test`, name: 'ผู้รับลิงก์', language: 'th' },
  });
  return token;
}

export async function addQuestion(world: World, needSide: Side) {
  const need = await addNeed(world, needSide, 'OPEN');
  const of = needSide === 'SME' ? { partnerId: world.partner.id } : { smeId: world.sme.id };
  return db.needQuestion.create({
    data: {
      needId: need.id,
      ...of,
      position: 0,
      requirement: { kind: 'video-meeting' },
      askedByName: 'test',
    },
  });
}

const full = (owner: object) => ({
  ...owner,
  goal: 'post',
  kind: 'BUSINESS',
  title: 'ผงมะม่วง',
  specification: words.text,
  language: 'th',
  endsOn: day(60).toISOString().slice(0, 10),
});

const onNeed =
  (side: Side, state: PostedNeedState, more: object = {}): Row['input'] =>
  async (world) => {
    const { code, version } = await addNeed(world, side, state);
    return { code, version, ...more };
  };

const refusal = { ...words };

export const needRows: Record<string, Row> = {
  'posted-need.save': {
    input: async (world) => {
      const { code, version } = await addNeed(world, 'SME', 'WAITING', { postedBySide: 'STAFF' });
      return { ...full({ code }), version };
    },
    allowed: ['member', 'centreOfficer', 'headquarters'],
  },
  'posted-need.approve': { input: onNeed('SME', 'WAITING'), allowed: ['member'] },
  'posted-need.refuse': { input: onNeed('SME', 'WAITING', refusal), allowed: ['member'] },
  'posted-need.close': {
    input: onNeed('PARTNER', 'OPEN', { reason: 'found' }),
    allowed: ['partnerContact', 'desk'],
  },
  'posted-need.answer-approval': {
    input: async (world) => {
      const need = await addNeed(world, 'SME', 'WAITING');
      const held = await linkTo('NEED_APPROVAL', 'SME', need.id);
      return { token: held, version: need.version, answer: 'approve', language: 'th' };
    },
    allowed: everyone,
  },
  'need-question.ask': {
    input: async (world) => {
      const { code } = await addNeed(world, 'SME', 'OPEN');
      return { code, candidateId: world.partner.id, position: 0 };
    },
    allowed: ['member', 'centreOfficer', 'headquarters'],
  },
  'need-question.answer': {
    input: async (world) => ({ id: (await addQuestion(world, 'SME')).id, answer: 'meets' }),
    allowed: ['partnerContact', 'desk'],
  },
  'need-question.answer-by-link': {
    input: async (world) => {
      const question = await addQuestion(world, 'PARTNER');
      return { token: await linkTo('NEED_QUESTION', 'SME', question.id), answer: 'fails' };
    },
    allowed: everyone,
  },
  'proposal.make': {
    input: async (world) => ({ code: (await addNeed(world, 'PARTNER', 'OPEN')).code, ...words }),
    // Any approved firm answers a partner's public need.
    allowed: ['member', 'otherMember'],
  },
  'proposal.take-up': {
    input: async (world) => {
      const { proposal } = await addProposal(world, 'PARTNER');
      return { id: proposal.id, version: proposal.version, ...words };
    },
    allowed: ['partnerContact', 'desk'],
  },
  'proposal.decline': {
    input: async (world) => {
      const { proposal } = await addProposal(world, 'SME');
      return { id: proposal.id, version: proposal.version, reason: 'not-now', ...words };
    },
    allowed: ['member'],
  },
  'proposal.withdraw': {
    input: async (world) => {
      const { proposal } = await addProposal(world, 'SME');
      return { id: proposal.id, version: proposal.version };
    },
    allowed: ['partnerContact', 'desk'],
  },
  'freshness.confirm': {
    input: ({ partner }) => ({ items: ['profile'], partnerId: partner.id }),
    // No side but one's own is reached; the desk names a partner.
    allowed: ['member', 'otherMember', 'partnerContact', 'otherPartnerContact', 'desk'],
  },
  'freshness.confirm-by-link': {
    input: async ({ sme }) => ({
      token: await linkTo('FRESHNESS', 'SME', sme.id),
      items: ['profile'],
    }),
    allowed: everyone,
  },
};
