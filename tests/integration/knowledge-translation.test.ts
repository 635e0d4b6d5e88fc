import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { reviseArticle, saveArticle } from '@/lib/knowledge/commands';
import { findArticle } from '@/lib/knowledge/queries';
import { publishArticle, returnArticle, submitArticle } from '@/lib/knowledge/review-commands';
import { articleFields } from '@/lib/knowledge/schema';
import { findToCheck, uncheckedTranslations } from '@/lib/knowledge/translation-queries';
import {
  checkArticleTranslation,
  correctArticleTranslation,
} from '@/lib/translation/article-commands';
import { recallArticle } from '@/lib/translation/article-memory';
import { readQueueText } from '@/lib/translation/queue';
import { wholeQueue } from '@/lib/translation/queue-schema';
import { addPerson } from '../access/actors';
import { codeOf, open, people, published, thai } from './knowledge-world';
import { openTexts } from './queue-world';

/** Articles' translations: confirmed as they stand, or corrected by way of a second person. */
const machineWords = { title: '倉庫の仕組み', summary: '要約', body: '## 始め\n\n本文' };

async function machined(language: 'ja' | 'en' = 'ja') {
  const { author, second } = await people();
  const desk = await addPerson('JAPAN_DESK');
  const slug = await published(author, second);
  const { article, version } = await open(slug);
  await db.text.createMany({
    data: articleFields.map((field) => ({
      ...{ ownerKind: 'ARTICLE_VERSION' as const, ownerId: version.id, field, language },
      ...{ body: machineWords[field], origin: 'MACHINE' as const, ofRevision: 1 },
    })),
  });
  return { author, second, desk, slug, articleId: article.id, versionId: version.id };
}

const waiting = async (desk: Viewer, versionId: string) =>
  (await openTexts(desk, { kind: 'article' })).filter(({ ownerId }) => ownerId === versionId);

/** What the page's forms send. */
async function form(viewer: Viewer, slug: string, into: 'ja' | 'en' = 'ja') {
  const article = await findToCheck(viewer, { slug }, into);
  if (!article) throw new Error('nothing to check');
  const { versionId: id, seen, next } = article;
  return { id, language: into, seen, seenNext: next?.seen ?? '' };
}

const corrected = { ...machineWords, body: '## はじめに\n\n本文' };

describe('confirming', () => {
  test('changes no word, says who and when, and takes the article off the desk’s queue', async () => {
    const { author, desk, slug, versionId } = await machined();
    expect(await waiting(desk, versionId)).toMatchObject([
      { into: 'ja', state: 'machine', urgency: 2, body: thai.title, label: slug },
    ]);
    expect((await findArticle(slug, 'ja'))?.shown.body?.label).toBe('machine');
    const seen = await form(desk, slug);
    expect(codeOf(await checkArticleTranslation.run(author, seen))).toBe('access.denied');
    expect((await checkArticleTranslation.run(desk, seen)).ok).toBe(true);
    expect((await findArticle(slug, 'ja'))?.shown.body).toMatchObject({
      ...{ body: machineWords.body, label: 'checked', checkedByName: desk.name },
      checkedAt: expect.any(Date),
    });
    expect(await waiting(desk, versionId)).toEqual([]);
    expect((await open(slug)).version).toMatchObject({ id: versionId, state: 'PUBLISHED' });
    const again = await form(desk, slug);
    expect(codeOf(await checkArticleTranslation.run(desk, again))).toBe('article.checked-already');
    expect(codeOf(await checkArticleTranslation.run(desk, seen))).toBe('article.changed-meanwhile');
    const other = await machined();
    const toCheck = await findToCheck(desk, { slug: other.slug }, 'ja');
    const remembered = toCheck ? await recallArticle(toCheck) : [];
    expect(remembered.map(({ target }) => target)).toContain('本文');
  });

  test('holds for a next version that says the same, and not for what it says otherwise', async () => {
    const { author, desk, slug, articleId } = await machined();
    await reviseArticle.run(author, { articleId });
    const summary = { ...thai, summary: 'สรุปใหม่' };
    await saveArticle.run(author, { ...(await open(slug)).seen, ...summary });
    expect((await checkArticleTranslation.run(desk, await form(desk, slug))).ok).toBe(true);
    const next = await db.text.findMany({
      where: { ownerId: (await open(slug)).version.id, language: 'ja' },
      orderBy: { field: 'asc' },
    });
    expect(next.map(({ field, origin }) => `${field} ${origin}`)).toEqual([
      ...['body CHECKED', 'summary MACHINE', 'title CHECKED'],
    ]);
  });
});

describe('correcting', () => {
  test('makes a version that an officer publishes; until then readers see the present one', async () => {
    const { author, second, desk, slug, versionId } = await machined();
    const seen = await form(desk, slug);
    const empty = await correctArticleTranslation.run(desk, { ...seen, ...corrected, title: ' ' });
    expect(empty).toMatchObject({ failure: { fields: { title: 'field.required' } } });
    const same = await correctArticleTranslation.run(desk, { ...seen, ...machineWords });
    expect(codeOf(same)).toBe('article.same-words');
    expect((await open(slug)).version.id).toBe(versionId);
    expect((await correctArticleTranslation.run(desk, { ...seen, ...corrected })).ok).toBe(true);
    const next = await open(slug);
    expect(next.version).toMatchObject({ number: 2, state: 'IN_REVIEW', hands: [desk.id] });
    expect(next.version.authorId).toBe(author.id);
    expect((await findArticle(slug, 'ja'))?.shown.body?.body).toBe(machineWords.body);
    expect(await waiting(desk, versionId)).toEqual([]);
    expect(codeOf(await publishArticle.run(desk, next.seen))).toBe('access.denied');
    const late = { ...(await form(desk, slug)), ...corrected, title: '倉庫' };
    expect(codeOf(await correctArticleTranslation.run(desk, late))).toBe('article.next-in-review');

    await returnArticle.run(second, { ...next.seen, note: '見出しは「概要」に' });
    expect(
      await db.mailMessage.count({ where: { template: 'article-returned', toUserId: desk.id } }),
    ).toBe(1);
    expect(await waiting(desk, versionId)).toHaveLength(1);
    expect((await findToCheck(desk, { slug }, 'ja'))?.next).toMatchObject({
      ...{ isOwn: true, returnNote: '見出しは「概要」に', words: { body: corrected.body } },
    });
    const better = { ...corrected, body: '## 概要\n\n本文' };
    const third = { ...(await form(desk, slug)), ...better };
    expect((await correctArticleTranslation.run(desk, third)).ok).toBe(true);
    expect((await publishArticle.run(author, (await open(slug)).seen)).ok).toBe(true);
    expect((await findArticle(slug, 'ja'))?.shown.body).toMatchObject({
      ...{ body: better.body, label: 'checked', checkedByName: desk.name },
    });
    expect((await findArticle(slug, 'th'))?.shown.body).toMatchObject({ body: thai.body });
  });

  test('goes into a draft of others, which they send; not where the original moves', async () => {
    const { author, second, slug, articleId } = await machined('en');
    await reviseArticle.run(author, { articleId });
    const seen = { ...(await form(second, slug, 'en')), ...corrected };
    expect((await correctArticleTranslation.run(second, seen)).ok).toBe(true);
    const { version } = await open(slug);
    expect(version).toMatchObject({ state: 'DRAFT', hands: [author.id, second.id] });
    expect(codeOf(await correctArticleTranslation.run(second, seen))).toBe(
      'article.changed-meanwhile',
    );
    await saveArticle.run(author, { ...(await open(slug)).seen, ...thai, body: 'ใหม่' });
    const moved = { ...(await form(second, slug, 'en')), ...corrected, title: 'Other' };
    expect(codeOf(await correctArticleTranslation.run(second, moved))).toBe(
      'article.original-moves',
    );
    await submitArticle.run(author, (await open(slug)).seen);
    expect(codeOf(await publishArticle.run(second, (await open(slug)).seen))).toBe(
      'article.same-person',
    );
  });

  test('what would be too much to show is refused before it is kept', async () => {
    const { second, slug } = await machined('en');
    const body = `| a | b |\n|---|---|\n${'|1|2|\n'.repeat(4000)}`;
    const seen = { ...(await form(second, slug, 'en')), ...corrected, body };
    expect(await correctArticleTranslation.run(second, seen)).toMatchObject({
      failure: { fields: { body: 'article.too-many-parts' } },
    });
  });
});

test('missing and stale translations stand before a machine’s; each side has its own', async () => {
  const { author, second, desk, slug, articleId, versionId } = await machined();
  const [row] = await waiting(desk, versionId);
  expect(row && (await readQueueText(desk, row, wholeQueue))?.file.text.state).toBe('machine');
  const unchecked = await uncheckedTranslations(second);
  expect(unchecked.filter((one) => one.slug === slug)).toEqual([
    { slug, into: 'en', state: 'missing' },
  ]);
  expect(await uncheckedTranslations(await addPerson('ADMIN'))).toEqual([]);
  expect(await findToCheck(second, { slug }, 'ja')).toBeNull();
  await reviseArticle.run(author, { articleId });
  await saveArticle.run(author, { ...(await open(slug)).seen, ...thai, body: 'ใหม่' });
  await submitArticle.run(author, (await open(slug)).seen);
  await publishArticle.run(second, (await open(slug)).seen);
  expect(await waiting(desk, versionId)).toEqual([]);
  const next = (await open(slug)).version.id;
  expect(await waiting(desk, next)).toMatchObject([{ state: 'stale', urgency: 1 }]);
  await db.text.deleteMany({ where: { ownerId: next, language: 'ja', field: 'summary' } });
  expect(await waiting(desk, next)).toMatchObject([{ state: 'missing', urgency: 1 }]);
  expect(codeOf(await checkArticleTranslation.run(desk, await form(desk, slug)))).toBe(
    'article.translation-missing',
  );
});
