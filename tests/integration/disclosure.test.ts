import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { findIntroduction } from '@/lib/introduction/detail-queries';
import { askAgainDays } from '@/lib/introduction/disclosure';
import { markSeen } from '@/lib/introduction/disclosure-store';
import {
  acceptAs,
  actAs,
  actByToken,
  makeSecretPair,
  offered,
  withoutAccount,
} from './disclosure-world';

/** Asking, consenting, refusing, taking back, looking: on a real database, by every way there is. */
const refused = (code: string) => ({ ok: false, failure: { code } });

async function accepted(by: 'desk' | 'partner' | 'link' = 'partner', share = false) {
  const pair = await makeSecretPair();
  const it = await offered(pair);
  const result = await acceptAs(by, pair, it, share);
  if (!result.ok) throw new Error(result.failure.code);
  return { pair, ...it };
}

const stageOf = (introductionId: string, stage: 'NAME' | 'CONTACT' | 'DOCUMENTS') =>
  db.disclosure.findUnique({ where: { introductionId_stage: { introductionId, stage } } });

const logOf = async (introductionId: string) => {
  const events = await db.disclosureEvent.findMany({
    where: { introductionId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return events.map(({ stage, act, actorSide, onBehalf }) =>
    [stage, act, actorSide, ...(onBehalf ? ['on behalf'] : [])].join(' '),
  );
};

describe('the name', () => {
  test('opens with the acceptance by each of the three ways, and the log says whose consents', async () => {
    const sides = { desk: 'DESK on behalf', partner: 'PARTNER', link: 'PARTNER_LINK' };
    for (const by of ['desk', 'partner', 'link'] as const) {
      const { id } = await accepted(by);
      expect(await logOf(id)).toEqual([
        'NAME ask SME',
        'NAME consent SME',
        `NAME consent ${sides[by]}`,
        `NAME open ${sides[by]}`,
      ]);
      const row = await stageOf(id, 'NAME');
      const request = await db.introductionEvent.findFirstOrThrow({
        where: { introductionId: id, move: 'request' },
      });
      expect(row?.smeConsentAt).toEqual(request.createdAt);
      expect(row?.seenByPartnerAt).not.toBeNull();
    }
  });
});

describe('contact data', () => {
  test('asked for with the acceptance, consented to, opened by each side for itself', async () => {
    const { pair, id, code } = await accepted('link', true);
    expect(await actAs(pair.member, 'open', id)).toMatchObject(refused('disclosure.not-possible'));
    expect(await actAs(pair.member, 'consent', id)).toMatchObject({ ok: true });
    expect((await findIntroduction(pair.member, code))?.partnerContact).toBeNull();
    expect(await actAs(pair.member, 'open', id)).toMatchObject({ ok: true });
    expect((await findIntroduction(pair.member, code))?.partnerContact).not.toBeNull();
    expect((await findIntroduction(pair.contact, code))?.smeContact).toBeNull();
    expect((await logOf(id)).slice(4)).toEqual([
      'CONTACT ask PARTNER_LINK',
      'CONTACT consent SME',
      'CONTACT open SME',
    ]);
    const audit = await db.auditEntry.findMany({
      where: {
        subjectId: id,
        action: { in: ['introduction.answer-by-link', 'disclosure.consent'] },
      },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ detail }) => detail)).toMatchObject([
      { shares: 'CONTACT', consentText: expect.any(String), language: 'ja' },
      { stage: 'CONTACT', side: 'SME', consentText: expect.any(String), language: 'th' },
    ]);
  });

  test('a consent is taken back until the other side has looked, and not after', async () => {
    const { pair, id } = await accepted('partner', true);
    await actAs(pair.member, 'consent', id);
    expect(await actAs(pair.contact, 'revoke', id)).toMatchObject({ ok: true });
    expect(await actAs(pair.member, 'open', id)).toMatchObject(refused('disclosure.not-possible'));
    expect(await actAs(pair.contact, 'consent', id)).toMatchObject({ ok: true });
    expect(await actAs(pair.member, 'open', id)).toMatchObject({ ok: true });
    expect(await actAs(pair.contact, 'revoke', id)).toMatchObject(
      refused('disclosure.already-opened'),
    );
    // The firm's own has not been looked at.
    expect(await actAs(pair.member, 'revoke', id)).toMatchObject({ ok: true });
  });

  test('a refusal closes the request; who was refused asks again a week later', async () => {
    const { pair, id } = await accepted('partner', true);
    expect(await actAs(pair.member, 'refuse', id)).toMatchObject({ ok: true });
    expect(await stageOf(id, 'CONTACT')).toMatchObject({
      ...{ smeConsentAt: null, partnerConsentAt: null, refusedBySide: 'SME' },
    });
    expect(await actAs(pair.contact, 'ask', id)).toMatchObject(refused('disclosure.not-possible'));
    const later = new Date(Date.now() + (askAgainDays * 24 + 1) * 3_600_000);
    expect(await actAs(pair.contact, 'ask', id, { now: later })).toMatchObject({ ok: true });
    expect(await actAs(pair.member, 'consent', id, { now: later })).toMatchObject({ ok: true });
  });

  test('nothing is asked for before the acceptance', async () => {
    const pair = await makeSecretPair();
    const { id, token } = await offered(pair);
    expect(await actAs(pair.member, 'ask', id)).toMatchObject(refused('disclosure.not-possible'));
    expect(await actAs(pair.contact, 'ask', id)).toMatchObject(refused('disclosure.not-possible'));
    expect(await actByToken(token, 'ask')).toMatchObject(refused('introduction.link-expired'));
    expect(await logOf(id)).toEqual([]);
  });
});

test('a partner of which no contact is known shares the person who consents', async () => {
  const { pair, id, code } = await accepted();
  const none = { contactName: null, contactReading: null, contactEmail: null, contactPhone: null };
  await db.partner.update({ where: { id: pair.partner.id }, data: none });
  await actAs(pair.member, 'ask', id);
  expect(await actAs(pair.contact, 'consent', id)).toMatchObject({ ok: true });
  expect((await findIntroduction(pair.member, code))?.partnerContact).toBeNull();
  await actAs(pair.member, 'open', id);
  expect((await findIntroduction(pair.member, code))?.partnerContact).toMatchObject({
    name: pair.contact.name,
    email: pair.contact.email,
  });
});

describe('who may', () => {
  test('the desk acts for a partner without an account only, and the log says so', async () => {
    const { pair, id } = await accepted('desk');
    expect(await actAs(pair.desk, 'ask', id)).toMatchObject(refused('disclosure.partner-decides'));
    await withoutAccount(pair);
    expect(await actAs(pair.desk, 'ask', id)).toMatchObject({ ok: true });
    expect((await logOf(id)).at(-1)).toBe('CONTACT ask DESK on behalf');
  });

  test('a foreign case is not found, a foreign, cut or old link opens nothing', async () => {
    const mine = await accepted('link', true);
    const other = await accepted('link', true);
    for (const viewer of [other.pair.member, other.pair.contact]) {
      for (const act of ['ask', 'consent', 'refuse', 'revoke', 'open'] as const) {
        expect(await actAs(viewer, act, mine.id)).toMatchObject(refused('access.not-found'));
      }
    }
    for (const viewer of [mine.pair.officer, mine.pair.headquarters]) {
      expect(await actAs(viewer, 'consent', mine.id)).toMatchObject(refused('access.denied'));
    }
    const unknown = `${mine.token.slice(0, -4)}AAAA`;
    expect(await actByToken(unknown, 'revoke')).toMatchObject(refused('access.not-found'));
    expect(await actByToken(mine.token.slice(1), 'revoke')).toMatchObject({ ok: false });
    await db.partnerLink.updateMany({
      where: { introductionId: mine.id },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await actByToken(mine.token, 'revoke')).toMatchObject(
      refused('introduction.link-expired'),
    );
    expect(await logOf(mine.id)).toEqual((await logOf(other.id)).slice(0, 5));
  });
});

describe('two at once', () => {
  test('a taking back and a look: one of them wins, and the row says which', async () => {
    const wins = { revoke: 0, open: 0 };
    for (let round = 0; round < 5; round += 1) {
      const { pair, id } = await accepted('partner', true);
      await actAs(pair.member, 'consent', id);
      const [revoked, opened] = await Promise.all([
        actAs(pair.member, 'revoke', id),
        actAs(pair.contact, 'open', id),
      ]);
      const row = await stageOf(id, 'CONTACT');
      expect([revoked.ok, opened.ok].filter(Boolean)).toHaveLength(1);
      if (revoked.ok) {
        wins.revoke += 1;
        expect(row).toMatchObject({ smeConsentAt: null, seenByPartnerAt: null });
        expect(opened).toMatchObject(refused('disclosure.not-possible'));
      } else {
        wins.open += 1;
        expect(row?.seenByPartnerAt).not.toBeNull();
        expect(revoked).toMatchObject(refused('disclosure.already-opened'));
      }
      expect((await logOf(id)).filter((line) => /revoke|open PARTNER$/.test(line))).toHaveLength(2);
    }
    expect(wins.revoke + wins.open).toBe(5);
  });

  test('both ask: one request, and the other is told to look again', async () => {
    const { pair, id } = await accepted();
    const asked = await Promise.all([
      actAs(pair.member, 'ask', id, { version: 0 }),
      actAs(pair.contact, 'ask', id, { version: 0 }),
    ]);
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.find(({ ok }) => !ok)).toMatchObject(refused('disclosure.changed-meanwhile'));
    expect((await logOf(id)).filter((line) => line.startsWith('CONTACT'))).toHaveLength(1);
  });

  test('the same form twenty times acts once and sends one mail', async () => {
    const { pair, id, code } = await accepted();
    const requestId = randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 20 }, () => actAs(pair.member, 'ask', id, { requestId })),
    );
    expect(sent.every(({ ok }) => ok)).toBe(true);
    expect((await logOf(id)).filter((line) => line.startsWith('CONTACT'))).toHaveLength(1);
    const mails = await db.mailMessage.findMany({
      where: { template: 'disclosure-asked', params: { path: ['code'], equals: code } },
    });
    expect(mails.map(({ toUserId }) => toUserId)).toEqual([pair.contact.id]);
    // A page that is out of date decides nothing.
    expect(await actAs(pair.contact, 'consent', id, { version: 9 })).toMatchObject(
      refused('disclosure.changed-meanwhile'),
    );
  });
});

describe('documents', () => {
  test('come after contact data; the first look is logged once and binds', async () => {
    const { pair, id, code } = await accepted('partner', true);
    const documents = { stage: 'DOCUMENTS' };
    const look = (side: 'SME' | 'PARTNER', viewer = pair.member) =>
      db.$transaction((tx) =>
        markSeen(tx, id, 'DOCUMENTS', side, { id: viewer.id, name: viewer.name, side }),
      );
    expect(await actAs(pair.member, 'ask', id, documents)).toMatchObject(
      refused('disclosure.not-possible'),
    );
    await actAs(pair.member, 'consent', id);
    expect(await actAs(pair.member, 'ask', id, documents)).toMatchObject({ ok: true });
    expect(await look('SME')).toBe(false);
    expect(await actAs(pair.contact, 'consent', id, documents)).toMatchObject({ ok: true });
    expect((await findIntroduction(pair.member, code))?.disclosure.stages).toHaveLength(3);
    expect(await Promise.all([look('SME'), look('SME'), look('SME')])).toEqual([true, true, true]);
    expect((await logOf(id)).filter((line) => line === 'DOCUMENTS open SME')).toHaveLength(1);
    expect(await actAs(pair.contact, 'revoke', id, documents)).toMatchObject(
      refused('disclosure.already-opened'),
    );
    expect(await actAs(pair.member, 'revoke', id, documents)).toMatchObject({ ok: true });
    expect(await look('PARTNER', pair.contact)).toBe(false);
    expect(await look('SME')).toBe(true);
  });
});

test('the log cannot be changed with the rights that the portal has', async () => {
  const { id } = await accepted();
  const change = db.disclosureEvent.updateMany({
    where: { introductionId: id },
    data: { act: 'refuse' },
  });
  await expect(change).rejects.toThrow(/permission denied|denied access/i);
  await expect(db.disclosureEvent.deleteMany({ where: { introductionId: id } })).rejects.toThrow(
    /permission denied|denied access/i,
  );
  expect(await logOf(id)).toHaveLength(4);
});
