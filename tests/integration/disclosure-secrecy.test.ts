import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { declineForPartner } from '@/lib/introduction/desk-commands';
import {
  acceptAs,
  actAs,
  actByToken,
  documents,
  everythingByLink,
  everythingFor,
  makeSecretPair,
  offered,
  withoutAccount,
  words,
  writeAndAttach,
} from './disclosure-world';
import { lastToken, type Pair } from './introduction-world';

/**
 * What each reader can get of a case, at each stage: in its page, its lists, its firm's profile, the
 * links and the mails, as one long string in which nothing of a closed stage may occur.
 */
type Open = { firmName?: boolean; firmReach?: boolean; partnerReach?: boolean };

const names = Object.keys(words) as (keyof typeof words)[];

function expectOnly(text: string, open: Open, who: string) {
  for (const name of names) {
    const found = words[name].filter((word) => text.includes(word));
    if (open[name]) expect(found, `${who} reads ${name}`).not.toEqual([]);
    else expect(found, `${who} must not read ${name}`).toEqual([]);
  }
}

/** Looks as everybody at once. What a side and its staff know of their own side is always open. */
async function look(
  pair: Pair,
  { code, token }: { code: string; token: string | null },
  open: { name: boolean; toFirm: boolean; toPartner: boolean },
) {
  const readers: [string, Viewer, Open][] = [
    ['firm', pair.member, { firmName: true, firmReach: true, partnerReach: open.toFirm }],
    ['officer', pair.officer, { firmName: true, firmReach: true, partnerReach: open.toFirm }],
    [
      'headquarters',
      pair.headquarters,
      { firmName: true, firmReach: true, partnerReach: open.toFirm },
    ],
    ['desk', pair.desk, { firmName: true, firmReach: open.toPartner, partnerReach: true }],
    [
      'partner',
      pair.contact,
      { firmName: open.name, firmReach: open.toPartner, partnerReach: true },
    ],
  ];
  for (const [who, viewer, may] of readers) {
    expectOnly(await everythingFor(viewer, pair, code), may, who);
  }
  if (token === null) return;
  const may = { firmName: open.name, firmReach: open.toPartner, partnerReach: true };
  expectOnly(await everythingByLink(token), may, 'link');
}

const nothing = { name: false, toFirm: false, toPartner: false };
const named = { ...nothing, name: true };

describe('nothing is read before its stage is open', () => {
  test('from the offer to contact data, by link', async () => {
    const pair = await makeSecretPair();
    const it = await offered(pair);
    await look(pair, it, nothing);
    expect(await acceptAs('link', pair, it, true)).toMatchObject({ ok: true });
    // The partner's own wish to share opens nothing yet.
    await look(pair, it, named);
    expect(await actAs(pair.member, 'consent', it.id)).toMatchObject({ ok: true });
    // Both agreed; nobody has looked.
    await look(pair, it, named);
    expect(await actByToken(it.token, 'open')).toMatchObject({ ok: true });
    await look(pair, it, { ...named, toPartner: true });
    expect(await actAs(pair.member, 'open', it.id)).toMatchObject({ ok: true });
    await look(pair, it, { name: true, toPartner: true, toFirm: true });
  });

  test('with an account; a firm that takes its consent back stays closed', async () => {
    const pair = await makeSecretPair();
    const it = { ...(await offered(pair)), token: null };
    expect(await acceptAs('partner', pair, { ...it, token: '' })).toMatchObject({ ok: true });
    await look(pair, it, named);
    expect(await actAs(pair.member, 'ask', it.id)).toMatchObject({ ok: true });
    expect(await actAs(pair.contact, 'consent', it.id)).toMatchObject({ ok: true });
    expect(await actAs(pair.member, 'open', it.id)).toMatchObject({ ok: true });
    await look(pair, it, { ...named, toFirm: true });
    expect(await actAs(pair.member, 'revoke', it.id)).toMatchObject({ ok: true });
    expect(await actAs(pair.contact, 'open', it.id)).toMatchObject({
      failure: { code: 'disclosure.not-possible' },
    });
    await look(pair, it, { ...named, toFirm: true });
  });

  test('a declined case and a refused request let nothing out', async () => {
    const declined = await makeSecretPair();
    const no = await offered(declined);
    const answer = { id: no.id, reason: 'price', language: 'ja' };
    expect(await declineForPartner.run(declined.desk, answer)).toMatchObject({ ok: true });
    await look(declined, { code: no.code, token: null }, nothing);

    const pair = await makeSecretPair();
    const it = await offered(pair);
    expect(await acceptAs('desk', pair, it)).toMatchObject({ ok: true });
    expect(await actAs(pair.member, 'ask', it.id)).toMatchObject({ ok: true });
    expect(await actAs(pair.contact, 'refuse', it.id)).toMatchObject({ ok: true });
    await look(pair, { code: it.code, token: null }, named);
  });

  test('after an end what was opened stays with who opened it, and nothing more opens', async () => {
    const pair = await makeSecretPair();
    const it = await offered(pair);
    await acceptAs('link', pair, it, true);
    await actAs(pair.member, 'consent', it.id);
    await actAs(pair.member, 'open', it.id);
    await db.introduction.update({
      where: { id: it.id },
      data: { state: 'CLOSED', turn: 'NOBODY', tickAt: null, closedReason: 'other' },
    });
    expect(await actByToken(it.token, 'open')).toMatchObject({
      failure: { code: 'disclosure.not-possible' },
    });
    await look(pair, it, { ...named, toFirm: true });
  });
});

describe('messages and files', () => {
  test('what each side writes and attaches is struck out, or locked, until its stage is open', async () => {
    const pair = await makeSecretPair();
    const it = { ...(await offered(pair)), token: null };
    await acceptAs('partner', pair, { ...it, token: '' });
    await writeAndAttach(pair, it.id);
    await look(pair, it, named);
    await lookAtFiles(pair, it.code, { toFirm: false, toPartner: false });
    await actAs(pair.member, 'ask', it.id);
    await actAs(pair.contact, 'consent', it.id);
    await actAs(pair.contact, 'open', it.id);
    await actAs(pair.member, 'open', it.id);
    await actAs(pair.contact, 'ask', it.id, { stage: 'DOCUMENTS' });
    await look(pair, it, { name: true, toFirm: true, toPartner: true });
    await lookAtFiles(pair, it.code, { toFirm: false, toPartner: false });
    await actAs(pair.member, 'consent', it.id, { stage: 'DOCUMENTS' });
    await lookAtFiles(pair, it.code, { toFirm: true, toPartner: true });
    await actAs(pair.member, 'revoke', it.id, { stage: 'DOCUMENTS' });
    await lookAtFiles(pair, it.code, { toFirm: false, toPartner: false });
  });
});

/** Officers read a document once somebody at their side of the table has looked at it. */
async function lookAtFiles(
  pair: Pair,
  code: string,
  open: { toFirm: boolean; toPartner: boolean },
) {
  const readers: [Viewer, boolean, boolean][] = [
    [pair.member, true, open.toFirm],
    [pair.officer, true, false],
    [pair.desk, open.toPartner, true],
    [pair.contact, open.toPartner, true],
  ];
  for (const [viewer, firm, partner] of readers) {
    const text = await everythingFor(viewer, pair, code);
    expect(text.includes(documents.firm), `${viewer.role} and the firm's document`).toBe(firm);
    expect(text.includes(documents.partner), `${viewer.role} and the partner's`).toBe(partner);
  }
}

describe('mails', () => {
  test('tell a contact without an account of a request, by a link that lets nothing out itself', async () => {
    const pair = await makeSecretPair();
    await withoutAccount(pair);
    const it = await offered(pair);
    expect(await acceptAs('link', pair, it)).toMatchObject({ ok: true });
    expect(await actAs(pair.member, 'ask', it.id)).toMatchObject({ ok: true });
    const token = await lastToken('disclosure-asked', it.code);
    const mails = await db.mailMessage.findMany({
      where: {
        toEmail: 'yamada@partner.example.test',
        params: { path: ['code'], equals: it.code },
      },
    });
    expect(mails.map(({ template }) => template).sort()).toEqual([
      'disclosure-asked',
      'partner-accepted',
      'partner-link',
    ]);
    const text = JSON.stringify(mails);
    for (const word of [...words.firmReach, ...words.partnerReach])
      expect(text).not.toContain(word);
    const before = JSON.stringify(mails.filter(({ template }) => template === 'partner-link'));
    for (const word of words.firmName) expect(before).not.toContain(word);
    // The new link does what the first does.
    expect(await actByToken(token, 'consent')).toMatchObject({ ok: true });
    expect(await actByToken(token, 'open')).toMatchObject({ ok: true });
    expectOnly(
      await everythingByLink(it.token),
      { firmName: true, firmReach: true, partnerReach: true },
      'link',
    );
  });
});
