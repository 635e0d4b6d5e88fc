import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { answerApproval, answerQuestionByLink } from '@/lib/need/link-commands';
import { approvePostedNeed, closePostedNeed, savePostedNeed } from '@/lib/need/posted-commands';
import { listBoard, listNeeds } from '@/lib/need/posted-queries';
import { askRequirement } from '@/lib/need/question-commands';
import { listCandidates } from '@/lib/proposal/candidates';
import {
  declineProposal,
  makeProposal,
  takeUpProposal,
  withdrawProposal,
} from '@/lib/proposal/commands';
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

/** Posted needs on a real database, from the first draft to the introduction. */
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

describe('asking for what is unknown', () => {
  test('one click asks, one tap answers, and the answer counts for this need alone', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.member);
    const find = async () => {
      const file = await findNeedFile(pair.member, code, at());
      if (!file) throw new Error('no need');
      const all = await listCandidates(pair.member, file, { now: new Date(), most: 1000 });
      return all.find((one) => one.id === pair.partner.id);
    };
    expect((await find())?.tally).toEqual({ meets: 0, fails: 0, unknown: 2 });
    const ask = { code, candidateId: pair.partner.id, position: 1 };
    expect(await askRequirement.run(pair.member, ask)).toMatchObject({ ok: true });
    expect(await askRequirement.run(pair.member, ask)).toMatchObject({
      failure: { code: 'posted-need.already-asked' },
    });
    expect((await find())?.checked[1]).toMatchObject({ asked: true, verdict: 'unknown' });

    const mail = await db.mailMessage.findFirstOrThrow({
      where: { template: 'need-question', params: { path: ['code'], equals: code } },
    });
    expectHidden(mail);
    const token = await tokenOf('need-question', code);
    const answer = { token, answer: 'meets', note: '±0.03 mm' };
    expect(await answerQuestionByLink.run(visitor(), answer)).toMatchObject({ ok: true });
    expect(await answerQuestionByLink.run(visitor(), answer)).toMatchObject({ ok: false });
    expect(await find()).toMatchObject({
      tally: { meets: 1, fails: 0, unknown: 1 },
      checked: [{}, { verdict: 'meets', source: 'answer', note: '±0.03 mm' }],
    });
    const { attributes } = await db.partner.findUniqueOrThrow({ where: { id: pair.partner.id } });
    expect(attributes).toEqual({});
    // The same requirement of another need has not been asked.
    const other = await findNeedFile(pair.member, await post(pair.member), at());
    expect(other?.questions).toEqual([]);
  });
});

describe('proposals', () => {
  test('a partner proposes, the firm takes it up, the officers decide', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.member);
    const statements = [{ position: 0, answer: 'meets', note: '' }];
    const text = { text: '試験機を貸し出せます。', language: 'ja' };
    const made = await makeProposal.run(pair.contact, { code, ...text, statements });
    expect(made).toMatchObject({ ok: true });
    expect(await makeProposal.run(pair.contact, { code, ...text })).toMatchObject({
      failure: { code: 'proposal.already-made' },
    });
    const file = await findNeedFile(pair.member, code, at());
    const proposal = file?.proposals[0];
    expect(proposal).toMatchObject({
      state: 'OPEN',
      statements: [{ position: 0, answer: 'meets' }],
    });
    const take = { id: proposal?.id, version: proposal?.version, ...words };
    expect(await takeUpProposal.run(pair.officer, take)).toMatchObject({ ok: false });
    const both = await Promise.all([
      takeUpProposal.run(pair.member, take),
      takeUpProposal.run(pair.member, take),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const cases = await db.introduction.findMany({ where: { smeId: pair.sme.id } });
    expect(cases).toMatchObject([{ state: 'UNDER_REVIEW', turn: 'OFFICER', requestedBy: 'SME' }]);
    // Taking up discloses nothing and opens no door before an officer's.
    const seen = await findNeedFile(pair.contact, code, at());
    expect(seen?.proposals[0]).toMatchObject({ state: 'TAKEN_UP', introduction: null });
    expectHidden(seen);
  });

  test("a firm's proposal is its request; the partner learns no name by taking it up", async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.contact);
    expect(await makeProposal.run(pair.member, { code, ...words })).toMatchObject({ ok: true });
    const file = await findNeedFile(pair.contact, code, at());
    expectHidden(file);
    expectHidden(await db.mailMessage.findMany({ where: { template: 'need-proposed' } }));
    const proposal = file?.proposals[0];
    const take = { id: proposal?.id, version: proposal?.version, language: 'ja' };
    expect(await takeUpProposal.run(pair.contact, take)).toMatchObject({ ok: true });
    const [opened] = await db.introduction.findMany({ where: { smeId: pair.sme.id } });
    expect(opened).toMatchObject({ state: 'UNDER_REVIEW', requestedById: pair.member.id });
    expectHidden(await findNeedFile(pair.contact, code, at()));
    expectHidden(await findNeedFile(pair.desk, code, at()));
  });

  test('withdrawn it can be made again; declined it says why', async () => {
    const pair = await makeNeedPair();
    const code = await post(pair.member);
    const onBehalf = { code, partnerId: pair.partner.id, ...words };
    expect(await makeProposal.run(pair.desk, onBehalf)).toMatchObject({ ok: true });
    const row = () =>
      db.needProposal.findFirstOrThrow({ where: { partnerId: pair.partner.id, need: { code } } });
    const { id, version } = await row();
    expect(await withdrawProposal.run(pair.contact, { id, version })).toMatchObject({ ok: true });
    expect(await makeProposal.run(pair.contact, { code, ...words })).toMatchObject({ ok: true });
    const again = await row();
    const no = { id, version: again.version, reason: 'terms', ...words };
    expect(await declineProposal.run(pair.member, no)).toMatchObject({ ok: true });
    expect((await findNeedFile(pair.contact, code, at()))?.proposals[0]).toMatchObject({
      state: 'DECLINED',
      declinedReason: 'terms',
      decline: { body: words.text },
    });
    expect(await db.introduction.count({ where: { smeId: pair.sme.id } })).toBe(0);
    const closed = await closePostedNeed.run(pair.member, {
      ...{ code, version: (await needOf(code)).version, reason: 'found' },
    });
    expect(closed).toMatchObject({ ok: true });
    expect(await makeProposal.run(pair.otherContact, { code, ...words })).toMatchObject({
      failure: { code: 'access.not-found' },
    });
  });
});
