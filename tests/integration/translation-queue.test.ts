import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { translateText } from '@/lib/translation/commands';
import {
  pageSize,
  type QueueText,
  readDeskCounts,
  readQueue,
  readQueueText,
} from '@/lib/translation/queue';
import { wholeQueue } from '@/lib/translation/queue-schema';
import { approved, caseOf, makePair } from './introduction-world';
import { acceptedCase, sent } from './message-world';
import { formOf, openTexts, textOf, waitingMessage } from './queue-world';

/** A text's place by reading its cases one by one. */
async function keyOf(text: QueueText): Promise<(number | string)[]> {
  const reads = { th: ['SME', 'OFFICER', 'HEADQUARTERS'], ja: ['DESK', 'PARTNER'], en: [] };
  const readers: readonly string[] = reads[text.into];
  const dayOf = (due: Date | null) =>
    due ? new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Tokyo' }).format(due) : '9999';
  const first = (dues: (Date | null)[]) => dues.map(dayOf).sort()[0] ?? '9999';
  const since = text.updatedAt.toISOString();
  if (text.ownerKind === 'DESK_REQUEST') {
    const request = await db.deskRequest.findUniqueOrThrow({ where: { id: text.ownerId } });
    const turn = request.state === 'OPEN' ? 'th' : 'ja';
    return [turn === text.into ? 0 : 1, dayOf(request.dueAt), 0, since, text.id];
  }
  if (text.ownerKind === 'POSTED_NEED' || text.ownerKind === 'NEED_PROPOSAL') {
    const need = await db.postedNeed.findUniqueOrThrow({ where: { code: text.label } });
    return [1, dayOf(need.endsOn), 0, since, text.id];
  }
  if (text.ownerKind === 'ARTICLE_VERSION') {
    return [text.state === 'machine' ? 2 : 1, '9999', 0, since, text.id];
  }
  const rows = await db.introduction.findMany({
    where: {
      OR: [{ code: text.label }, { sme: { code: text.label } }],
      state: { notIn: ['DECLINED', 'REJECTED', 'WITHDRAWN', 'CLOSED', 'EXPIRED'] },
      events: { some: { move: { in: ['approve', 'queue', 'express-interest'] } } },
    },
  });
  const open = rows.filter(({ turn }) => turn !== 'NOBODY');
  const turns = open.filter(({ turn }) => readers.includes(turn));
  const urgency = turns.length > 0 ? 0 : open.length > 0 ? 1 : 2;
  const due = first((turns.length > 0 ? turns : open).map(({ dueAt }) => dueAt));
  return [urgency, due, -open.length, since, text.id];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

describe('the queue', () => {
  test('stands in the order that reading every case gives', async () => {
    const turns = [
      ...[
        ['DESK', 3],
        ['SME', 1],
        ['OFFICER', -2],
        ['PARTNER', 3],
        ['HEADQUARTERS', null],
      ],
    ] as const;
    for (const [turn, days] of turns) {
      const { pair, id } = await acceptedCase();
      await sent(pair.member, id, { body: 'ขอทราบราคา' });
      await sent(pair.contact, id, { body: '価格を教えてください。', language: 'ja' });
      const dueAt = days === null ? null : new Date(Date.now() + days * 86_400_000);
      await db.introduction.update({ where: { id }, data: { turn, dueAt } });
    }
    const { pair } = await waitingMessage('ข้อความที่หนึ่ง');
    const texts = [
      ...(await openTexts(pair.desk)),
      ...(await openTexts(pair.desk, { into: 'en' })),
    ];
    expect(texts.length).toBeGreaterThan(10);
    for (const into of [['th', 'ja'], ['en']]) {
      const listed = texts.filter((text) => into.includes(text.into));
      const keyed = await Promise.all(
        listed.map(async (text) => ({ text, key: [...(await keyOf(text)), text.into] })),
      );
      const sorted = keyed.toSorted((a, b) => compare(a.key, b.key));
      const nameOf = ({ text }: (typeof keyed)[number]) => `${text.id} ${text.into}`;
      expect(keyed.map(nameOf)).toEqual(sorted.map(nameOf));
      for (const { text, key } of keyed)
        expect([text.urgency, text.cases]).toEqual([key[0], Math.abs(Number(key[2]))]);
    }
  });

  test('a firm’s words count its open cases, and none that is closed', async () => {
    const pair = await makePair();
    await db.text.deleteMany({ where: { ownerKind: 'SME', ownerId: pair.sme.id } });
    const key = { ownerKind: 'SME', ownerId: pair.sme.id, field: 'products' } as const;
    await db.text.create({ data: { ...key, language: 'th', body: 'กะปิ', origin: 'ORIGINAL' } });
    const { id } = await caseOf(await approved(pair));
    expect(await textOf(pair, pair.sme.id)).toMatchObject({ cases: 1, urgency: 0 });
    await db.introduction.update({ where: { id }, data: { turn: 'SME' } });
    expect(await textOf(pair, pair.sme.id)).toMatchObject({ cases: 1, urgency: 1 });
    await db.introduction.update({ where: { id }, data: { state: 'DECLINED', turn: 'NOBODY' } });
    await expect(textOf(pair, pair.sme.id)).rejects.toThrow('does not wait');
  });

  test('loses nothing to its pages', async () => {
    const { pair, id } = await acceptedCase();
    const rows = Array.from({ length: 230 }, () => ({
      ...{ introductionId: id, audience: 'ALL' as const, authorName: 'x', authorSide: 'SME' },
    }));
    const messages = await db.caseMessage.createManyAndReturn({ data: rows, select: { id: true } });
    await db.text.createMany({
      data: messages.map((message) => ({
        ...{ ownerKind: 'MESSAGE' as const, ownerId: message.id, field: 'body' },
        ...{ language: 'th' as const, body: 'สวัสดี', origin: 'ORIGINAL' as const },
      })),
    });
    const filter = { ...wholeQueue, kind: 'message' } as const;
    const first = await readQueue(pair.desk, filter);
    expect(first.texts).toHaveLength(pageSize);
    expect(first.total).toBeGreaterThanOrEqual(230);
    const all = (await openTexts(pair.desk, { kind: 'message' })).map(({ ownerId }) => ownerId);
    expect(new Set(all).size).toBe(all.length);
    expect(messages.filter((message) => !all.includes(message.id))).toEqual([]);
    const beyond = await readQueue(pair.desk, filter, 9999);
    expect(beyond.page).toBe(beyond.last);
    const counts = await readDeskCounts(pair.desk);
    const { total } = await readQueue(pair.desk, wholeQueue);
    expect(counts.missing + counts.machine + counts.stale).toBe(total);
  });

  test('filters by language, kind and state; English is asked for', async () => {
    const { pair, text } = await waitingMessage('สวัสดีตอนเช้า');
    const ids = async (filter: Parameters<typeof openTexts>[1]) =>
      (await openTexts(pair.desk, filter))
        .filter(({ id }) => id === text.id)
        .map(({ into }) => into);
    expect(await ids({})).toEqual(['ja']);
    expect(await ids({ into: 'en' })).toEqual(['en']);
    expect(await ids({ into: 'th' })).toEqual([]);
    expect(await ids({ kind: 'message', state: 'missing' })).toEqual(['ja']);
    expect(await ids({ kind: 'firm' })).toEqual([]);
    expect(await ids({ state: 'stale' })).toEqual([]);
    expect(await ids({ owner: text.ownerId })).toEqual(['ja']);
  });

  test('is the desk’s alone', async () => {
    const { pair, text } = await waitingMessage('สวัสดีตอนบ่าย');
    const others: Viewer[] = [pair.member, pair.officer, pair.headquarters, pair.contact];
    for (const viewer of others) {
      expect((await readQueue(viewer, wholeQueue)).total).toBe(0);
      expect(await readQueueText(viewer, text, wholeQueue)).toBeNull();
      expect(await translateText.run(viewer, formOf(text, '訳'))).toMatchObject({
        failure: { code: 'access.not-found' },
      });
    }
    const inside = await db.text.create({
      data: {
        ...{ ownerKind: 'SME', ownerId: pair.sme.id, field: 'refusal', language: 'th' },
        ...{ body: 'ไม่', origin: 'ORIGINAL' },
      },
    });
    expect(await readQueueText(pair.desk, { id: inside.id, into: 'ja' }, wholeQueue)).toBeNull();
  });

  test('saving goes on to the text that was next, while it still waits', async () => {
    const { pair, id, code } = await acceptedCase();
    for (const body of ['ข้อหนึ่ง', 'ข้อสอง', 'ข้อสาม']) await sent(pair.member, id, { body });
    const filter = { ...wholeQueue, kind: 'message' } as const;
    const texts = (await openTexts(pair.desk, filter)).filter(({ label }) => label === code);
    expect(texts).toHaveLength(3);
    const [first, second, third] = texts as [QueueText, QueueText, QueueText];
    const found = await readQueueText(pair.desk, first, filter);
    expect(found?.file.next).toEqual({ id: second.id, into: 'ja' });
    const left = found?.file.left ?? 0;
    const save = (text: QueueText, next: QueueText) =>
      translateText.run(
        pair.desk,
        formOf(text, '訳文', { queue: filter, next: { id: next.id, into: next.into } }),
      );
    expect(await save(first, third)).toMatchObject({
      value: { next: { id: third.id, into: 'ja' } },
    });
    expect((await readQueueText(pair.desk, third, filter))?.file.left).toBe(left - 1);
    expect(await save(second, first)).toMatchObject({ ok: true });
    expect(await readQueueText(pair.desk, first, filter)).toMatchObject({
      file: { text: { state: 'checked', draft: '訳文' } },
    });
  });
});

describe('checking on saving', () => {
  test('warns first, saves what is taken note of, and nothing else', async () => {
    const { pair, text } = await waitingMessage('ผลิตเดือนละ 300 ตัน');
    const wrong = await translateText.run(pair.desk, formOf(text, '月30トンを生産します。'));
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'translation.check-again' } });
    const fields = wrong.ok ? {} : (wrong.failure.fields ?? {});
    expect(Object.values(fields).sort()).toEqual(['translation.added', 'translation.number']);
    expect(await db.text.count({ where: { ownerId: text.ownerId, language: 'ja' } })).toBe(0);
    const noted = Object.keys(fields).map((name) => name.replace('body.', ''));
    const other = { noted: noted.join(' ') };
    expect(
      await translateText.run(pair.desk, formOf(text, '月40トンを生産します。', other)),
    ).toMatchObject({ failure: { code: 'translation.check-again' } });
    expect(
      await translateText.run(pair.desk, formOf(text, '月30トンを生産します。', other)),
    ).toMatchObject({ ok: true });
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'text.translate', subjectId: text.ownerId },
    });
    expect(entry.detail).toMatchObject({ noted });
  });

  test('of two translators at once the slower is told, and may replace what it has seen', async () => {
    const { pair, text } = await waitingMessage('ขอทราบราคา');
    const results = await Promise.all(
      ['価格を教えてください。', '価格をお知らせください。'].map((body) =>
        translateText.run(pair.desk, formOf(text, body)),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const late = results.find(({ ok }) => !ok);
    expect(late).toMatchObject({ failure: { code: 'translation.done-meanwhile' } });
    const now = await readQueueText(pair.desk, text, wholeQueue);
    expect(now?.file.text.draftRevision).toBe(1);
    const seen = { ...text, draftRevision: 1 };
    expect(
      await translateText.run(pair.desk, formOf(seen, '価格をご提示ください。')),
    ).toMatchObject({
      ok: true,
    });
  });

  test('a machine that was faster is replaced', async () => {
    const { pair, text } = await waitingMessage('ขอทราบวันส่งของ');
    await db.text.create({
      data: {
        ...{ ownerKind: 'MESSAGE', ownerId: text.ownerId, field: 'body', language: 'ja' },
        ...{ body: '機械', origin: 'MACHINE', ofRevision: 1, machine: 'example.test' },
      },
    });
    expect(
      await translateText.run(pair.desk, formOf(text, '納期を教えてください。')),
    ).toMatchObject({
      ok: true,
    });
  });
});
