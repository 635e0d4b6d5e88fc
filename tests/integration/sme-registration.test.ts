import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { saveNeed } from '@/lib/need/commands';
import { saveConsent, saveFirm, saveIndustries, saveProducts, submitSme } from '@/lib/sme/commands';
import { consentVersion } from '@/lib/sme/consent';
import { findOwnSme } from '@/lib/sme/queries';
import { addPerson } from '../access/actors';
import {
  again,
  approve,
  consent,
  filledIn,
  firm,
  jobsFor,
  need,
  products,
} from '../support/registration';

/** A member's registration, step by step, on a real database. */
describe('filling in', () => {
  test('keeps half-filled steps and finds them again', async () => {
    const member = await addPerson('SME_MEMBER');
    const kept = await saveFirm.run(member, { goal: 'keep', nameTh: 'ร้านผลไม้' });
    expect(kept).toMatchObject({ ok: true, value: { missing: { juristicId: 'field.required' } } });
    const view = await findOwnSme(await again(member));
    expect(view).toMatchObject({ state: 'DRAFT', names: { th: 'ร้านผลไม้' } });
  });

  test('finds the centre of the province and keeps texts with their language', async () => {
    const member = await filledIn();
    const view = await findOwnSme(member);
    expect(view?.centre?.code).toBe('BSC-09');
    expect(view?.registration.products).toEqual({
      th: 'ผลไม้อบแห้ง',
      ja: null,
      en: 'Dried fruit',
    });
    const texts = await db.text.findMany({ where: { ownerId: member.smeId ?? '' } });
    expect(new Set(texts.map((text) => text.origin))).toEqual(new Set(['ORIGINAL']));
    expect(view?.requirements).toEqual([{ kind: 'language', language: 'ja' }]);
  });

  test('makes one firm of a form that is sent fifty times', async () => {
    const member = await addPerson('SME_MEMBER');
    const before = await db.sme.count();
    const given = firm();
    const requestId = randomUUID();
    await Promise.all(Array.from({ length: 50 }, () => saveFirm.run(member, given, { requestId })));
    expect(await db.sme.count()).toBe(before + 1);
  });

  test('makes one firm of many different forms at once', async () => {
    const member = await addPerson('SME_MEMBER');
    const before = await db.sme.count();
    await Promise.all(
      Array.from({ length: 10 }, () =>
        saveFirm.run(member, { ...firm(), goal: 'keep' }, { requestId: randomUUID() }),
      ),
    );
    expect(await db.sme.count()).toBe(before + 1);
    expect(await db.need.count({ where: { sme: { users: { some: { id: member.id } } } } })).toBe(1);
  });

  test('gives one number to one firm, even when two save it at the same moment', async () => {
    const given = firm();
    const members = await Promise.all([addPerson('SME_MEMBER'), addPerson('SME_MEMBER')]);
    const answers = await Promise.all(members.map((member) => saveFirm.run(member, given)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({
      failure: { fields: { juristicId: 'sme.juristic-id-taken' } },
    });
  });

  test('refuses codes that the facts do not know', async () => {
    const member = await addPerson('SME_MEMBER');
    const wrong = { failure: { code: 'field.check' } };
    expect(await saveFirm.run(member, { ...firm(), provinceCode: 'TH-99' })).toMatchObject(wrong);
    expect(await saveIndustries.run(member, { industries: ['ISIC-999'] })).toMatchObject(wrong);
    expect(await saveProducts.run(member, { ...products, offers: ['NO_SUCH'] })).toMatchObject(
      wrong,
    );
    expect(await saveNeed.run(member, { ...need, prefectures: ['JP-99'] })).toMatchObject(wrong);
  });

  test('leaves a checked translation in place when the member writes nothing there', async () => {
    const member = await filledIn();
    const ownerId = member.smeId ?? '';
    await db.text.create({
      data: {
        ...{ ownerKind: 'SME', ownerId, field: 'products', language: 'ja' },
        ...{ body: 'ドライフルーツ', origin: 'CHECKED', ofRevision: 1 },
      },
    });
    await saveProducts.run(member, { ...products, productsTh: 'ผลไม้อบแห้งและน้ำผลไม้' });
    const view = await findOwnSme(member);
    expect(view?.products.ja).toMatchObject({ body: 'ドライフルーツ' });
    expect(view?.registration.products.ja).toBeNull();
  });
});

describe('consent', () => {
  test('is recorded per purpose, once, and withdrawn when its tick is taken away', async () => {
    const member = await filledIn();
    await saveConsent.run(member, consent);
    const rows = () =>
      db.consent.findMany({ where: { userId: member.id }, orderBy: { purpose: 'asc' } });
    expect(await rows()).toMatchObject([
      { purpose: 'registration', textVersion: consentVersion, withdrawnAt: null },
      { purpose: 'transfer-to-japan', textVersion: consentVersion, withdrawnAt: null },
    ]);
    await saveConsent.run(member, { ...consent, transfer: '', goal: 'keep' });
    expect((await rows())[1]?.withdrawnAt).not.toBeNull();
    expect(await submitSme.run(member, {})).toMatchObject({
      failure: { code: 'sme.consent-missing' },
    });
  });

  test('taken back by an approved firm stops its matching, and can be given again', async () => {
    const member = await filledIn();
    await approve(member);
    const answer = await saveConsent.run(member, { ...consent, transfer: '' });
    expect(answer).toMatchObject({ ok: true, value: { withdrawn: true } });
    expect(await findOwnSme(await again(member))).toMatchObject({
      state: 'DRAFT',
      stage: 1,
      reviews: [{ decision: 'withdraw' }],
    });
    expect(await jobsFor(member.smeId ?? '')).toHaveLength(1);
    await saveConsent.run(member, consent);
    expect(await submitSme.run(member, {})).toMatchObject({ ok: true });
  });

  test('does not count for a text that the person did not see', async () => {
    const member = await addPerson('SME_MEMBER');
    await saveConsent.run(member, { ...consent, textVersion: '2020-01', goal: 'keep' });
    expect(await db.consent.count({ where: { userId: member.id } })).toBe(0);
  });
});

describe('sending', () => {
  test('moves a whole registration to the centre, with a date, and tells both sides', async () => {
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const elsewhere = await addPerson('OFFICER', { centreCode: 'BSC-01' });
    const member = await filledIn();
    const now = new Date('2026-11-23T03:00:00Z');
    expect(await submitSme.run(member, {}, { now })).toMatchObject({ ok: true });
    const view = await findOwnSme(await again(member));
    expect(view).toMatchObject({ state: 'STAGE_1', stage: 1, reviews: [{ decision: 'submit' }] });
    // Monday the 23rd is a Japanese holiday: Tuesday, Wednesday, Thursday.
    expect(view?.dueAt?.toISOString().slice(0, 10)).toBe('2026-11-26');
    const told = await db.mailMessage.findMany({ where: { template: { startsWith: 'sme-' } } });
    const to = (template: string) =>
      told.filter((mail) => mail.template === template).map((mail) => mail.toEmail);
    expect(to('sme-submitted')).toContain(member.email);
    expect(to('sme-to-review')).toContain(officer.email);
    expect(to('sme-to-review')).not.toContain(elsewhere.email);
  });

  test('waits for what is missing', async () => {
    const member = await addPerson('SME_MEMBER');
    await saveFirm.run(member, firm());
    expect(await submitSme.run(member, {})).toMatchObject({
      failure: { code: 'sme.incomplete' },
    });
  });

  test('happens once, and closes the registration to changes', async () => {
    const member = await filledIn();
    const answers = await Promise.all([submitSme.run(member, {}), submitSme.run(member, {})]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const smeId = member.smeId ?? '';
    expect(await db.smeReview.count({ where: { smeId } })).toBe(1);
    expect(await saveFirm.run(member, firm())).toMatchObject({
      failure: { code: 'sme.not-editable' },
    });
  });

  test('leads a returned registration back to its stage', async () => {
    const member = await filledIn();
    await db.sme.update({
      where: { id: member.smeId ?? '' },
      data: { state: 'RETURNED', stage: 2 },
    });
    expect(await saveProducts.run(member, products)).toMatchObject({ ok: true });
    await submitSme.run(member, { note: 'แก้กำลังการผลิตแล้ว' });
    expect(await findOwnSme(await again(member))).toMatchObject({
      state: 'STAGE_2',
      stage: 2,
      reviews: [{ decision: 'submit', note: 'แก้กำลังการผลิตแล้ว' }],
    });
  });
});
