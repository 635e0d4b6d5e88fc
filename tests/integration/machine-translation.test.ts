import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { translateTextTask } from '@/lib/jobs/tasks/translate';
import { editMessage } from '@/lib/message/commands';
import { bestText } from '@/lib/text-record/best';
import { removeOriginal, writeOriginal } from '@/lib/text-record/write';
import { translateText } from '@/lib/translation/commands';
import { acceptedCase, messagesFor, sent, type Talk } from './message-world';
import { form, makeNeedPair, needOf, post } from './need-world';
import {
  apiKey,
  bodyOf,
  setServer,
  translated,
  until,
  versionsIn,
  waitingJobs,
  withWorker,
} from './translation-world';

/** A machine translates what people write: a real server, a real worker, a real queue. */
let server: Awaited<ReturnType<typeof setServer>>;
let talk: Talk;

beforeAll(async () => {
  server = await setServer();
  talk = await acceptedCase();
  await translated();
});
beforeEach(() => {
  Object.assign(server.state, { mood: 'well', asked: [], before: async () => {} });
});
afterAll(() => server.close());

const shownTo = async (viewer: Talk['pair']['member'], id: string, locale: 'th' | 'ja' | 'en') => {
  const { messages } = await messagesFor(viewer, talk.id);
  return bestText(messages.find((message) => message.id === id)?.texts ?? [], locale);
};

describe('what somebody writes', () => {
  test('is read as a machine has it, then as the desk has checked it, and is stale after an edit', async () => {
    const { pair } = talk;
    const id = await sent(pair.member, talk.id, { body: 'เดือนละ 10 ตัน' });
    expect(await shownTo(pair.contact, id, 'ja')).toMatchObject({ language: 'th' });
    await translated();
    expect(await shownTo(pair.contact, id, 'ja')).toMatchObject({
      body: '[ja] เดือนละ 10 ตัน',
      label: 'machine',
      machine: server.host,
      source: { body: 'เดือนละ 10 ตัน', language: 'th' },
    });
    expect(await shownTo(pair.contact, id, 'en')).toMatchObject({ label: 'machine' });

    const checked = { ...bodyOf(id), language: 'ja', body: '月10トン', ofRevision: 1 };
    expect(await translateText.run(pair.desk, checked)).toMatchObject({ ok: true });
    const label = { body: '月10トン', label: 'checked', checkedByName: pair.desk.name };
    expect(await shownTo(pair.contact, id, 'ja')).toMatchObject({ ...label, machine: null });

    const edited = { id, revision: 1, body: 'เดือนละ 20 ตัน' };
    expect(await editMessage.run(pair.member, edited)).toMatchObject({ ok: true });
    await translated();
    // The checked one says that it is of earlier words; the unchecked one is made anew.
    expect(await shownTo(pair.contact, id, 'ja')).toMatchObject({ ...label, label: 'stale' });
    expect(await shownTo(pair.contact, id, 'en')).toMatchObject({
      body: '[en] เดือนละ 20 ตัน',
      label: 'machine',
    });
  });

  test('in another language than before leaves no translation looking fresh', async () => {
    const key = bodyOf(await sent(talk.pair.member, talk.id, { body: 'หนึ่ง' }));
    await translated();
    await db.$transaction((tx) => writeOriginal(tx, key, { language: 'en', body: 'Two' }));
    const rows = await db.text.findMany({ where: { ...key } });
    expect(bestText(rows, 'ja')).toMatchObject({ label: 'stale', source: { body: 'Two' } });
    await translated();
    const { th, ja, en } = await versionsIn(key);
    expect(ja).toMatchObject({ body: '[ja] Two', origin: 'MACHINE', ofRevision: en?.revision });
    expect([th?.origin, en?.origin, en?.machine]).toEqual(['ORIGINAL', 'ORIGINAL', null]);
    // With the author's words what followed them goes, too.
    await db.$transaction(async (tx) => {
      await removeOriginal(tx, key, 'en');
      expect(await tx.text.count({ where: { ...key } })).toBe(2);
      await removeOriginal(tx, key, 'th');
    });
    expect(await db.text.count({ where: { ...key } })).toBe(0);
  });

  test('is not sent where one side keeps it: a message to one half, a draft, an address', async () => {
    const { pair } = talk;
    await sent(pair.member, talk.id, { body: 'เฉพาะฝั่งไทย', audience: 'THAI_SIDE' });
    await sent(pair.desk, talk.id, {
      body: '日本側のみ',
      language: 'ja',
      audience: 'JAPANESE_SIDE',
    });
    const address = { ownerKind: 'SME', ownerId: pair.sme.id, field: 'address' } as const;
    const products = { ...address, field: 'products' };
    await db.sme.update({ where: { id: pair.sme.id }, data: { state: 'DRAFT' } });
    await db.$transaction(async (tx) => {
      await writeOriginal(tx, address, { language: 'th', body: '1 ถนนสุขุมวิท' });
      await writeOriginal(tx, products, { language: 'th', body: 'ร่างสินค้า' });
    });
    await translated();
    expect(server.state.asked).toEqual([]);
    await db.sme.update({ where: { id: pair.sme.id }, data: { state: 'APPROVED' } });
    await translateTextTask(products);
    expect((await versionsIn(products)).ja).toMatchObject({ origin: 'MACHINE' });
  });

  test('in a posted need is sent once the need is open', async () => {
    const pair = await makeNeedPair();
    const draft = form({ goal: 'draft' });
    const need = await needOf(await post(pair.member, draft));
    await translated();
    expect(server.state.asked).toEqual([]);
    const again = { ...draft, goal: 'post', code: need.code, version: need.version };
    await post(pair.member, again);
    await translated();
    const title = { ownerKind: 'POSTED_NEED', ownerId: need.id, field: 'title' } as const;
    expect((await versionsIn(title)).ja).toMatchObject({
      body: `[ja] ${draft.title}`,
      origin: 'MACHINE',
    });
  });
});

describe('a person wins over the machine', () => {
  test('who edits while it translates', async () => {
    const id = await sent(talk.pair.member, talk.id, { body: 'ก่อน' });
    let edits = 0;
    server.state.before = async ({ q }) => {
      if (q !== 'ก่อน' || edits > 0) return;
      edits += 1;
      const edited = await editMessage.run(talk.pair.member, { id, revision: 1, body: 'หลัง' });
      expect(edited).toMatchObject({ ok: true });
    };
    await translated();
    expect(edits).toBe(1);
    const { ja, en } = await versionsIn(bodyOf(id));
    expect(ja).toMatchObject({ body: '[ja] หลัง', ofRevision: 2 });
    expect(en).toMatchObject({ body: '[en] หลัง', ofRevision: 2 });
  });

  test('who writes or checks the language while it translates', async () => {
    const id = await sent(talk.pair.member, talk.id, { body: 'ด่วน' });
    const key = bodyOf(id);
    server.state.before = async ({ target }) => {
      if (target !== 'ja') return;
      const checked = { ...key, language: 'ja', body: '至急', ofRevision: 1 };
      expect(await translateText.run(talk.pair.desk, checked)).toMatchObject({ ok: true });
    };
    await translateTextTask(key);
    const { ja } = await versionsIn(key);
    expect(ja).toMatchObject({ body: '至急', origin: 'CHECKED', revision: 1, machine: null });
    await translateTextTask(key);
    expect((await versionsIn(key)).ja).toMatchObject({ body: '至急', revision: 1 });
  });

  test('two jobs for one text leave one translation', async () => {
    server.state.mood = 'slow';
    const key = bodyOf(await sent(talk.pair.member, talk.id, { body: 'พร้อมกัน' }));
    await Promise.all([1, 2, 3].map(() => translateTextTask(key)));
    const { ja, en } = await versionsIn(key);
    expect([ja?.body, en?.body]).toEqual(['[ja] พร้อมกัน', '[en] พร้อมกัน']);
    expect(await db.text.count({ where: { ...key } })).toBe(3);
    await translated();
  });
});

describe('the server', () => {
  test.each(['down', 'busy', 'not-json', 'other-json', 'huge'] as const)(
    'that is %s is asked again later, and the reader has the original meanwhile',
    async (mood) => {
      server.state.mood = mood;
      const id = await sent(talk.pair.member, talk.id, { body: `ความลับของ ${mood}` });
      const said = await translateTextTask(bodyOf(id)).catch(String);
      expect(said).toMatch(/cannot translate now|did not answer/);
      expect(said).not.toMatch(/ความลับ|key-that/);
      expect(await shownTo(talk.pair.contact, id, 'ja')).toMatchObject({
        language: 'th',
        label: 'original',
      });
      server.state.mood = 'well';
      await translated();
      expect(await shownTo(talk.pair.contact, id, 'ja')).toMatchObject({ label: 'machine' });
    },
  );

  test('that is down for a while is asked by the queue until it answers', async () => {
    server.state.mood = 'down';
    const id = await sent(talk.pair.member, talk.id, { body: 'รอเครื่องแปล' });
    let failed: string | null = null;
    await withWorker(async () => {
      await until(async () => {
        failed ??= (await waitingJobs()).find((job) => job.last_error)?.last_error ?? null;
        return failed !== null;
      });
      expect(failed).toMatch(/cannot translate now: 503/);
      server.state.mood = 'well';
      await until(async () => 'ja' in (await versionsIn(bodyOf(id))));
    });
    await translated();
  });

  test.each(['refuses', 'redirects'] as const)(
    'that %s is not asked again, until somebody writes or the night comes',
    async (mood) => {
      Object.assign(server.state, { mood, elsewhere: 'http://127.0.0.1:1/inside' });
      const key = bodyOf(await sent(talk.pair.member, talk.id, { body: `ไม่รับ ${mood}` }));
      await translateTextTask(key);
      expect(server.state.asked.filter(({ q }) => q.startsWith('ไม่รับ'))).toHaveLength(2);
      expect(Object.keys(await versionsIn(key))).toEqual(['th']);
      server.state.mood = 'well';
      // A worker that starts asks for all that is missing.
      await translated();
      expect(Object.keys(await versionsIn(key)).sort()).toEqual(['en', 'ja', 'th']);
    },
  );

  test('is given the key, and nothing keeps it', async () => {
    const key = bodyOf(await sent(talk.pair.member, talk.id, { body: 'กุญแจ' }));
    await translated();
    expect(server.state.asked.every(({ api_key }) => api_key === apiKey)).toBe(true);
    expect(JSON.stringify(await versionsIn(key))).not.toContain(apiKey);
  });
});
