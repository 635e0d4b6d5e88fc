import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { answerQuestionByLink } from '@/lib/need/link-commands';
import { closePostedNeed } from '@/lib/need/posted-commands';
import { listQuestions } from '@/lib/need/posted-queries';
import { askRequirement } from '@/lib/need/question-commands';
import { listCandidates } from '@/lib/proposal/candidates';
import {
  declineProposal,
  makeProposal,
  takeUpProposal,
  withdrawProposal,
} from '@/lib/proposal/commands';
import { findNeedFile } from '@/lib/proposal/need-file';
import { makeNeedPair, needOf, post, secrets, tokenOf, visitor, words } from './need-world';

/** Questions and proposals on a real database, up to the introduction. */
const at = () => ({ now: new Date(), locale: 'th' as const });

function expectHidden(value: unknown) {
  const text = JSON.stringify(value);
  for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
}

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

  test('words of a need and of its answers name nobody who is not named', async () => {
    const pair = await makeNeedPair();
    const told = `${Object.values(secrets).join(' ')} โทร 02-000-1234`;
    const code = await post(pair.contact);
    const statements = [{ position: 0, answer: 'meets', note: told }];
    const made = { code, text: told, language: 'th', statements };
    expect(await makeProposal.run(pair.member, made)).toMatchObject({ ok: true });
    for (const viewer of [pair.contact, pair.desk]) {
      const file = await findNeedFile(viewer, code, at());
      expectHidden(file);
      expect(JSON.stringify(file)).not.toContain(pair.member.name);
      expect(file?.proposals[0]?.words?.body).toContain('＿＿＿');
      expect(file?.questions[0]?.note).toContain('＿＿＿');
    }
    expect((await findNeedFile(pair.member, code, at()))?.proposals[0]?.words?.body).toBe(told);
    const hidden = await post(pair.member, {
      ...{ hidesName: 'on', title: `ของ ${secrets.nameEn}`, specification: told },
      ...{ audience: 'chosen', recipients: [pair.partner.id] },
    });
    expectHidden((await findNeedFile(pair.contact, hidden, at()))?.need);
    expectHidden(await db.mailMessage.findMany({ where: { template: 'need-for-you' } }));
    const ask = { code: hidden, candidateId: pair.partner.id, position: 1 };
    expect(await askRequirement.run(pair.member, ask)).toMatchObject({ ok: true });
    expectHidden(await db.mailMessage.findMany({ where: { template: 'need-question' } }));
    expectHidden(await listQuestions(pair.contact, 'ja'));
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
