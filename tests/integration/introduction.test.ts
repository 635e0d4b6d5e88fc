import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { acceptForPartner, declineForPartner } from '@/lib/introduction/desk-commands';
import { findByLink, findIntroduction } from '@/lib/introduction/detail-queries';
import { actByLink, consentToStage, openStage } from '@/lib/introduction/disclosure-commands';
import { answerByLink } from '@/lib/introduction/link-commands';
import {
  approveIntroduction,
  proposeIntroduction,
  returnIntroduction,
} from '@/lib/introduction/officer-commands';
import { listIntroductions } from '@/lib/introduction/queries';
import {
  agreeToProposal,
  answerQuestion,
  requestIntroduction,
  resubmitIntroduction,
  withdrawIntroduction,
} from '@/lib/introduction/sme-commands';
import { translateText } from '@/lib/translation/commands';
import {
  approved,
  caseOf,
  lastToken,
  makePair,
  request,
  secrets,
  sentLink,
  visitor,
  words,
} from './introduction-world';

/** The life of a case on a real database: every side, and what is refused. */
const now = () => new Date();

/** Everything of the firm that the other side may not have yet. */
function expectHidden(value: unknown) {
  const text = JSON.stringify(value);
  for (const secret of [...Object.values(secrets), 'ความลับการค้า', 'Hidden Trading']) {
    expect(text).not.toContain(secret);
  }
}

describe('a whole life', () => {
  test('from the request over two questions to the contact data of both', async () => {
    const pair = await makePair();
    const code = await request(pair);
    expect(code).toMatch(/^JD-25\d\d-\d{4}$/);
    const { id } = await caseOf(code);
    expect(await findIntroduction(pair.desk, code)).toBeNull();

    expect(await returnIntroduction.run(pair.officer, { id, ...words })).toMatchObject({
      ok: true,
    });
    expect(await resubmitIntroduction.run(pair.member, { id, ...words })).toMatchObject({
      ok: true,
    });
    expect(await approveIntroduction.run(pair.officer, { id, ...words })).toMatchObject({
      ok: true,
    });

    const first = await sentLink(pair, code);
    const opened = await findByLink(first, now());
    expect(opened).toMatchObject({ kind: 'open', recipientName: '山田 太郎' });
    expectHidden(opened);
    expectHidden(await findIntroduction(pair.contact, code));
    expectHidden(await listIntroductions(pair.contact));
    expect((await findIntroduction(pair.member, code))?.partnerContact).toBeNull();
    expect((await findIntroduction(pair.desk, code))?.smeContact).toBeNull();

    const question = { answer: 'ask', token: first, text: '月に何トンですか。', language: 'ja' };
    expect(await answerByLink.run(visitor(), question)).toMatchObject({ ok: true });
    expect(await caseOf(code)).toMatchObject({ state: 'QUESTIONED', turn: 'SME' });
    expect(await answerQuestion.run(pair.member, { id, ...words })).toMatchObject({ ok: true });
    expect(await caseOf(code)).toMatchObject({ state: 'APPROVED', turn: 'DESK' });

    const second = await sentLink(pair, code);
    expect(await findByLink(first, now())).toEqual({ kind: 'expired' });
    const yes = { answer: 'accept', token: second, language: 'ja', share: 'yes' };
    expect(await answerByLink.run(visitor(), yes)).toMatchObject({ ok: true });

    // The name is open with the acceptance, contact data wait for the firm.
    const named = await findByLink(second, now());
    expect(named).toMatchObject({ kind: 'answered', case: { smeContact: null } });
    expect(JSON.stringify(named)).toContain('Hidden Trading');
    const contact = { id, stage: 'CONTACT', language: 'th' };
    expect(await consentToStage.run(pair.member, contact)).toMatchObject({ ok: true });
    const byLink = { token: second, stage: 'CONTACT', act: 'open', language: 'ja' };
    expect(await actByLink.run(visitor(), byLink)).toMatchObject({ ok: true });
    expect(await openStage.run(pair.member, contact)).toMatchObject({ ok: true });

    const seen = await findByLink(second, now());
    expect(seen).toMatchObject({
      kind: 'answered',
      case: { state: 'ACCEPTED', smeContact: { email: secrets.contactEmail } },
    });
    const again = await findByLink(await lastToken('partner-accepted', code), now());
    expect(again).toMatchObject({ kind: 'answered' });
    expect((await findIntroduction(pair.member, code))?.partnerContact).toMatchObject({
      email: 'yamada@partner.example.test',
    });
    expect((await findIntroduction(pair.contact, code))?.smeContact?.email).toBe(
      secrets.contactEmail,
    );

    const trail = await db.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(trail.map((entry) => entry.action)).toEqual([
      'introduction.request',
      'introduction.return',
      'introduction.resubmit',
      'introduction.approve',
      'introduction.send-link',
      'introduction.answer-by-link',
      'introduction.answer',
      'introduction.send-link',
      'introduction.answer-by-link',
      'disclosure.consent',
      'disclosure.by-link',
      'disclosure.open',
    ]);
    expect(trail.at(-2)).toMatchObject({ actorName: '山田 太郎', actorRole: 'PARTNER_LINK' });
  });

  test('a proposal is taken up by the firm and approved by another officer', async () => {
    const pair = await makePair();
    const input = { smeId: pair.sme.id, partnerId: pair.partner.id, ...words };
    const proposed = await proposeIntroduction.run(pair.officer, input);
    expect(proposed).toMatchObject({ ok: true });
    if (!proposed.ok) return;
    const { id } = await caseOf(proposed.value.code);
    expect(await agreeToProposal.run(pair.member, { id, language: 'th' })).toMatchObject({
      ok: true,
    });
    expect(await approveIntroduction.run(pair.officer, { id, ...words })).toMatchObject({
      failure: { code: 'introduction.same-person' },
    });
    expect(await approveIntroduction.run(pair.headquarters, { id, ...words })).toMatchObject({
      ok: true,
    });
  });

  test('a withdrawal takes the link back', async () => {
    const pair = await makePair();
    const code = await approved(pair);
    const token = await sentLink(pair, code);
    const { id } = await caseOf(code);
    const input = { id, reason: 'changed-plans', language: 'th' };
    expect(await withdrawIntroduction.run(pair.member, input)).toMatchObject({ ok: true });
    const yes = { answer: 'accept', token, language: 'ja' };
    expect(await answerByLink.run(visitor(), yes)).toMatchObject({
      failure: { code: 'introduction.link-expired' },
    });
  });
});

describe('what is refused', () => {
  test('a second open case of the pair, a move out of turn, an old version', async () => {
    const pair = await makePair();
    const code = await request(pair);
    const { id, version } = await caseOf(code);
    await expect(request(pair)).rejects.toThrow('introduction.already-open');
    expect(await acceptForPartner.run(pair.desk, { id, language: 'ja' })).toMatchObject({
      failure: { code: 'access.not-found' },
    });
    expect(
      await approveIntroduction.run(pair.officer, { id, version: version + 1, ...words }),
    ).toMatchObject({ failure: { code: 'introduction.already-decided' } });
    const empty = { id, text: ' \u0000 ', language: 'th' };
    expect(await returnIntroduction.run(pair.officer, empty)).toMatchObject({
      failure: { code: 'field.check', fields: { text: 'field.required' } },
    });
  });

  test('an excluded match and a firm that is not approved', async () => {
    const pair = await makePair();
    const input = {
      partnerId: pair.partner.id,
      message: 'ขอพบเพื่อหารือเรื่องสินค้าและปริมาณ',
      language: 'th',
    };
    await db.partner.update({
      where: { id: pair.partner.id },
      data: { requirements: [{ kind: 'certificate', code: 'CRT-IATF16949' }] },
    });
    await db.sme.update({
      where: { id: pair.sme.id },
      data: { certificates: ['CRT-HACCP'] },
    });
    expect(await requestIntroduction.run(pair.member, input)).toMatchObject({
      failure: { code: 'introduction.excluded' },
    });
    await db.sme.update({ where: { id: pair.sme.id }, data: { state: 'STAGE_2' } });
    expect(await requestIntroduction.run(pair.member, input)).toMatchObject({
      failure: { code: 'sme.not-approved' },
    });
  });

  test('a warning that nobody ticked', async () => {
    const pair = await makePair();
    const first = await approved(pair);
    const { id } = await caseOf(first);
    const no = { id, reason: 'timing', language: 'ja' };
    expect(await declineForPartner.run(pair.desk, no)).toMatchObject({ ok: true });
    const second = await caseOf(await request(pair));
    expect(await approveIntroduction.run(pair.officer, { id: second.id, ...words })).toMatchObject({
      failure: { code: 'introduction.guard-not-confirmed' },
    });
    expect(await caseOf(second.code)).toMatchObject({ state: 'UNDER_REVIEW', version: 1 });
    const ticked = { id: second.id, confirmed: ['declined-before'], ...words };
    expect(await approveIntroduction.run(pair.officer, ticked)).toMatchObject({ ok: true });
  });

  test('a requirement that fails now, though the pair is on no list', async () => {
    const pair = await makePair();
    const { id } = await caseOf(await request(pair));
    await db.match.deleteMany({ where: { smeId: pair.sme.id } });
    const requirements = [{ kind: 'employees', min: 1_000_000 }];
    await db.sme.update({ where: { id: pair.sme.id }, data: { employees: 5 } });
    await db.partner.update({ where: { id: pair.partner.id }, data: { requirements } });
    expect(await approveIntroduction.run(pair.officer, { id, ...words })).toMatchObject({
      failure: { code: 'introduction.guard-not-confirmed' },
    });
    const ticked = { id, confirmed: ['requirement-fails'], ...words };
    expect(await approveIntroduction.run(pair.officer, ticked)).toMatchObject({ ok: true });
  });

  test('links that are unknown, cut, late or used; the token itself is nowhere', async () => {
    const pair = await makePair();
    const code = await approved(pair);
    const token = await sentLink(pair, code);
    const hash = createHash('sha256').update(token).digest('hex');
    expect(await db.partnerLink.count({ where: { tokenHash: hash } })).toBe(1);
    expect(await findByLink(token.slice(1), now())).toEqual({ kind: 'unknown' });
    expect(await findByLink(`${token.slice(0, -1)}_`, now())).toEqual({ kind: 'unknown' });
    const later = new Date(Date.now() + 60 * 86_400_000);
    expect(await findByLink(token, later)).toEqual({ kind: 'expired' });
    const no = { answer: 'decline', token, reason: 'price', language: 'ja' };
    expect(await answerByLink.run(visitor(), no, { now: later })).toMatchObject({
      failure: { code: 'introduction.link-expired' },
    });
    expect(await answerByLink.run(visitor(), no)).toMatchObject({ ok: true });
    expect(await answerByLink.run(visitor(), no)).toMatchObject({
      failure: { code: 'introduction.link-used' },
    });
    const details = await db.auditEntry.findMany({ select: { detail: true, subjectLabel: true } });
    expect(JSON.stringify(details)).not.toContain(token);
  });

  test('a translation of an original that has moved on', async () => {
    const pair = await makePair();
    const code = await approved(pair);
    const { id } = await caseOf(code);
    const input = {
      ownerKind: 'INTRODUCTION',
      ownerId: id,
      field: 'message',
      language: 'ja',
      ofRevision: 1,
      body: '買い手を探しています。',
    };
    expect(await translateText.run(pair.desk, input)).toMatchObject({ ok: true });
    expect(await translateText.run(pair.member, input)).toMatchObject({
      failure: { code: 'access.not-found' },
    });
    const where = { ownerId: id, field: 'message', language: 'th' } as const;
    await db.text.updateMany({ where, data: { body: 'ใหม่', revision: 2 } });
    expect(await translateText.run(pair.desk, input)).toMatchObject({
      failure: { code: 'text.changed-meanwhile' },
    });
  });
});
