/** Writes the posted needs of the demo world with their proposals and questions. */
import type { Tx } from '@/lib/db/client';
import type { Mover } from '@/lib/introduction/move';
import { demoSmes } from '../demo-smes';
import { stableId } from '../stable-id';
import { type Row, upsert } from '../upsert';
import { find } from './movers';
import { firmNeeds } from './posted-firms';
import { partnerNeeds } from './posted-partners';
import type { DemoPostedNeed } from './posted-shape';
import { desk, memberOf, officerOf, type Person, partnerContact, partnerId, smeId } from './staff';
import { type Checkers, writeWords } from './texts';
import type { Trail } from './trail';

type World = { now: Date; trail: Trail; checkers: Checkers };

const dayMs = 86_400_000;
const byId = { key: ['id'] };

/** The oldest first, so that the running numbers tell the same. */
const needs = [...partnerNeeds, ...firmNeeds].toSorted((a, b) => b.postedAgo - a.postedAgo);

export async function playNeeds(tx: Tx, world: World): Promise<void> {
  for (const [index, need] of needs.entries()) await playNeed(tx, need, index + 1, world);
  await tx.$executeRaw`
    INSERT INTO "Sequence" ("name", "value") VALUES ('posted-need', ${needs.length})
    ON CONFLICT ("name") DO UPDATE SET "value" = greatest("Sequence"."value", excluded."value")`;
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);
const dateOf = (at: Date) => at.toISOString().slice(0, 10);

/** Who speaks for the side that answers. */
function answererOf(need: DemoPostedNeed, key: string): { id: string | null; name: string } {
  if (need.partner) return memberOf(key);
  return key === 'mihon-foods' ? partnerContact : desk;
}

async function playNeed(tx: Tx, need: DemoPostedNeed, number: number, world: World) {
  const code = `ND-${String(number).padStart(4, '0')}`;
  const id = stableId(`demo-need:${need.sme ?? need.partner}:${need.title.body}`);
  const at = daysBefore(world.now, need.postedAgo);
  const owner = need.sme
    ? memberOf(need.sme)
    : need.partner === 'mihon-foods'
      ? partnerContact
      : desk;
  const isStaff = need.state === 'WAITING' || owner === desk;
  const author: Person =
    need.state === 'WAITING' && need.sme ? officerOf(find(demoSmes, need.sme).centre) : owner;
  const isOpen = need.state !== 'WAITING';
  const row: Row = {
    ...{ id, code, state: need.state, kind: need.kind },
    smeId: need.sme ? smeId(need.sme) : null,
    partnerId: need.partner ? partnerId(need.partner) : null,
    industries: [],
    fields: need.fields,
    phases: need.phases,
    volume: need.volume ?? null,
    cost: need.cost ?? null,
    leadTimeDays: need.leadTimeDays ?? null,
    requirements: need.requirements,
    isPublic: !need.chosen,
    hidesName: need.hidesName ?? false,
    endsOn: dateOf(daysBefore(world.now, -need.endsIn)),
    confirmedAt: daysBefore(world.now, need.confirmedAgo ?? need.postedAgo),
    postedById: author.id,
    postedByName: author.name,
    postedBySide: isStaff ? 'STAFF' : 'OWNER',
    approvedAt: isOpen ? at : null,
    approvedBy: isOpen ? owner.name : null,
    closedReason: need.closedReason ?? null,
    isExample: true,
    version: 1,
    createdAt: at,
  };
  await upsert(tx, 'PostedNeed', [row], byId);
  for (const field of ['title', 'specification'] as const) {
    const key = { ownerKind: 'POSTED_NEED', ownerId: id, field } as const;
    await writeWords(tx, key, need[field], author.id, at, world);
  }
  const recipients = (need.chosen ?? []).map((key) => ({
    needId: id,
    recipientId: partnerId(key),
  }));
  await upsert(tx, 'NeedRecipient', recipients, { key: ['needId', 'recipientId'] });
  await writeProposals(tx, need, id, at, world);
  await writeQuestions(tx, need, id, owner, at);
  world.trail.add({
    at,
    actor: { id: author.id, name: author.name, role: author.role },
    action: isStaff && !isOpen ? 'need.submit' : 'need.post',
    subject: { kind: 'posted-need', id, label: code, centreCode: null },
  });
}

async function writeProposals(
  tx: Tx,
  need: DemoPostedNeed,
  needId: string,
  from: Date,
  world: World,
) {
  for (const [index, { from: key, words, declined }] of (need.proposals ?? []).entries()) {
    const by = answererOf(need, key);
    const at = new Date(from.getTime() + (index + 1) * 1.3 * dayMs);
    const id = stableId(`${needId}:proposal:${key}`);
    const row: Row = {
      ...{ id, needId },
      smeId: need.partner ? smeId(key) : null,
      partnerId: need.partner ? null : partnerId(key),
      state: declined ? 'DECLINED' : 'OPEN',
      introductionId: null,
      byId: by.id,
      byName: by.name,
      onBehalf: by === desk,
      declinedReason: declined ?? null,
      version: declined ? 2 : 1,
      createdAt: at,
    };
    await upsert(tx, 'NeedProposal', [row], byId);
    const text = { ownerKind: 'NEED_PROPOSAL', ownerId: id, field: 'words' } as const;
    await writeWords(tx, text, words, by.id, at, world);
  }
}

async function writeQuestions(
  tx: Tx,
  need: DemoPostedNeed,
  needId: string,
  owner: Pick<Mover, 'id' | 'name'>,
  from: Date,
) {
  const rows = (need.questions ?? []).map(({ of, position, answer, note }): Row => {
    const askedAt = new Date(from.getTime() + 2 * dayMs);
    return {
      id: stableId(`${needId}:question:${of}:${position}`),
      needId,
      smeId: need.partner ? smeId(of) : null,
      partnerId: need.partner ? null : partnerId(of),
      position,
      requirement: need.requirements[position] ?? {},
      askedById: owner.id,
      askedByName: owner.name,
      askedAt,
      answer: answer ?? null,
      note: note ?? null,
      answeredBy: answer ? answererOf(need, of).name : null,
      answeredAt: answer ? new Date(askedAt.getTime() + dayMs) : null,
    };
  });
  await upsert(tx, 'NeedQuestion', rows, byId);
}
