import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { takePoint } from '@/lib/auth/limits';
import { db } from '@/lib/db/client';
import { reviseArticle, saveArticle } from '@/lib/knowledge/commands';
import { findForDesk, listForDesk, waitingFeedback } from '@/lib/knowledge/desk-queries';
import { knowledgeFeed } from '@/lib/knowledge/feed';
import { giveFeedback, handleFeedback } from '@/lib/knowledge/feedback-commands';
import { attachToArticle, removeArticleFile } from '@/lib/knowledge/file-commands';
import { handedFile } from '@/lib/knowledge/file-queries';
import { draftFromConsultation } from '@/lib/knowledge/from-consultation';
import { publishDue } from '@/lib/knowledge/publish';
import { findArticle, listArticles, relatedTo } from '@/lib/knowledge/queries';
import {
  discardArticle,
  publishArticle,
  submitArticle,
  withdrawArticle,
} from '@/lib/knowledge/review-commands';
import { loadArticles } from '@/prisma/seed/facts-articles';
import { addPerson } from '../access/actors';
import { honest } from '../support/sample-files';
import { codeOf, drafted, open, people, published, query, thai } from './knowledge-world';
import { ask, found, indexed } from './search-world';

/** Articles as they are read: lists, the feed, voices, files, answers, the facts. */
describe('readers', () => {
  test('find what is live by topic and relation, in a feed; what is withdrawn is gone at once', async () => {
    const { author, second } = await people();
    const slug = await published(author, second);
    const { items, topics } = await listArticles(query({ topic: 'digital' }), 'th');
    expect(items.map((item) => item.slug)).toContain(slug);
    expect(topics.get('digital')).toBeGreaterThan(0);
    expect((await relatedTo({ topic: 'digital' }, 'th', 50)).map((item) => item.slug)).toContain(
      slug,
    );
    const words = { title: 'คลัง & ความรู้', subtitle: '<ทดสอบ>' };
    const { xml } = await knowledgeFeed('th', 'https://desk.example', words);
    const { feed } = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => name === 'entry',
    }).parse(xml);
    expect(feed.title).toBe('คลัง & ความรู้');
    const entry = feed.entry.find((one: { id: string }) =>
      one.id.endsWith(items.find((item) => item.slug === slug)?.id ?? '-'),
    );
    expect(entry.title['#text']).toBe(thai.title);
    expect(entry.content['#text']).toContain('<h2 id="section-1">เริ่มต้น</h2>');
    expect(entry.link['@_href']).toBe(`https://desk.example/th/knowledge/${slug}`);

    const { article } = await open(slug);
    const other = await addPerson('OFFICER', { centreCode: 'BSC-01' });
    const gone = { articleId: article.id, reason: 'ตัวเลขผิด' };
    expect(codeOf(await withdrawArticle.run(other, gone))).toBe('access.denied');
    expect((await withdrawArticle.run(author, gone)).ok).toBe(true);
    expect(await findArticle(slug, 'th')).toBeNull();
    expect((await knowledgeFeed('th', 'https://desk.example', words)).xml.includes(slug)).toBe(
      false,
    );
    expect((await listForDesk(author, 'th')).withdrawn.map((row) => row.slug)).toContain(slug);
    expect(codeOf(await withdrawArticle.run(author, gone))).toBe('access.denied');
  });

  test('read nothing that was withdrawn, whatever the clock had been told', async () => {
    const { author, second } = await people();
    const slug = await published(author, second);
    const { article } = await open(slug);
    await reviseArticle.run(author, { articleId: article.id });
    await submitArticle.run(author, (await open(slug)).seen);
    const later = { when: 'later', day: '2099-01-01', time: '8:30' };
    expect((await publishArticle.run(second, { ...(await open(slug)).seen, ...later })).ok).toBe(
      true,
    );
    await withdrawArticle.run(second, { articleId: article.id, reason: 'ตัวเลขผิด' });
    await publishDue(new Date('2099-01-02T00:00:00Z'));
    expect(await findArticle(slug, 'th')).toBeNull();
    expect((await open(slug)).version.state).toBe('IN_REVIEW');
  });

  test('have a voice each: changed, never doubled, without a name', async () => {
    const { author, second } = await people();
    const slug = await published(author, second);
    const address = randomUUID();
    const reader = { kind: 'visitor', address } as const;
    const said = { slug, number: 99, language: 'th', agent: 'one' };
    await giveFeedback.run(reader, { ...said, verdict: 'helpful' });
    await giveFeedback.run(reader, { ...said, verdict: 'unclear' });
    await giveFeedback.run(reader, { ...said, verdict: 'unclear', note: 'ตารางอ่านยาก' });
    await giveFeedback.run(reader, { ...said, verdict: 'helpful', agent: 'two' });
    const { article } = await open(slug);
    const voices = await db.articleFeedback.findMany({ where: { articleId: article.id } });
    expect(voices.map(({ verdict }) => verdict).sort()).toEqual(['helpful', 'unclear']);
    expect(JSON.stringify(voices)).not.toContain(address);
    expect(voices.every(({ number }) => number === 1)).toBe(true);
    const waiting = (await waitingFeedback(author, 'th')).find((row) => row.slug === slug);
    expect(waiting).toMatchObject({ note: 'ตารางอ่านยาก', number: 1 });
    await handleFeedback.run(author, { id: waiting?.id });
    expect((await waitingFeedback(author, 'th')).some((row) => row.slug === slug)).toBe(false);
    expect((await findArticle(slug, 'th'))?.helpful).toBe(1);
    expect(
      codeOf(await giveFeedback.run(reader, { ...said, slug: 'none', verdict: 'helpful' })),
    ).toBe('access.not-found');
  });

  test('are stopped when they press for ever', async () => {
    const { author, second } = await people();
    const slug = await published(author, second);
    const reader = { kind: 'visitor', address: randomUUID() } as const;
    const press = (agent: string) =>
      giveFeedback.run(reader, { slug, number: 1, language: 'th', verdict: 'helpful', agent });
    expect((await press('one')).ok).toBe(true);
    await takePoint('article-feedback', reader.address, 59);
    expect(codeOf(await press('two'))).toBe('request.too-many');
  });
});

describe('files', () => {
  const file = (name: string) => ({ name, bytes: new Uint8Array(honest[name] ?? []) });
  const alts = { altTh: 'ภาพ', altJa: '図', altEn: 'Picture' };

  test('are public with the version that is live, and images say what they show', async () => {
    const { author, second } = await people();
    const slug = await drafted(author);
    const bare = { ...(await open(slug)).seen, files: [file('a.png')], altTh: 'ภาพ' };
    expect(await attachToArticle.run(author, bare)).toMatchObject({
      failure: { fields: { altJa: 'article.alt-missing', altEn: 'article.alt-missing' } },
    });
    for (const name of ['a.png', 'a.pdf']) {
      const given = { ...(await open(slug)).seen, files: [file(name)], ...alts };
      expect(await attachToArticle.run(author, given)).toMatchObject({ ok: true });
    }
    const [image = '', document = ''] = (await open(slug)).version.files;
    expect(codeOf(await handedFile(null, image))).toBe('access.not-found');
    expect(await handedFile(author, image)).toMatchObject({
      value: { mediaType: 'image/png', isPublic: false },
    });
    await submitArticle.run(author, (await open(slug)).seen);
    await publishArticle.run(second, (await open(slug)).seen);
    expect(await handedFile(null, image)).toMatchObject({ ok: true, value: { isPublic: true } });
    expect((await findArticle(slug, 'ja'))?.files[0]?.alt.ja).toBe('図');

    const { article } = await open(slug);
    await reviseArticle.run(author, { articleId: article.id });
    await removeArticleFile.run(author, { ...(await open(slug)).seen, fileId: document });
    expect((await handedFile(null, document)).ok).toBe(true);
    await submitArticle.run(author, (await open(slug)).seen);
    await publishArticle.run(second, (await open(slug)).seen);
    expect(codeOf(await handedFile(null, document))).toBe('access.not-found');
    await withdrawArticle.run(second, { articleId: article.id, reason: 'ทดสอบ' });
    expect(codeOf(await handedFile(null, image))).toBe('access.not-found');
  });

  test('that could run are refused', async () => {
    const { author } = await people();
    const slug = await drafted(author);
    for (const [name, text] of [
      ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['a.html', '<script>alert(1)</script>'],
      ['a.png', '<svg onload="alert(1)"/>'],
    ] as const) {
      const files = [{ name, bytes: new TextEncoder().encode(text) }];
      const given = { ...(await open(slug)).seen, files, ...alts };
      expect(await attachToArticle.run(author, given)).toMatchObject({
        failure: { fields: { files: 'file.type-not-allowed' } },
      });
    }
  });
});

test('the search finds what is live by its words, for everybody, and nothing else', async () => {
  const { author, second } = await people();
  const word = `คลังพัสดุ${randomUUID().slice(0, 6)}`;
  const slug = await drafted(author);
  const { article } = await open(slug);
  const words = { language: 'th', title: word, summary: 'สรุป', body: '## เรื่อง\n\nเนื้อหา' };
  await saveArticle.run(author, { ...(await open(slug)).seen, ...words });
  await indexed();
  expect(await found(word)).toEqual([]);
  await submitArticle.run(author, (await open(slug)).seen);
  await publishArticle.run(second, (await open(slug)).seen);
  await indexed();
  const { hits } = await ask(word, null, { kind: ['knowledge'] });
  expect(hits.map(({ id }) => id)).toContain(article.id);
  await withdrawArticle.run(second, { articleId: article.id, reason: 'ทดสอบ' });
  expect(await found(word)).not.toContain(article.id);
});

test('an advisor’s answer becomes a draft without who asked', async () => {
  const { author } = await people();
  const { slug } = await db.$transaction((tx) =>
    draftFromConsultation(tx, {
      ...{ title: 'โรงงานดาวถามเรื่องฉลาก', question: 'โรงงานดาว # ถาม', answer: '1. ดูฉลาก' },
      ...{ language: 'th', topic: 'food-standards', author, now: new Date() },
      hide: (words) => words.replaceAll('โรงงานดาว', '＿＿＿'),
    }),
  );
  const found = await findForDesk(author, slug, 'th');
  expect(found?.version).toMatchObject({ state: 'DRAFT', hands: [author.id] });
  expect(JSON.stringify(found?.texts)).not.toContain('โรงงานดาว');
});

test('starting articles load once, and stay as the staff left them', async () => {
  await loadArticles(db);
  expect(await loadArticles(db)).toEqual([]);
  const articles = await db.article.findMany({ where: { isStarting: true } });
  expect(articles.length).toBeGreaterThanOrEqual(12);
  const [first] = articles;
  const view = first && (await findArticle(first.slug, 'ja'));
  expect(view?.shown.body?.language).toBe('ja');
  const { author } = await people();
  await reviseArticle.run(author, { articleId: first?.id });
  await saveArticle.run(author, { ...(await open(first?.slug ?? '')).seen, ...thai });
  await db.factsFile.updateMany({
    where: { name: `articles/${first?.slug}` },
    data: { sha256: 'old' },
  });
  expect(await loadArticles(db)).toEqual([`articles/${first?.slug}`]);
  const { version } = await open(first?.slug ?? '');
  const kept = await db.text.findFirst({
    where: { ownerId: version.id, field: 'title', language: 'th' },
  });
  expect(kept?.body).toBe(thai.title);
  await discardArticle.run(author, (await open(first?.slug ?? '')).seen);
});
