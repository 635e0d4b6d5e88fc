import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { segmentWords } from '@/lib/text/segment';
import { translateText } from '@/lib/translation/commands';
import { recall } from '@/lib/translation/memory';
import { readQueueText } from '@/lib/translation/queue';
import { wholeQueue } from '@/lib/translation/queue-schema';
import { secrets } from './introduction-world';
import { acceptedCase, sent } from './message-world';
import { formOf, textOf, waitingMessage } from './queue-world';

const keep = (words: string) => words;

describe('the memory', () => {
  test('knows a sentence again, exactly and nearly, with who checked it', async () => {
    const { pair, text } = await waitingMessage('ขอทราบกำลังการผลิตต่อเดือนของสบู่มังคุด');
    const words = 'マンゴスチン石けんの月間生産能力を教えてください。';
    expect(await translateText.run(pair.desk, formOf(text, words))).toMatchObject({ ok: true });
    const ask = (body: string) => recall({ body, language: 'th' }, 'ja', keep);
    const [exact] = await ask('ขอทราบกำลังการผลิตต่อเดือนของสบู่มังคุด');
    expect(exact).toMatchObject({ percent: 100, target: words, checkedByName: pair.desk.name });
    const [near] = await ask('ขอทราบกำลังการผลิตต่อปีของสบู่มังคุด');
    expect(near?.target).toBe(words);
    expect(near?.percent).toBeGreaterThanOrEqual(75);
    expect(near?.percent).toBeLessThan(100);
    expect(await ask('วันนี้อากาศดีมากที่จังหวัดเชียงใหม่')).toEqual([]);
    expect(await recall({ body: text.body, language: 'th' }, 'en', keep)).toEqual([]);
    // A better translation of the same text takes the place of the first.
    const again = { ...text, draftRevision: 1 };
    const better = 'マンゴスチン石けんの月産能力をお知らせください。';
    expect(await translateText.run(pair.desk, formOf(again, better))).toMatchObject({ ok: true });
    expect((await ask(text.body)).map(({ target }) => target)).toEqual([better]);
  });

  test('holds nothing that was struck out, and strikes out again when asked', async () => {
    const body = `ติดต่อ ${secrets.contactEmail} หรือ ${secrets.contactPhone} ได้ทุกวันทำการ`;
    const { pair, text } = await waitingMessage(body);
    expect(text.body).toBe('ติดต่อ ＿＿＿ หรือ ＿＿＿ ได้ทุกวันทำการ');
    const lost = await translateText.run(pair.desk, formOf(text, '営業日にご連絡ください。'));
    expect(lost).toMatchObject({ failure: { code: 'translation.check-again' } });
    const words = '営業日に＿＿＿または＿＿＿までご連絡ください。';
    const more = { noted: 'term-x' };
    expect(await translateText.run(pair.desk, formOf(text, words, more))).toMatchObject({
      ok: true,
    });
    const rows = await db.translationMemory.findMany({ where: { ownerId: text.ownerId } });
    expect(rows.length).toBeGreaterThan(0);
    const kept = JSON.stringify(rows);
    for (const secret of [secrets.contactEmail, secrets.contactPhone, '000 1234']) {
      expect(kept).not.toContain(secret);
    }
    await db.translationMemory.updateMany({
      where: { ownerId: text.ownerId },
      data: { target: `営業日に${secrets.contactEmail}までご連絡ください。` },
    });
    const found = await readQueueText(pair.desk, text, wholeQueue);
    if (!found) throw new Error('the text is gone');
    const suggested = await recall(found.file.text, 'ja', found.hide);
    expect(suggested.length).toBeGreaterThan(0);
    expect(JSON.stringify(suggested)).not.toContain(secrets.contactEmail);
  });

  test('contact data that the desk may know by now is not remembered either', async () => {
    const { pair, id } = await acceptedCase();
    await db.disclosure.deleteMany({ where: { introductionId: id, stage: 'CONTACT' } });
    const at = new Date();
    await db.disclosure.create({
      data: {
        ...{ introductionId: id, stage: 'CONTACT', askedAt: at, smeConsentAt: at },
        ...{ partnerConsentAt: at, seenByPartnerAt: at, askedBySide: 'SME', askedByName: 'x' },
      },
    });
    const body = `โทร ${secrets.contactPhone} ได้เลย`;
    const message = await sent(pair.member, id, { body });
    const text = await textOf(pair, message);
    expect(text.body).toBe(body);
    const words = `${secrets.contactPhone}までお電話ください。`;
    expect(await translateText.run(pair.desk, formOf(text, words))).toMatchObject({ ok: true });
    const rows = await db.translationMemory.findMany({ where: { ownerId: message } });
    expect(rows.map(({ target }) => target)).toEqual(['＿＿＿までお電話ください。']);
    expect(rows[0]?.source).toBe('โทร ＿＿＿ ได้เลย');
  });

  test('forgets a text with its owner’s words', async () => {
    const { pair, text } = await waitingMessage('ข้อความที่จะลบภายหลัง');
    expect(await translateText.run(pair.desk, formOf(text, '後で消える文章です。'))).toMatchObject({
      ok: true,
    });
    const count = () => db.translationMemory.count({ where: { ownerId: text.ownerId } });
    expect(await count()).toBe(1);
    await db.text.deleteMany({ where: { ownerId: text.ownerId } });
    expect(await count()).toBe(0);
  });

  test('finds what is alike among two thousand sentences', async () => {
    const nouns = ['สบู่', 'กาแฟ', 'แม่พิมพ์', 'ยางรถยนต์', 'เซรามิก', 'ผ้าไหม', 'อาหารทะเล', 'มอเตอร์'];
    const acts = ['ส่งออก', 'ผลิต', 'ออกแบบ', 'ทดสอบ', 'บรรจุ', 'ตรวจสอบ', 'จัดเก็บ', 'ขนส่ง', 'ซ่อม'];
    const places = [
      'ระยอง',
      'เชียงใหม่',
      'ตรัง',
      'น่าน',
      'ตราด',
      'เลย',
      'พะเยา',
      'กระบี่',
      'สตูล',
      'ชลบุรี',
    ];
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const pick = (list: readonly string[], by: number) =>
        list[Math.floor(index / by) % list.length];
      const source = `โรงงานรับ${pick(acts, 1)}${pick(nouns, 9)}ในจังหวัด${pick(places, 72)}รุ่นที่ ${index}`;
      return {
        ...{ sourceLanguage: 'th' as const, targetLanguage: 'ja' as const, source },
        ...{ sourceNormal: source, words: segmentWords(source).filter((word) => word.length > 1) },
        ...{ target: `訳 ${index}`, ownerKind: 'SME' as const, field: 'speed' },
        ...{ ownerId: '00000000-0000-7000-8000-000000000001', checkedByName: 'x' },
        checkedAt: new Date(),
      };
    });
    await db.translationMemory.createMany({ data: rows });
    await db.$executeRaw`ANALYZE "TranslationMemory"`;
    const body = `${rows[1234]?.source} และ โรงงานรับผลิตกาแฟในจังหวัดน่านรุ่นใหม่\nโรงงานรับออกแบบแม่พิมพ์ในจังหวัดระยอง`;
    const found = await recall({ body, language: 'th' }, 'ja', keep);
    expect(found.length).toBeGreaterThan(2);
    await db.translationMemory.deleteMany({ where: { field: 'speed' } });
  });
});
