import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { closeIntroduction } from '@/lib/introduction/close-commands';
import { editMessage, sendMessage } from '@/lib/message/commands';
import { bestText } from '@/lib/text-record/best';
import { translateText } from '@/lib/translation/commands';
import { caseOf, makePair, request, secrets } from './introduction-world';
import { acceptedCase, messagesFor, offeredCase, sent, wordsFor } from './message-world';
import { openTexts } from './queue-world';

/** Messages of a case on a real database: who reads what, and what is never lost. */
describe('who reads a message', () => {
  test('before acceptance each side writes to those who work for it', async () => {
    const { pair, id } = await offeredCase();
    await sent(pair.member, id, { body: 'ถึงศูนย์' });
    await sent(pair.officer, id, { body: 'ถึงกิจการ' });
    await sent(pair.contact, id, { body: 'デスクへ', language: 'ja' });
    await sent(pair.desk, id, { body: 'パートナーへ', language: 'ja' });
    await sent(pair.desk, id, { body: '引き継ぎ', language: 'ja', audience: 'STAFF' });

    const thai = ['ถึงศูนย์', 'ถึงกิจการ'];
    const japanese = ['デスクへ', 'パートナーへ'];
    expect(await wordsFor(pair.member, id)).toEqual(thai);
    expect(await wordsFor(pair.officer, id)).toEqual([...thai, '引き継ぎ']);
    expect(await wordsFor(pair.contact, id)).toEqual(japanese);
    expect(await wordsFor(pair.desk, id)).toEqual([...japanese, '引き継ぎ']);

    for (const viewer of [pair.member, pair.contact, pair.desk, pair.officer]) {
      const toAll = { id, audience: 'ALL', body: 'x', language: 'th' };
      expect(await sendMessage.run(viewer, toAll)).toMatchObject({
        failure: { code: 'message.audience-closed' },
      });
    }
    const toStaff = { id, audience: 'STAFF', body: 'x', language: 'th' };
    expect(await sendMessage.run(pair.member, toStaff)).toMatchObject({ ok: false });
  });

  test('after acceptance all read by default, and names wait for their stage', async () => {
    const { pair, id } = await acceptedCase();
    const body = `โทร ${secrets.contactPhone} หรือ ${secrets.contactEmail}`;
    await sent(pair.member, id, { body });
    await sent(pair.member, id, { body: 'ถามศูนย์', audience: 'THAI_SIDE' });
    expect(await wordsFor(pair.member, id)).toEqual([body, 'ถามศูนย์']);
    const seen = await messagesFor(pair.contact, id);
    expect(seen.messages).toHaveLength(1);
    const text = JSON.stringify(seen);
    expect(text).not.toContain(secrets.contactEmail);
    expect(text).not.toContain(secrets.contactPhone);
    expect(seen.messages[0]?.authorName).toBe('');
    await db.introduction.update({ where: { id }, data: { state: 'CLOSED', turn: 'NOBODY' } });
    expect(
      await sendMessage.run(pair.member, { id, audience: 'ALL', body, language: 'th' }),
    ).toMatchObject({ failure: { code: 'message.audience-closed' } });
    expect(await wordsFor(pair.contact, id)).toHaveLength(1);
  });

  test('a case that is not let through does not exist for the Japanese side', async () => {
    const pair = await makePair();
    const { id } = await caseOf(await request(pair));
    for (const viewer of [pair.desk, pair.contact]) {
      expect(await sendMessage.run(viewer, { id, body: 'x', language: 'ja' })).toMatchObject({
        failure: { code: 'access.not-found' },
      });
    }
  });
});

describe('bad input', () => {
  test('a megabyte of words gets a clear answer, ten thousand characters are kept', async () => {
    const { pair, id } = await offeredCase();
    for (const size of [10_001, 1024 * 1024]) {
      const given = { id, body: 'ก'.repeat(size), language: 'th' };
      expect(await sendMessage.run(pair.member, given)).toMatchObject({
        failure: { code: 'field.check', fields: { body: 'field.too-long' } },
      });
    }
    await sent(pair.member, id, { body: 'ก'.repeat(10_000) });
    expect((await wordsFor(pair.member, id))[0]).toHaveLength(10_000);
    expect(await sendMessage.run(pair.member, { id, body: ' ', language: 'th' })).toMatchObject({
      failure: { fields: { body: 'field.required' } },
    });
  });

  test('two who send at once both have their say, one form sent twice is one message', async () => {
    const { pair, id } = await acceptedCase();
    const requestId = randomUUID();
    const input = { id, body: 'ครั้งเดียว', language: 'th' };
    const [first, again] = await Promise.all([
      sendMessage.run(pair.member, input, { requestId }),
      sendMessage.run(pair.member, input, { requestId }),
      ...[pair.officer, pair.desk, pair.contact].map((viewer, index) =>
        sent(viewer, id, { body: `พร้อมกัน ${index}` }),
      ),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(again).toEqual(first);
    expect((await wordsFor(pair.member, id)).sort()).toEqual([
      'ครั้งเดียว',
      'พร้อมกัน 0',
      'พร้อมกัน 1',
      'พร้อมกัน 2',
    ]);
    const audit = { action: 'message.send', subjectId: id };
    expect(await db.auditEntry.count({ where: audit })).toBe(4);
  });
});

describe('mails', () => {
  test('say that a message waits: no word of it, no name, one for a burst', async () => {
    const { pair, id, code } = await offeredCase();
    const mails = () =>
      db.mailMessage.findMany({
        where: { template: 'message-waiting', subject: { contains: code } },
      });
    const now = new Date();
    for (const body of ['ลับมาก หนึ่ง', 'ลับมาก สอง', 'ลับมาก สาม']) {
      await sendMessage.run(pair.member, { id, body, language: 'th' }, { now });
    }
    const [only, ...more] = await mails();
    expect(more).toEqual([]);
    expect(only).toMatchObject({ toUserId: pair.officer.id, params: { code, side: 'SME' } });
    expect(only?.text).not.toContain('ลับมาก');
    expect(only?.text).not.toContain('ความลับการค้า');
    expect(only?.text).toContain(`/officer/introductions/${code}#messages`);
    const later = new Date(now.getTime() + 16 * 60_000);
    await sendMessage.run(pair.member, { id, body: 'สี่', language: 'th' }, { now: later });
    expect(await mails()).toHaveLength(2);
  });

  test('after acceptance everybody at the table but the writer is told', async () => {
    const { pair, id, code } = await acceptedCase();
    await sent(pair.contact, id, { body: 'こんにちは', language: 'ja' });
    const mails = await db.mailMessage.findMany({
      where: { template: 'message-waiting', subject: { contains: code } },
    });
    const told = mails.map(({ toUserId }) => toUserId).sort();
    expect(told).toEqual([pair.member.id, pair.officer.id, pair.desk.id].sort());
    for (const { text } of mails) expect(text).not.toContain(secrets.nameTh);
  });
});

describe('other words for a message', () => {
  test('keep the earlier ones, make translations stale and say so', async () => {
    const { pair, id } = await acceptedCase();
    const message = await sent(pair.member, id, { body: 'เดือนละ 10 ตัน' });
    const open = async () =>
      (await openTexts(pair.desk)).find(({ ownerId }) => ownerId === message);
    expect(await open()).toMatchObject({
      ownerKind: 'MESSAGE',
      field: 'body',
      state: 'missing',
      into: 'ja',
      label: (await db.introduction.findUniqueOrThrow({ where: { id } })).code,
    });
    const translation = {
      ownerKind: 'MESSAGE',
      ownerId: message,
      field: 'body',
      language: 'ja',
      body: '月10トン',
      ofRevision: 1,
    };
    expect(await translateText.run(pair.desk, translation)).toMatchObject({ ok: true });
    expect(await open()).toBeUndefined();
    const shown = async () => {
      const { messages } = await messagesFor(pair.contact, id);
      return messages[0] ? bestText(messages[0].texts, 'ja') : null;
    };
    expect(await shown()).toMatchObject({
      body: '月10トン',
      label: 'checked',
      checkedByName: pair.desk.name,
    });

    const edited = { id: message, revision: 1, body: 'เดือนละ 20 ตัน' };
    expect(await editMessage.run(pair.officer, edited)).toMatchObject({
      failure: { code: 'access.denied' },
    });
    expect(await editMessage.run(pair.member, edited)).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject({ body: '月10トン', label: 'stale' });
    expect(await open()).toMatchObject({ state: 'stale', revision: 2 });
    const { messages } = await messagesFor(pair.desk, id);
    expect(messages[0]?.editedAt).not.toBeNull();
    expect(messages[0]?.earlier.map(({ body }) => body)).toEqual(['เดือนละ 10 ตัน']);

    const outdated = { ...edited, body: 'เดือนละ 30 ตัน' };
    expect(await editMessage.run(pair.member, outdated)).toMatchObject({
      failure: { code: 'message.changed-meanwhile' },
    });
  });

  test('of two editors at once one is told that it was too late', async () => {
    const { pair, id } = await acceptedCase();
    const message = await sent(pair.member, id);
    const results = await Promise.all(
      ['หนึ่ง', 'สอง', 'สาม'].map((body) =>
        editMessage.run(pair.member, { id: message, revision: 1, body }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const { messages } = await messagesFor(pair.member, id);
    expect(messages[0]?.earlier).toHaveLength(1);
  });

  test('end with the case where both sides read them', async () => {
    const { pair, id } = await acceptedCase();
    const [toAll, toOwn] = [
      await sent(pair.member, id),
      await sent(pair.member, id, { audience: 'THAI_SIDE' }),
    ];
    const close = { id, reason: 'no-fit', language: 'ja' };
    expect(await closeIntroduction.run(pair.contact, close)).toMatchObject({ ok: true });
    const words = { revision: 1, body: 'ยังติดต่อได้ทางนี้' };
    expect(await editMessage.run(pair.member, { id: toAll, ...words })).toMatchObject({
      failure: { code: 'message.audience-closed' },
    });
    expect(await editMessage.run(pair.member, { id: toOwn, ...words })).toMatchObject({ ok: true });
    expect(await wordsFor(pair.contact, id)).toEqual(['สวัสดีครับ']);
  });

  test('the queue strikes out what the desk may not know yet', async () => {
    const { pair, id } = await acceptedCase();
    const body = `โทร ${secrets.contactPhone} ถึง ${secrets.nameTh}`;
    const message = await sent(pair.member, id, { body });
    const queue = await openTexts(pair.desk);
    expect(queue.find(({ ownerId }) => ownerId === message)?.body).toBe(
      `โทร ＿＿＿ ถึง ${secrets.nameTh}`,
    );
  });

  test('the queue holds no words that stay on one side', async () => {
    const { pair, id } = await acceptedCase();
    const inside = await sent(pair.member, id, { audience: 'THAI_SIDE' });
    const note = await sent(pair.officer, id, { audience: 'STAFF' });
    const queue = (await openTexts(pair.desk)).map(({ ownerId }) => ownerId);
    expect(queue).toContain(note);
    expect(queue).not.toContain(inside);
    const translation = { ownerKind: 'MESSAGE', field: 'body', language: 'ja', ofRevision: 1 };
    expect(
      await translateText.run(pair.desk, { ...translation, ownerId: inside, body: '訳' }),
    ).toMatchObject({ failure: { code: 'access.not-found' } });
  });
});
