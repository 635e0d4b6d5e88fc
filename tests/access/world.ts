import { randomUUID } from 'node:crypto';
import { db, type IntroductionState, type SmeState } from '@/lib/db/client';
import { turnOf } from '@/lib/introduction/states';
import { type Actors, addActors } from './actors';

/**
 * A small world for one try: a firm of BSC-09 and another of BSC-01, two partners, a match, and
 * everybody who might act on them. Made anew for each row of the matrix.
 */
export type World = {
  sme: { id: string; code: string; version: number };
  otherSme: { id: string };
  partner: { id: string; code: string; version: number };
  otherPartner: { id: string };
  actors: Actors;
};

let number = 0;
const next = () => {
  number += 1;
  return `${Date.now().toString(36)}-${number}`;
};

export async function addSme(centreCode: string, provinceCode: string, state: SmeState) {
  return db.sme.create({
    data: {
      code: `SME-${next()}`,
      state,
      stage: state === 'STAGE_2' ? 2 : 1,
      nameTh: 'กิจการทดสอบ',
      nameEn: 'Test firm',
      provinceCode,
      centreCode,
      industries: ['ISIC-103'],
      step: 6,
      needs: { create: { fields: ['TRADE_EXPORT'], phases: [1] } },
    },
  });
}

export async function addPartner(code = `TEST-${next()}`) {
  return db.partner.create({
    data: {
      code,
      slug: code.toLowerCase(),
      kind: 'OTHER',
      nameTh: 'พันธมิตรทดสอบ',
      nameJa: '試験株式会社',
      nameEn: 'Test partner',
      country: 'JP',
      prefectureCode: 'JP-24',
      industries: ['ISIC-10'],
      fields: ['TRADE_EXPORT'],
      relationTh: 'ทดสอบ',
      relationJa: '試験',
      relationEn: 'Test',
      relationOrigin: 'ORIGINAL',
      source: 'test',
      confidence: 'low',
    },
  });
}

export async function makeWorld(state: SmeState = 'APPROVED'): Promise<World> {
  const sme = await addSme('BSC-09', 'TH-22', state);
  const otherSme = await addSme('BSC-01', 'TH-50', 'APPROVED');
  const partner = await addPartner();
  const otherPartner = await addPartner();
  await addMatch(sme.id, partner.id);
  const things = { sme, otherSme, partner, otherPartner };
  return { ...things, actors: await addActors(things) };
}

async function addMatch(smeId: string, partnerId: string) {
  await db.match.create({
    data: {
      smeId,
      partnerId,
      score: 500,
      forSme: 500,
      forPartner: 500,
      value: 0.5,
      model: 'test',
      weightsVersion: 1,
      computedAt: new Date(),
    },
  });
}

/** A case between the world's firm and partner, in a state, as an honest history would leave it. */
export async function addCase(world: World, state: IntroductionState, requestedBy = 'SME') {
  const passedOn = ['APPROVED', 'OFFERED', 'QUESTIONED', 'ACCEPTED', 'DECLINED'].includes(state);
  return db.introduction.create({
    data: {
      code: `JD-TEST-${randomUUID().slice(0, 8)}`,
      smeId: world.sme.id,
      partnerId: world.partner.id,
      state,
      turn: turnOf(state),
      requestedBy,
      centreCode: 'BSC-09',
      resumeState: state === 'QUESTIONED' ? 'APPROVED' : null,
      dueAt: new Date(Date.now() + 5 * 86_400_000),
      events: {
        create: [
          { move: 'request', toState: 'UNDER_REVIEW', actorName: 'test', actorSide: 'SME' },
          ...(passedOn
            ? [
                {
                  move: 'approve',
                  fromState: 'UNDER_REVIEW' as const,
                  toState: 'APPROVED' as const,
                  actorName: 'test',
                  actorSide: 'OFFICER',
                },
              ]
            : []),
        ],
      },
    },
  });
}
