import { expect } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { saveNeed } from '@/lib/need/commands';
import { saveConsent, saveFirm, saveIndustries, saveProducts } from '@/lib/sme/commands';
import { consentVersion } from '@/lib/sme/consent';
import { checkDigit } from '@/lib/text/juristic-id';
import { addPerson } from '../access/actors';

/** A whole registration, filled in as a member does it. */
let number = 0;

function freshJuristicId(): string {
  number += 1;
  const twelve = `01055${String(number).padStart(7, '0')}`;
  return `${twelve}${checkDigit(twelve)}`;
}

export const firm = () => ({
  nameTh: 'บริษัท ทดสอบ จำกัด',
  juristicId: freshJuristicId(),
  provinceCode: 'TH-22',
  address: '99 หมู่ 3 จ.จันทบุรี',
  contactName: 'สมชาย ใจดี',
  contactEmail: 'somchai@example.test',
  contactPhone: '081-234-5678',
});
export const products = {
  productsTh: 'ผลไม้อบแห้ง',
  productsEn: 'Dried fruit',
  exportExperience: 'none',
  languages: ['th'],
};
export const need = {
  fields: ['TRADE_EXPORT'],
  phases: ['1'],
  seekingTh: 'หาผู้ซื้อ',
  rows: [{ index: 0, kind: 'language', value: 'ja', unit: '' }],
};
export const consent = { registration: 'yes', transfer: 'yes', textVersion: consentVersion };

/** The member as the next request would see them. */
export async function again(viewer: Viewer): Promise<Viewer> {
  const user = await db.user.findUniqueOrThrow({ where: { id: viewer.id } });
  return { ...viewer, smeId: user.smeId };
}

export async function filledIn(given: object = firm()): Promise<Viewer> {
  const member = await addPerson('SME_MEMBER');
  for (const answer of [
    await saveFirm.run(member, given),
    await saveIndustries.run(member, { industries: ['ISIC-103'] }),
    await saveProducts.run(member, products),
    await saveNeed.run(member, need),
    await saveConsent.run(member, consent),
  ]) {
    expect(answer).toMatchObject({ ok: true });
  }
  return again(member);
}

export async function approve(viewer: Viewer) {
  await db.sme.update({
    where: { id: viewer.smeId ?? '' },
    data: { state: 'APPROVED', stage: 2, approvedAt: new Date() },
  });
}

export const jobsFor = (smeId: string) => db.$queryRaw<{ key: string }[]>`
  SELECT key FROM graphile_worker.jobs WHERE key = ${`match-sme:${smeId}`}`;
