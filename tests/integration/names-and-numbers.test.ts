import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { createPartner, editPartner } from '@/lib/partner/commands';
import { saveFirm } from '@/lib/sme/commands';
import { findOwnSme } from '@/lib/sme/queries';
import { corporateCheckDigit } from '@/lib/text/corporate-number';
import { addPerson } from '../access/actors';
import { again, firm } from '../support/registration';

/** Names, numbers and places as they are typed, and the one form in which they are kept. */
const whole = () => ({
  ...firm(),
  nameJa: 'チャンタロット株式会社',
  nameReading: 'ﾁｬﾝﾀﾛｯﾄ',
  postalCode: '๒๒๐๐๐',
  subdistrict: 'พลับพลา',
  district: 'เมืองจันทบุรี',
  contactRoman: 'Somchai  Jaidee',
  contactReading: 'そむちゃい じゃいでぃー',
  contactPhone: '０３９-๓๑๑-111 ต่อ 12',
});

describe('a registration', () => {
  test('keeps every field in one form, however it was typed', async () => {
    const member = await addPerson('SME_MEMBER');
    expect(await saveFirm.run(member, { ...whole(), goal: 'continue' })).toMatchObject({
      ok: true,
    });
    const view = await findOwnSme(await again(member));
    expect(view?.registration).toMatchObject({
      nameReading: 'チャンタロット',
      postalCode: '22000',
      subdistrict: 'พลับพลา',
      district: 'เมืองจันทบุรี',
      contactRoman: 'Somchai Jaidee',
      contactReading: 'ソムチャイ ジャイディー',
      contactPhone: '+6639311111;ext=12',
    });
  });

  test.each([
    ['nameReading', '田中', 'field.not-a-reading'],
    ['contactReading', 'Somchai', 'field.not-a-reading'],
    ['contactRoman', 'สมชาย', 'field.not-roman'],
    ['postalCode', '1234', 'field.not-a-thai-postal-code'],
    ['postalCode', '99000', 'field.not-a-thai-postal-code'],
    ['contactPhone', '12345', 'field.not-a-phone'],
    ['contactPhone', 'โทรมาได้เลย', 'field.not-a-phone'],
  ])('refuses %s "%s" where it was typed and writes nothing', async (field, value, code) => {
    const member = await addPerson('SME_MEMBER');
    const given = { ...whole(), [field]: value, goal: 'keep' };
    expect(await saveFirm.run(member, given)).toMatchObject({
      ok: false,
      failure: { fields: { [field]: code } },
    });
    expect(await findOwnSme(await again(member))).toBeNull();
  });
});

function corporateNumber(): string {
  const twelve = String(Math.floor(Math.random() * 1e12)).padStart(12, '0');
  return `${corporateCheckDigit(twelve)}${twelve}`;
}

const partner = (over: object = {}) => ({
  ...{ kind: 'OTHER', nameTh: 'ตัวอย่าง', nameJa: '見本株式会社', nameEn: `Mihon ${randomUUID()}` },
  ...{ relationTh: 'ก', relationJa: 'あ', relationEn: 'a', source: 'ทดสอบ', confidence: 'low' },
  ...{ openLimit: '3', prefectureCode: 'JP-13' },
  ...over,
});

const read = (id: string) => db.partner.findUniqueOrThrow({ where: { id } });

async function created(viewer: Viewer, over: object) {
  const result = await createPartner.run(viewer, partner(over));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return read(result.value.id);
}

describe('a partner', () => {
  test('keeps its number, address and contact in one form', async () => {
    const admin = await addPerson('ADMIN');
    const number = corporateNumber();
    const kept = await created(admin, {
      nameReading: 'みほん',
      corporateNumber: number.replace(/^(.)(.{4})(.{4})(.{4})$/, '$1-$2-$3-$4'),
      postalCode: '〒１００－０００１',
      address: '千代田1-1',
      contactName: '田中 一郎',
      contactReading: 'ﾀﾅｶ ｲﾁﾛｳ',
      contactRoman: 'TANAKA Ichiro',
      contactPhone: '03-1234-5678',
    });
    expect(kept).toMatchObject({
      nameReading: 'ミホン',
      corporateNumber: number,
      postalCode: '1000001',
      contactReading: 'タナカ イチロウ',
      contactPhone: '+81312345678',
    });
  });

  test('has a number that fits and that nobody else has', async () => {
    const admin = await addPerson('ADMIN');
    const number = corporateNumber();
    const first = await created(admin, { corporateNumber: number });
    const wrong = `${(Number(number[0]) % 9) + 1}${number.slice(1)}`;
    const refused = (code: string) => ({
      ok: false,
      failure: { fields: { corporateNumber: code } },
    });
    for (const corporate of [wrong, '123', '0000000000000']) {
      expect(await createPartner.run(admin, partner({ corporateNumber: corporate }))).toMatchObject(
        refused('partner.corporate-number-wrong'),
      );
    }
    expect(await createPartner.run(admin, partner({ corporateNumber: number }))).toMatchObject(
      refused('partner.corporate-number-taken'),
    );
    // The same record keeps its own.
    const edit = { ...partner({ corporateNumber: number }), partnerId: first.id, version: 1 };
    expect(await editPartner.run(admin, edit)).toMatchObject({ ok: true });
  });

  test('of two that give one number at the same moment one is made', async () => {
    const admin = await addPerson('ADMIN');
    const given = corporateNumber();
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        createPartner.run(admin, partner({ corporateNumber: given }), { requestId: randomUUID() }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.partner.count({ where: { corporateNumber: given } })).toBe(1);
  });
});
