import { expect } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { createArticle, describeArticle, saveArticle } from '@/lib/knowledge/commands';
import { publishArticle, submitArticle } from '@/lib/knowledge/review-commands';
import { listSchema } from '@/lib/knowledge/schema';
import { addPerson } from '../access/actors';

/** Articles on a real database: who writes and publishes them, and how far they have come. */
export const people = async () => ({
  author: await addPerson('OFFICER', { centreCode: 'BSC-09' }),
  second: await addPerson('OFFICER'),
});

export async function open(slug: string) {
  const article = await db.article.findUniqueOrThrow({
    where: { slug },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  });
  const version = article.versions[0];
  if (!version) throw new Error('no version');
  return { article, version, seen: { id: version.id, version: version.version } };
}

export const about = {
  topics: ['digital'],
  sources: [{ title: 'รายงาน', url: 'https://example.test/a' }],
};
export const thai = {
  language: 'th',
  title: 'ระบบคลังสินค้า',
  summary: 'สรุป',
  body: '## เริ่มต้น\n\nเนื้อหา',
};

export async function drafted(author: Viewer): Promise<string> {
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

export async function published(author: Viewer, second: Viewer): Promise<string> {
  const slug = await drafted(author);
  expect((await submitArticle.run(author, (await open(slug)).seen)).ok).toBe(true);
  expect((await publishArticle.run(second, (await open(slug)).seen)).ok).toBe(true);
  return slug;
}

export const query = (more: object = {}) => listSchema.parse(more);
export const codeOf = (result: { ok: boolean; failure?: { code: string } }) => result.failure?.code;
