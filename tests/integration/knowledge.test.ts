import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import {
  createArticle,
  describeArticle,
  reviseArticle,
  saveArticle,
} from '@/lib/knowledge/commands';
import { findForDesk, listForDesk } from '@/lib/knowledge/desk-queries';
import { publishDue } from '@/lib/knowledge/publish';
import { findArticle } from '@/lib/knowledge/queries';
import { askForReviews } from '@/lib/knowledge/remind';
import {
  discardArticle,
  publishArticle,
  returnArticle,
  reviewArticleAgain,
  submitArticle,
} from '@/lib/knowledge/review-commands';
import { addPerson } from '../access/actors';
import { about, codeOf, drafted, open, people, published, thai } from './knowledge-world';

/** The way of an article: two people, its translations, the clock. */
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
    // Who wrote it says that it holds, and does not become its second person.
    expect((await reviewArticleAgain.run(author, again)).ok).toBe(true);
    expect((await findArticle(slug, 'th'))?.version.reviewerName).toBe(second.name);
    expect(codeOf(await reviewArticleAgain.run(second, { ...again, reviewBy: '9999-01-01' }))).toBe(
      'field.check',
    );
  });
});
