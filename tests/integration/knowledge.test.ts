import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { takePoint } from '@/lib/auth/limits';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import {
  createArticle,
  describeArticle,
  reviseArticle,
  saveArticle,
} from '@/lib/knowledge/commands';
import { findForDesk, listForDesk, waitingFeedback } from '@/lib/knowledge/desk-queries';
import { knowledgeFeed } from '@/lib/knowledge/feed';
import { giveFeedback, handleFeedback } from '@/lib/knowledge/feedback-commands';
import { attachToArticle, removeArticleFile } from '@/lib/knowledge/file-commands';
import { handedFile } from '@/lib/knowledge/file-queries';
import { draftFromConsultation } from '@/lib/knowledge/from-consultation';
import { publishDue } from '@/lib/knowledge/publish';
import { findArticle, listArticles, relatedTo } from '@/lib/knowledge/queries';
import { askForReviews } from '@/lib/knowledge/remind';
import {
  discardArticle,
  publishArticle,
  returnArticle,
  reviewArticleAgain,
  submitArticle,
  withdrawArticle,
} from '@/lib/knowledge/review-commands';
import { listSchema } from '@/lib/knowledge/schema';
import { loadArticles } from '@/prisma/seed/facts-articles';
import { addPerson } from '../access/actors';
import { honest } from '../support/sample-files';

/** The life of an article on a real database: two people, the clock, readers, files, the facts. */
const people = async () => ({
  author: await addPerson('OFFICER', { centreCode: 'BSC-09' }),
  second: await addPerson('OFFICER'),
});

async function open(slug: string) {
  const article = await db.article.findUniqueOrThrow({
    where: { slug },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const version = article.versions[0];
  if (!version) throw new Error('no version');
  return { article, version, seen: { id: version.id, version: version.version } };
}

const about = {
  topics: ['digital'],
  sources: [{ title: 'รายงาน', url: 'https://example.test/a' }],
};
const thai = { language: 'th', title: 'ระบบคลังสินค้า', summary: 'สรุป', body: '## เริ่มต้น\n\nเนื้อหา' };

async function drafted(author: Viewer): Promise<string> {
  const made = await createArticle.run(author, { language: 'th', title: 'ระบบคลังสินค้า' });
  if (!made.ok) throw new Error(made.failure.code);
  const { slug } = made.value;
  for (const [command, input] of [
    [saveArticle, thai],
    [describeArticle, about],
  ] as const) {
    const done = await command.run(author, { ...(await open(slug)).seen, ...input });
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
  }
  return slug;
}

async function published(author: Viewer, second: Viewer): Promise<string> {
  const slug = await drafted(author);
  expect((await submitArticle.run(author, (await open(slug)).seen)).ok).toBe(true);
  expect((await publishArticle.run(second, (await open(slug)).seen)).ok).toBe(true);
  return slug;
}

const query = (more: object = {}) => listSchema.parse(more);
const codeOf = (result: { ok: boolean; failure?: { code: string } }) => result.failure?.code;

describe('two people', () => {
  test('write and publish; the next version leaves the live one alone until it goes out', async () => {
    const { author, second } = await people();
    const slug = await drafted(author);
    expect(await findArticle(slug, 'th')).toBeNull();
    expect((await submitArticle.run(author, (await open(slug)).seen)).ok).toBe(true);
    const inReview = (await open(slug)).seen;
    expect(codeOf(await saveArticle.run(author, { ...inReview, ...thai }))).toBe(
      'article.not-a-draft',
    );
    expect(codeOf(await publishArticle.run(author, inReview))).toBe('article.same-person');
    expect(codeOf(await publishArticle.run(second, { ...inReview, version: 1 }))).toBe(
      'article.changed-meanwhile',
    );
    expect((await publishArticle.run(second, inReview)).ok).toBe(true);
    expect(await findArticle(slug, 'ja')).toMatchObject({
      shown: { title: { body: thai.title, language: 'th', label: 'original' } },
      office: { centreCode: 'BSC-09' },
      version: { state: 'PUBLISHED', reviewerName: second.name },
      toBeChecked: false,
    });

    const { article } = await open(slug);
    expect((await reviseArticle.run(second, { articleId: article.id })).ok).toBe(true);
    expect(codeOf(await reviseArticle.run(author, { articleId: article.id }))).toBe(
      'article.already-open',
    );
    const changed = { ...thai, body: '## เริ่มต้น\n\nเนื้อหาใหม่' };
    await saveArticle.run(second, { ...(await open(slug)).seen, ...changed });
    expect((await findArticle(slug, 'th'))?.shown.body?.body).toBe(thai.body);
    await submitArticle.run(second, (await open(slug)).seen);
    expect(codeOf(await publishArticle.run(second, (await open(slug)).seen))).toBe(
      'article.same-person',
    );
    expect((await publishArticle.run(author, (await open(slug)).seen)).ok).toBe(true);
    expect((await findArticle(slug, 'th'))?.shown.body?.body).toBe(changed.body);
    const states = await db.articleVersion.findMany({
      where: { articleId: article.id },
      orderBy: { number: 'asc' },
      select: { state: true },
    });
    expect(states.map(({ state }) => state)).toEqual(['SUPERSEDED', 'PUBLISHED']);
  });

  test('of two who publish at once one does', async () => {
    const { author, second } = await people();
    const third = await addPerson('OFFICER');
    const slug = await drafted(author);
    await submitArticle.run(author, (await open(slug)).seen);
    const { seen } = await open(slug);
    const both = await Promise.all([
      publishArticle.run(second, seen),
      publishArticle.run(third, seen),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('what is not whole does not go to review; sent back with a reason it does again', async () => {
    const { author, second } = await people();
    const made = await createArticle.run(author, { language: 'en', title: 'Half an article' });
    const slug = made.ok ? made.value.slug : '';
    expect(slug).toMatch(/^half-an-article/);
    expect(codeOf(await submitArticle.run(author, (await open(slug)).seen))).toBe(
      'article.incomplete',
    );
    const words = { language: 'en', title: 'Half', summary: 'It is whole.', body: 'Words.' };
    await saveArticle.run(author, { ...(await open(slug)).seen, ...words });
    expect(codeOf(await submitArticle.run(author, (await open(slug)).seen))).toBe(
      'article.topic-missing',
    );
    const noSource = { ...(await open(slug)).seen, topics: ['digital'] };
    await describeArticle.run(author, noSource);
    expect(codeOf(await submitArticle.run(author, (await open(slug)).seen))).toBe(
      'article.source-missing',
    );
    const bad = { ...about, programmes: ['NO_SUCH'] };
    const refused = await describeArticle.run(author, { ...(await open(slug)).seen, ...bad });
    expect(refused).toMatchObject({ failure: { fields: { programmes: 'field.not-a-choice' } } });
    await describeArticle.run(author, { ...(await open(slug)).seen, ...about });
    await submitArticle.run(author, (await open(slug)).seen);
    expect(codeOf(await returnArticle.run(second, (await open(slug)).seen))).toBe('field.check');
    const note = { ...(await open(slug)).seen, note: 'Say where the figure is from.' };
    expect((await returnArticle.run(second, note)).ok).toBe(true);
    expect((await open(slug)).version).toMatchObject({ state: 'DRAFT', returnNote: note.note });
    expect(
      await db.mailMessage.count({ where: { template: 'article-returned', toUserId: author.id } }),
    ).toBe(1);
    expect((await discardArticle.run(author, (await open(slug)).seen)).ok).toBe(true);
    expect(await findForDesk(author, slug, 'en')).toBeNull();
  });
});

describe('translations', () => {
  test('follow the original: checked by whom, stale when it moves, marked as right again', async () => {
    const { author, second } = await people();
    const slug = await drafted(author);
    const japanese = { language: 'ja', title: '在庫管理', summary: '要約', body: '## 始め' };
    await saveArticle.run(second, { ...(await open(slug)).seen, ...japanese });
    await submitArticle.run(author, (await open(slug)).seen);
    expect(codeOf(await publishArticle.run(second, (await open(slug)).seen))).toBe(
      'article.same-person',
    );
    await returnArticle.run(author, (await open(slug)).seen);
    await saveArticle.run(author, { ...(await open(slug)).seen, ...thai, body: 'ใหม่' });
    const stale = await findForDesk(author, slug, 'ja');
    const body = stale?.texts.find((row) => row.field === 'body' && row.language === 'ja');
    expect(body).toMatchObject({ origin: 'CHECKED', ofRevision: 1, checkedByName: second.name });
    const marked = { ...(await open(slug)).seen, ...japanese, checked: 'on' };
    await saveArticle.run(author, marked);
    const again = await findForDesk(author, slug, 'ja');
    expect(again?.texts.find((row) => row.field === 'body' && row.language === 'ja')).toMatchObject(
      { body: '## 始め', ofRevision: 2, checkedByName: author.name },
    );
  });
});

describe('the clock', () => {
  test('publishes at the set time and once, and not before', async () => {
    const { author, second } = await people();
    const slug = await drafted(author);
    await submitArticle.run(author, (await open(slug)).seen);
    const past = { when: 'later', day: '2020-01-01', time: '09:00' };
    expect(await publishArticle.run(second, { ...(await open(slug)).seen, ...past })).toMatchObject(
      { failure: { fields: { day: 'article.time-past' } } },
    );
    const later = { when: 'later', day: '2099-01-01', time: '8:30' };
    expect((await publishArticle.run(second, { ...(await open(slug)).seen, ...later })).ok).toBe(
      true,
    );
    expect((await open(slug)).version.publishAt?.toISOString()).toBe('2099-01-01T01:30:00.000Z');
    await publishDue(new Date('2099-01-01T01:29:00Z'));
    expect(await findArticle(slug, 'th')).toBeNull();
    const runs = await Promise.all([
      publishDue(new Date('2099-01-01T01:30:00Z')),
      publishDue(new Date('2099-01-01T01:30:00Z')),
    ]);
    expect(runs[0] + runs[1]).toBe(1);
    expect((await findArticle(slug, 'th'))?.version.state).toBe('PUBLISHED');
  });

  test('asks the author once whether an old article holds; until then readers are told', async () => {
    const { author, second } = await people();
    const slug = await published(author, second);
    const { article, version } = await open(slug);
    await db.articleVersion.update({
      where: { id: version.id },
      data: { reviewBy: new Date('2026-01-01') },
    });
    const now = new Date('2026-11-23T03:00:00Z');
    await askForReviews(now);
    await askForReviews(now);
    const mails = await db.mailMessage.findMany({
      where: { template: 'article-review-due', toUserId: author.id },
    });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(thai.title);
    expect((await findArticle(slug, 'th'))?.toBeChecked).toBe(true);
    const desk = await listForDesk(author, 'th');
    expect(desk.due.map((row) => row.slug)).toContain(slug);
    const again = { articleId: article.id, reviewBy: '2099-01-01' };
    expect((await reviewArticleAgain.run(second, again)).ok).toBe(true);
    expect(await findArticle(slug, 'th')).toMatchObject({
      toBeChecked: false,
      version: { reviewerName: second.name },
    });
  });
});

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
