import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { ArticleStateName } from '@/lib/knowledge/states';
import { honest } from '../support/sample-files';
import { everyone, type Row } from './command-inputs';

/** An article of somebody who is nobody's actor, in one state, complete enough to go on. */
async function article(state: ArticleStateName) {
  const hands = [randomUUID()];
  const { id: articleId, slug } = await db.article.create({
    data: { slug: `test-${randomUUID().slice(0, 8)}` },
  });
  const made = await db.articleVersion.create({
    data: {
      ...{ articleId, number: 1, state, language: 'th', topics: ['digital'], authorName: 'ทดสอบ' },
      ...{ hands, sources: [{ title: 'ทดสอบ' }], publishAt: new Date(Date.now() + 3_600_000) },
      ...(state === 'PUBLISHED' ? { publishedAt: new Date() } : {}),
    },
  });
  for (const field of ['title', 'summary', 'body']) {
    const words = { language: 'th', body: 'ข้อความทดสอบ', origin: 'ORIGINAL' } as const;
    await db.text.create({
      data: { ownerKind: 'ARTICLE_VERSION', ownerId: made.id, field, ...words },
    });
  }
  if (state === 'PUBLISHED') {
    await db.article.update({ where: { id: articleId }, data: { liveVersionId: made.id } });
  }
  return { id: made.id, version: made.version, articleId, slug };
}

const seen = async (state: ArticleStateName, more: object = {}) => {
  const { id, version } = await article(state);
  return { id, version, ...more };
};

const officers = ['centreOfficer', 'otherCentreOfficer', 'headquarters'] as const;

/** One that is read, with a machine's words in another language. */
async function machined(language: 'ja' | 'en') {
  const { id } = await article('PUBLISHED');
  for (const field of ['title', 'summary', 'body']) {
    const words = { language, body: 'test words', origin: 'MACHINE', ofRevision: 1 } as const;
    await db.text.create({ data: { ownerKind: 'ARTICLE_VERSION', ownerId: id, field, ...words } });
  }
  return { id, language, seen: 'title:1.1 summary:1.1 body:1.1' };
}

const corrected = { title: 'Right', summary: 'Right words.', body: 'Right words.' };

/** The library: every officer writes, what is another's goes by headquarters alone. */
export const knowledgeRows: Record<string, Row> = {
  'article.create': {
    input: () => ({ language: 'en', title: 'A test article', topics: [] }),
    allowed: officers,
  },
  'article.revise': {
    input: async () => ({ articleId: (await article('PUBLISHED')).articleId }),
    allowed: officers,
  },
  'article.save': {
    input: () => seen('DRAFT', { language: 'ja', title: '題', summary: '要約', body: '本文' }),
    allowed: officers,
  },
  'article.describe': {
    input: () => seen('DRAFT', { topics: ['digital'], sources: [{ title: 'ที่มา' }] }),
    allowed: officers,
  },
  'article.attach': {
    input: () =>
      seen('DRAFT', { files: [{ name: 'a.pdf', bytes: new Uint8Array(honest['a.pdf'] ?? []) }] }),
    allowed: officers,
  },
  'article.remove-file': {
    input: async () => {
      const draft = await article('DRAFT');
      const file = await db.caseFile.create({
        data: {
          ...{ articleId: draft.articleId, audience: 'ALL', name: 'a.pdf', size: 1, sha256: '' },
          ...{ mediaType: 'application/pdf', storage: 'DATABASE', scan: 'NOT_SCANNED' },
          ...{ uploadedByName: 'ทดสอบ', uploadedSide: 'OFFICER' },
        },
      });
      await db.articleVersion.update({ where: { id: draft.id }, data: { files: [file.id] } });
      return { id: draft.id, version: draft.version, fileId: file.id };
    },
    allowed: officers,
  },
  'article.submit': { input: () => seen('DRAFT'), allowed: officers },
  'article.return': { input: () => seen('IN_REVIEW', { note: 'แก้ก่อน' }), allowed: officers },
  'article.publish': { input: () => seen('IN_REVIEW', { when: 'now' }), allowed: officers },
  'article.discard': { input: () => seen('DRAFT'), allowed: ['headquarters'] },
  'article.withdraw': {
    input: async () => ({ articleId: (await article('PUBLISHED')).articleId, reason: 'ผิด' }),
    allowed: ['headquarters'],
  },
  'article.review-again': {
    input: async () => ({
      articleId: (await article('PUBLISHED')).articleId,
      reviewBy: '2099-01-01',
    }),
    allowed: officers,
  },
  'article.check-translation': { input: () => machined('ja'), allowed: ['desk'] },
  'article.correct-translation': {
    input: async () => ({ ...(await machined('en')), ...corrected }),
    allowed: officers,
  },
  'article.feedback': {
    input: async () => ({
      slug: (await article('PUBLISHED')).slug,
      ...{ number: 1, language: 'th', verdict: 'unclear', note: 'อ่านไม่เข้าใจ' },
    }),
    allowed: everyone,
  },
  'article.feedback-handle': {
    input: async () => {
      const { articleId } = await article('PUBLISHED');
      const said = { number: 1, language: 'th', verdict: 'unclear', voice: randomUUID() } as const;
      const { id } = await db.articleFeedback.create({ data: { articleId, ...said } });
      return { id };
    },
    allowed: officers,
  },
};
