import { randomUUID } from 'node:crypto';
import { type ConsultationState, db } from '@/lib/db/client';
import type { ActorName } from './actors';
import type { Row } from './command-inputs';
import type { World } from './world';

/**
 * Questions of the world's firm at BSC-09. The centre's officer advises there; another advisor of
 * the centre and another centre's are nobody's actors. Headquarters lead every centre.
 */
const words = { body: 'ข้อความทดสอบ', language: 'th' };
const dayMs = 86_400_000;

const idOf = (world: World, name: ActorName): string => {
  const actor = world.actors[name];
  if ('kind' in actor) throw new Error(`${name} has no account`);
  return actor.id;
};

async function advise(userId: string): Promise<void> {
  await db.advisor.upsert({
    where: { userId },
    create: { userId, topics: ['digital'], languages: ['th'], most: 1000 },
    update: { lastDay: null },
  });
}

/** Other rows have made officers of the matrix heads of their centres. */
async function withoutHeads(): Promise<void> {
  await db.centre.updateMany({ data: { headId: null } });
}

async function addOfficer(centreCode: string): Promise<string> {
  await withoutHeads();
  const { id } = await db.user.create({
    data: {
      ...{ email: `${randomUUID()}@example.test`, name: 'Advisor', language: 'th' },
      ...{ role: 'OFFICER', centreCode },
    },
  });
  return id;
}

async function addAdvisor(centreCode: string): Promise<string> {
  const id = await addOfficer(centreCode);
  await advise(id);
  return id;
}

/** With the centre's officer as its advisor, unless nobody has it. */
async function addQuestion(world: World, state: ConsultationState): Promise<string> {
  await withoutHeads();
  const advisorId = idOf(world, 'centreOfficer');
  await advise(advisorId);
  const { id } = await db.consultation.create({
    data: {
      ...{ code: `EC-${randomUUID()}`, smeId: world.sme.id, askedByName: 'Test' },
      ...{ topic: 'digital', urgency: 'normal', language: 'th', state },
      ...{ centreCode: 'BSC-09', handledAtCode: 'BSC-09', routedBy: 'own-centre' },
      ...(state === 'WAITING' ? {} : { advisorId }),
    },
  });
  for (const kind of state === 'ANSWERED' ? ['question', 'answer'] : ['question']) {
    const entry = await db.consultationEntry.create({
      data: { consultationId: id, kind, side: 'SME', authorName: 'Test' },
    });
    await db.text.create({
      data: {
        ...{ ownerKind: 'CONSULTATION_ENTRY', ownerId: entry.id, field: 'body', language: 'th' },
        ...{ body: 'ข้อความ', origin: 'ORIGINAL' },
      },
    });
  }
  return id;
}

const on =
  (state: ConsultationState, more: object = {}): Row['input'] =>
  async (world) => ({ id: await addQuestion(world, state), ...more });

let slots = 0;

/** A time of the centre's officer, which nobody else's overlaps. */
async function addSlot(advisorId: string, days = 5): Promise<string> {
  slots += 1;
  const startsAt = new Date(Date.now() + days * dayMs + slots * 3_600_000);
  const endsAt = new Date(startsAt.getTime() + 1_800_000);
  const { id } = await db.advisorSlot.create({
    data: { advisorId, startsAt, endsAt, way: 'either' },
  });
  return id;
}

async function addBooking(world: World, days = 5): Promise<string> {
  const consultationId = await addQuestion(world, 'WITH_ADVISOR');
  const slotId = await addSlot(idOf(world, 'centreOfficer'), days);
  const { id } = await db.consultationBooking.create({
    data: {
      ...{ consultationId, slotId, way: 'video', uid: randomUUID(), bookedByName: 'Test' },
    },
  });
  return id;
}

const inCharge = ['centreOfficer', 'headquarters'] as const;
const firm = ['member'] as const;

export const consultationRows: Record<string, Row> = {
  'consultation.ask': {
    input: () => ({ topic: 'digital', urgency: 'normal', ...words }),
    // Each asks for their own firm.
    allowed: ['member', 'otherMember'],
  },
  'consultation.reply': { input: on('ASKED_BACK', words), allowed: firm },
  'consultation.follow-up': { input: on('ANSWERED', words), allowed: firm },
  'consultation.rate': { input: on('ANSWERED', { rating: '5' }), allowed: firm },
  'consultation.close': { input: on('ANSWERED'), allowed: ['member', ...inCharge] },
  'consultation.reopen': { input: on('CLOSED', words), allowed: ['member', 'headquarters'] },
  'consultation.take': { input: on('WAITING'), allowed: ['centreOfficer'] },
  'consultation.assign': {
    input: async (world) => ({
      id: await addQuestion(world, 'WITH_ADVISOR'),
      advisorId: await addAdvisor('BSC-09'),
    }),
    allowed: ['headquarters'],
  },
  'consultation.hand-over': {
    input: async (world) => ({
      ...{ id: await addQuestion(world, 'WITH_ADVISOR'), language: 'th' },
      to: await addAdvisor('BSC-06'),
    }),
    allowed: inCharge,
  },
  'consultation.ask-back': { input: on('WITH_ADVISOR', words), allowed: inCharge },
  'consultation.answer': { input: on('WITH_ADVISOR', words), allowed: inCharge },
  'consultation.note': { input: on('WITH_ADVISOR', words), allowed: inCharge },
  'consultation.book': {
    input: async (world) => ({
      id: await addQuestion(world, 'WITH_ADVISOR'),
      slotId: await addSlot(idOf(world, 'centreOfficer')),
    }),
    // Staff book for the firm.
    allowed: ['member', ...inCharge],
  },
  'consultation.move-booking': {
    input: async (world) => ({
      bookingId: await addBooking(world),
      slotId: await addSlot(idOf(world, 'centreOfficer'), 9),
    }),
    allowed: ['member', ...inCharge],
  },
  'consultation.cancel-booking': {
    input: async (world) => ({ bookingId: await addBooking(world) }),
    allowed: ['member', ...inCharge],
  },
  'consultation.record-meeting': {
    input: async (world) => ({
      ...{ bookingId: await addBooking(world, -90), outcome: 'held', language: 'th' },
    }),
    allowed: inCharge,
  },
  'consultation.to-article': { input: on('ANSWERED'), allowed: inCharge },
  'consultation.save-settings': {
    input: async () => {
      const row = await db.setting.findUnique({ where: { key: 'consultation' } });
      const figures = { normal: '3', soon: '2', urgent: '1', longQueue: '6' };
      return { ...figures, seen: row?.updatedAt.toISOString() ?? '' };
    },
    allowed: ['headquarters', 'admin'],
  },
  // who advises: the head of the centre and headquarters; times and leaving: the advisor, too
  'advisor.save': {
    input: async () => ({
      ...{ userId: await addOfficer('BSC-09'), most: '5' },
      ...{ topics: ['digital'], languages: ['th'] },
    }),
    allowed: ['headquarters'],
  },
  'advisor.leave': {
    input: async () => ({ userId: await addAdvisor('BSC-09') }),
    allowed: ['headquarters'],
  },
  'slot.add': {
    input: async (world) => {
      const userId = idOf(world, 'centreOfficer');
      await advise(userId);
      await db.advisorSlot.updateMany({
        where: { advisorId: userId, cancelledAt: null },
        data: { cancelledAt: new Date() },
      });
      return { userId, date: nextTuesday(), time: '10:00', minutes: '45' };
    },
    allowed: inCharge,
  },
  'slot.cancel': {
    input: async (world) => {
      await advise(idOf(world, 'centreOfficer'));
      return { slotId: await addSlot(idOf(world, 'centreOfficer')) };
    },
    allowed: inCharge,
  },
};

/** A Tuesday two weeks from now. */
function nextTuesday(): string {
  const at = new Date(Date.now() + 14 * dayMs);
  const days = (2 - at.getUTCDay() + 7) % 7;
  return new Date(at.getTime() + days * dayMs).toISOString().slice(0, 10);
}
