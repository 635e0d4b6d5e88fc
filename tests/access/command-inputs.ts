import { randomUUID } from 'node:crypto';
import { hashPassword } from '@/lib/auth/authenticate';
import { makeLink } from '@/lib/auth/links';
import { db, type IntroductionState, type SmeState } from '@/lib/db/client';
import { consentPurposes, consentVersion } from '@/lib/sme/consent';
import { checklistOf } from '@/lib/sme/points';
import { checkDigit } from '@/lib/text/juristic-id';
import { type ActorName, actorNames } from './actors';
import { addCase, type World } from './world';

/** What each command of the access matrix is tried with, and in which state of the world. */
export type Row = {
  /** The state in which the world's firm stands before the try. */
  sme?: SmeState;
  /** Brings the world into the state in which the command makes sense and gives its input. */
  input: (world: World, actor: ActorName) => Promise<object> | object;
  allowed: readonly ActorName[];
  /** Refusals that say the same here as "not yours", because the command only reaches one's own. */
  refusedAs?: readonly string[];
};

export const everyone = actorNames;
export const signedIn = actorNames.filter((name) => name !== 'visitor');
export const officersOfFirm = ['centreOfficer', 'headquarters'] as const;

export const words = { text: 'ข้อความทดสอบที่ยาวพอสำหรับทุกข้อกำหนด', language: 'th' };

export const onCase =
  (state: IntroductionState, more: object = {}): Row['input'] =>
  async (world) => ({ id: (await addCase(world, state)).id, ...words, ...more });

export const onSme =
  (more: object = {}): Row['input'] =>
  (world) => ({ smeId: world.sme.id, version: world.sme.version, ...more });

export const token =
  (purpose: 'VERIFY_EMAIL' | 'RESET_PASSWORD'): Row['input'] =>
  async () => {
    const password = `pass ${randomUUID()}`;
    const user = await db.user.create({
      data: {
        email: `${randomUUID()}@example.test`,
        name: 'Test',
        language: 'th',
        role: 'SME_MEMBER',
        passwordHash: await hashPassword(password),
      },
    });
    const { path } = await makeLink(db, { userId: user.id, purpose, now: new Date() });
    return { token: path.split(/[/=]/).at(-1), password };
  };

export const checklist = [...checklistOf(1), ...checklistOf(2)];

export const partnerData = {
  kind: 'OTHER',
  nameTh: 'พันธมิตร',
  nameJa: '株式会社試験',
  nameEn: 'Another partner',
  industries: ['ISIC-10'],
  fields: ['TRADE_EXPORT'],
  relationTh: 'ทดสอบ',
  relationJa: '試験',
  relationEn: 'Test',
  source: 'test',
  confidence: 'low',
  openLimit: 3,
};

/** The other member's own firm is approved, and would be left with holes. */
export const ownStep = (fields: object): Row => ({
  sme: 'RETURNED',
  input: () => ({ goal: 'keep', ...fields }),
  allowed: ['member'],
  refusedAs: ['sme.incomplete'],
});

/** Fills in what a registration needs before it can be sent. */
export async function completeFirm({ sme }: World) {
  const digits = `09999${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  await db.sme.update({
    where: { id: sme.id },
    data: {
      juristicId: `${digits}${checkDigit(digits)}`,
      contactName: 'ผู้ติดต่อ',
      contactEmail: 'contact@example.test',
      contactPhone: '+66 2 123 4567',
      exportExperience: 'none',
      languages: ['th'],
    },
  });
  const owner = { ownerKind: 'SME' as const, ownerId: sme.id, language: 'th' as const };
  await db.text.createMany({
    data: [
      { ...owner, field: 'address', body: 'ที่อยู่', origin: 'ORIGINAL' },
      { ...owner, field: 'products', body: 'สินค้า', origin: 'ORIGINAL' },
    ],
  });
  const need = await db.need.findFirstOrThrow({ where: { smeId: sme.id } });
  await db.text.create({
    data: {
      ownerKind: 'NEED',
      ownerId: need.id,
      field: 'seeking',
      language: 'th',
      body: 'ผู้ซื้อในญี่ปุ่น',
      origin: 'ORIGINAL',
    },
  });
  const member = await db.user.findFirstOrThrow({ where: { smeId: sme.id } });
  await db.consent.createMany({
    data: consentPurposes.map((purpose) => ({
      userId: member.id,
      smeId: sme.id,
      purpose,
      textVersion: consentVersion,
      language: 'th' as const,
    })),
  });
  return {};
}

export async function deskRequest() {
  const author = await db.user.findFirstOrThrow({ where: { role: 'JAPAN_DESK' } });
  const { id, version } = await db.deskRequest.create({
    data: {
      code: `JR-${randomUUID().slice(0, 8)}`,
      kind: 'question',
      centreCode: 'BSC-09',
      authorId: author.id,
      authorName: author.name,
    },
  });
  return { id, version };
}

export async function somebody() {
  return db.user.create({
    data: {
      email: `${randomUUID()}@example.test`,
      name: 'Somebody',
      language: 'th',
      role: 'OFFICER',
      centreCode: 'BSC-02',
    },
  });
}
