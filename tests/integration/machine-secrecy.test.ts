import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { findByLink, findIntroduction } from '@/lib/introduction/detail-queries';
import { translateTextTask } from '@/lib/jobs/tasks/translate';
import { bestText } from '@/lib/text-record/best';
import {
  acceptAs,
  actAs,
  actByToken,
  everythingByLink,
  everythingFor,
  makeSecretPair,
  offered,
  words,
  writeAndAttach,
} from './disclosure-world';
import type { Pair } from './introduction-world';
import { openTexts } from './queue-world';
import { setServer, translated, versionsIn } from './translation-world';

/**
 * A machine could write a hidden name in another script, where nobody would find it to strike it out.
 * So it never sees one: what it made can be read at every stage.
 */
let server: Awaited<ReturnType<typeof setServer>>;

beforeAll(async () => {
  server = await setServer();
  // As a machine would that knows how names sound.
  const spelt: [RegExp, string][] = [
    [/ความลับการค้า/g, 'クワームラップカーンカー'],
    [/Hidden Trading/g, 'ヒドゥン・トレーディング'],
    [/สมศรี/g, 'ソムスィー'],
    [/秘田/g, 'ฮิเมดะ'],
  ];
  server.state.speak = (asked) =>
    spelt.reduce((left, [name, sound]) => left.replace(name, sound), asked);
});
afterAll(() => server.close());

const sounds = ['クワームラップ', 'ヒドゥン', 'ソムスィー', 'ฮิเมดะ'];
const secrets = [...words.firmName, ...words.firmReach, ...words.partnerReach];

function expectNone(text: string, of: readonly string[]) {
  expect(of.filter((word) => text.includes(word))).toEqual([]);
}

async function look(pair: Pair, { code, token }: { code: string; token: string }) {
  const viewers: Viewer[] = [pair.member, pair.officer, pair.headquarters, pair.desk, pair.contact];
  for (const viewer of viewers) expectNone(await everythingFor(viewer, pair, code), sounds);
  expectNone(await everythingByLink(token), sounds);
}

/** The firm's opening words as a viewer reads them in Japanese. */
async function messageFor(viewer: Viewer, code: string) {
  const item = await findIntroduction(viewer, code);
  return bestText(item?.texts.filter(({ field }) => field === 'message') ?? [], 'ja');
}

describe('the machine', () => {
  test('is sent no name and no contact of either side, at any stage', async () => {
    const pair = await makeSecretPair();
    const it = await offered(pair);
    await translateTextTask({ ownerKind: 'SME', ownerId: pair.sme.id, field: 'products' });
    await translated();
    await look(pair, it);
    await acceptAs('link', pair, it, true);
    await translated();
    await look(pair, it);
    await actAs(pair.member, 'consent', it.id);
    await actByToken(it.token, 'open');
    await actAs(pair.member, 'open', it.id);
    await writeAndAttach(pair, it.id);
    await translated();
    await look(pair, it);
    expect(server.state.asked.length).toBeGreaterThan(5);
    expectNone(JSON.stringify(server.state.asked), secrets);
    const made = await db.text.findMany({ where: { origin: 'MACHINE' } });
    // The words alone: five digits of a number may stand in any id.
    expectNone(made.map(({ body }) => body).join(' '), [...secrets, ...sounds]);
  });

  test('is read by the side that may not know the name, with its marks', async () => {
    const pair = await makeSecretPair();
    const it = await offered(pair);
    const key = { ownerKind: 'INTRODUCTION', ownerId: it.id, field: 'message' } as const;
    await translateTextTask(key);
    const text = await messageFor(pair.contact, it.code);
    expect(text).toMatchObject({ label: 'machine', machine: server.host, language: 'ja' });
    expect(text?.body).toMatch(/^\[ja\] เราคือ ＿＿＿ \(＿＿＿\)/);
    expectNone(JSON.stringify(text), secrets);
    // Whoever may know the name finds it in the original.
    expect((await messageFor(pair.member, it.code))?.source?.body).toContain('ความลับการค้า');
  });

  test('is not read where a name has been added since, until it has been struck out there, too', async () => {
    const pair = await makeSecretPair();
    const it = await offered(pair);
    const key = { ownerKind: 'INTRODUCTION', ownerId: it.id, field: 'message' } as const;
    const said = 'โรงงานดาวเหนือ อยู่เชียงใหม่';
    await db.text.updateMany({ where: { ...key, language: 'th' }, data: { body: said } });
    server.state.speak = (asked) => asked.replace('ดาวเหนือ', 'ダーオヌア');
    await translateTextTask(key);
    expect(await messageFor(pair.contact, it.code)).toMatchObject({
      body: '[ja] โรงงานダーオヌア อยู่เชียงใหม่',
    });
    await db.sme.update({
      where: { id: pair.sme.id },
      data: { nameTh: 'บริษัท โรงงานดาวเหนือ จำกัด' },
    });
    expect(await messageFor(pair.contact, it.code)).toMatchObject({
      language: 'th',
      label: 'original',
      body: '＿＿＿ อยู่เชียงใหม่',
    });
    expectNone(JSON.stringify(await findByLink(it.token, new Date())), ['ダーオヌア', 'ดาวเหนือ']);
    await translateTextTask(key);
    expect(await messageFor(pair.contact, it.code)).toMatchObject({
      label: 'machine',
      body: '[ja] ＿＿＿ อยู่เชียงใหม่',
    });
    expect((await versionsIn(key)).ja?.revision).toBe(2);
  });

  test('stale words of a machine are not read by who may not know all of the source', async () => {
    const pair = await makeSecretPair();
    const it = await offered(pair);
    const key = { ownerKind: 'INTRODUCTION', ownerId: it.id, field: 'message' } as const;
    await translateTextTask(key);
    await db.text.updateMany({
      where: { ...key, language: 'th' },
      data: { body: 'ข้อความใหม่', revision: 7 },
    });
    expect(await messageFor(pair.contact, it.code)).toMatchObject({ language: 'th' });
  });
});

test('the desk corrects what the machine made without learning more than the page shows', async () => {
  const pair = await makeSecretPair();
  const it = await offered(pair);
  await translateTextTask({ ownerKind: 'INTRODUCTION', ownerId: it.id, field: 'message' });
  const open = (await openTexts(pair.desk)).find(
    ({ ownerId, field }) => ownerId === it.id && field === 'message',
  );
  expect(open).toMatchObject({ state: 'machine' });
  expectNone(JSON.stringify(open), [...words.firmReach, ...sounds]);
});
