import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { answerApproval } from '@/lib/need/link-commands';
import { approvePostedNeed, closePostedNeed, savePostedNeed } from '@/lib/need/posted-commands';
import { listBoard, listNeeds } from '@/lib/need/posted-queries';
import { makeProposal } from '@/lib/proposal/commands';
import { findNeedFile } from '@/lib/proposal/need-file';
import {
  day,
  form,
  makeNeedPair,
  needOf,
  post,
  secrets,
  tokenOf,
  visitor,
  words,
} from './need-world';

/** Posted needs on a real database, from the first draft to who reads it. */
const at = () => ({ now: new Date(), locale: 'th' as const });

function expectHidden(value: unknown) {
  const text = JSON.stringify(value);
  for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
}

describe('posting', () => {
  test('a draft may lack anything, a posted need may not', async () => {
    const { member } = await makeNeedPair();
    const draft = await savePostedNeed.run(member, { goal: 'draft', language: 'th' });
    expect(draft).toMatchObject({ ok: true, value: { state: 'DRAFT' } });
    const lacking = form({ title: '', specification: '', endsOn: day(400), audience: 'chosen' });
    expect(await savePostedNeed.run(member, lacking)).toMatchObject({
      ok: false,
      failure: {
        fields: {
          title: 'field.required',
          specification: 'field.required',
          endsOn: 'field.out-of-range',
          recipients: 'field.required',
        },
      },
    });
  });

  test.each(['0000-01-01', '2027-02-30', '2570-02-30', 'a\0b'])(
    'no need ends on %j',
    async (endsOn) => {
      const { member } = await makeNeedPair();
      expect(await savePostedNeed.run(member, form({ goal: 'draft', endsOn }))).toMatchObject({
        failure: { fields: { endsOn: 'field.not-a-date' } },
      });
    },
  );

  test('a version beyond all counting is none', async () => {
    const { member } = await makeNeedPair();
    const code = await post(member);
    const given = { code, version: '2147483648', reason: 'found' };
    expect(await closePostedNeed.run(member, given)).toMatchObject({
      failure: { code: 'field.check' },
    });
  });

  test('what an officer writes shows to nobody before the firm says yes by its link', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.officer, { ownerId: pair.sme.id });
    expect(await needOf(code)).toMatchObject({ state: 'WAITING', postedBySide: 'STAFF' });
    for (const reader of [pair.contact, pair.desk, pair.otherMember]) {
      expect(await findNeedFile(reader, code, at())).toBeNull();
    }
    expect((await findNeedFile(pair.member, code, at()))?.need.role).toBe('OWNER');

    const token = await tokenOf('need-to-approve', code);
    const { version } = await needOf(code);
    const yes = { token, version, answer: 'approve', language: 'th' };
    const [first, second] = await Promise.all([
      answerApproval.run(visitor(), yes),
      answerApproval.run(visitor(), yes),
    ]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    expect(await needOf(code)).toMatchObject({ state: 'OPEN' });
    expect((await findNeedFile(pair.contact, code, at()))?.need.code).toBe(code);
    // Open, it is the firm's own: the officer no longer changes its words.
    const { version: opened } = await needOf(code);
    const change = form({ code, version: opened, goal: 'draft' });
    expect(await savePostedNeed.run(pair.officer, change)).toMatchObject({
      ok: false,
      failure: { code: 'posted-need.move-not-allowed' },
    });
  });

  test('a no keeps its words for whoever wrote it, and the need can be sent again', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.desk, { ownerId: pair.partner.id });
    const token = await tokenOf('need-to-approve', code);
    const { version } = await needOf(code);
    const no = { token, version, answer: 'refuse', language: 'ja' };
    expect(await answerApproval.run(visitor(), { ...no, text: '' })).toMatchObject({
      failure: { fields: { text: 'field.required' } },
    });
    expect(await answerApproval.run(visitor(), { ...no, text: '数量が違います。' })).toMatchObject({
      ok: true,
    });
    const file = await findNeedFile(pair.desk, code, at());
    expect(file?.need).toMatchObject({
      state: 'REFUSED',
      managed: { refusal: { body: '数量が違います。' } },
    });
    expect(await findNeedFile(pair.member, code, at())).toBeNull();
    const again = form({ code, version: (await needOf(code)).version });
    expect(await savePostedNeed.run(pair.desk, again)).toMatchObject({
      value: { state: 'WAITING' },
    });
    // The first link is about words that are gone.
    expect(await answerApproval.run(visitor(), { ...no, answer: 'approve' })).toMatchObject({
      failure: { code: 'link.used' },
    });
  });

  test('an approval of words that have changed meanwhile is refused', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.officer, { ownerId: pair.sme.id });
    const { version } = await needOf(code);
    await savePostedNeed.run(pair.officer, form({ code, version, title: 'เรื่องใหม่' }));
    expect(await approvePostedNeed.run(pair.member, { code, version })).toMatchObject({
      failure: { code: 'posted-need.changed-meanwhile' },
    });
  });
});

describe('who learns what', () => {
  test('a firm is nameless to partners until the stage NAME is open for that pair', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.member);
    expectHidden(await findNeedFile(pair.contact, code, at()));
    expectHidden(await listNeeds(pair.contact, at()));
    const introduction = await db.introduction.create({
      data: {
        ...{ code: `JD-TEST-${code}`, smeId: pair.sme.id, partnerId: pair.partner.id },
        ...{ state: 'ACCEPTED', turn: 'SME', requestedBy: 'SME', centreCode: 'BSC-09' },
        disclosures: {
          create: {
            ...{ stage: 'NAME', askedBySide: 'PARTNER', askedByName: 'test' },
            ...{ askedAt: new Date(), partnerConsentAt: new Date() },
          },
        },
      },
    });
    expectHidden(await findNeedFile(pair.contact, code, at()));
    await db.disclosure.updateMany({
      where: { introductionId: introduction.id },
      data: { smeConsentAt: new Date() },
    });
    const named = await findNeedFile(pair.contact, code, at());
    expect(named?.need.owner.names?.th).toBe(secrets.nameTh);
    expectHidden(await findNeedFile(pair.otherContact, code, at()));
    // Hidden by its owner, it stays hidden to those who know the firm, and to the desk.
    await db.postedNeed.update({ where: { code }, data: { hidesName: true } });
    expectHidden(await findNeedFile(pair.contact, code, at()));
    expectHidden(await findNeedFile(pair.desk, code, at()));
    const all = { list: 'all', kind: null, centre: null } as const;
    const { needs } = await listBoard(pair.desk, all, at());
    expectHidden(needs.filter((need) => need.code === code));
  });

  test('a hidden partner is a trade and a place to firms', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.contact, { hidesName: 'on' });
    const text = JSON.stringify(await findNeedFile(pair.member, code, at()));
    const { slug, nameTh, nameJa } = await db.partner.findUniqueOrThrow({
      where: { id: pair.partner.id },
    });
    for (const secret of [slug, nameTh, nameJa, pair.partner.id])
      expect(text).not.toContain(secret);
  });

  test('chosen recipients read it, nobody else of their side, and they do not see each other', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.member, { audience: 'chosen', recipients: [pair.partner.id] });
    const seen = await findNeedFile(pair.contact, code, at());
    expect(seen?.need.code).toBe(code);
    expect(JSON.stringify(seen)).not.toContain(pair.partner.id);
    expect(await findNeedFile(pair.otherContact, code, at())).toBeNull();
    const { others } = await listNeeds(pair.otherContact, at());
    expect(others.map((need) => need.code)).not.toContain(code);
    expect(await makeProposal.run(pair.otherContact, { code, ...words })).toMatchObject({
      failure: { code: 'access.not-found' },
    });
    expect(
      await db.mailMessage.count({
        where: { template: 'need-for-you', params: { path: ['code'], equals: code } },
      }),
    ).toBe(1);
  });

  test('a firm that is not approved reads no need of a partner', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.contact);
    await db.sme.update({ where: { id: pair.sme.id }, data: { state: 'STAGE_1' } });
    expect(await findNeedFile(pair.member, code, at())).toBeNull();
    expect((await listNeeds(pair.member, at())).others).toEqual([]);
  });
});

test('a form edits what its author wrote, whatever language its page is in', async () => {
  const { member } = await makeNeedPair();
  const code = await post(member);
  const { id } = await needOf(code);
  const key = { ownerKind: 'POSTED_NEED', ownerId: id, field: 'title', language: 'en' } as const;
  const translation = { body: 'Dryer', origin: 'CHECKED', ofRevision: 1 } as const;
  await db.text.create({ data: { ...key, ...translation } });
  const file = await findNeedFile(member, code, { now: new Date(), locale: 'en' });
  expect(file?.need.title?.body).toBe('Dryer');
  const { title = '', language } = file?.need.managed?.original ?? {};
  expect([title.slice(0, 10), language]).toEqual(['เครื่องอบ ', 'th']);
  const { version } = await needOf(code);
  await savePostedNeed.run(member, form({ code, version, title, language }));
  const kept = await db.text.findMany({ where: { ownerId: id, field: 'title' } });
  expect(kept.map((text) => [text.language, text.origin, text.revision]).sort()).toEqual([
    ['en', 'CHECKED', 1],
    ['th', 'ORIGINAL', 1],
  ]);
});
