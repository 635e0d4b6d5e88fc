/**
 * Loads the articles with which the library opens (lib/knowledge/starting-schema.ts): a new file
 * becomes a published article, a changed one replaces the words of an article that nobody has touched
 * since; what the staff have edited, replaced or withdrawn stays as they left it.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database, Tx } from '@/lib/db/client';
import { locales } from '@/lib/i18n/locales';
import { articleFields } from '@/lib/knowledge/schema';
import { type StartingArticle, startingArticleSchema } from '@/lib/knowledge/starting-schema';
import { stableId } from './stable-id';

/** Raised whenever the same files become other rows, so that they load again. */
const mapping = 1;

/** As the library signs what nobody of the portal wrote. */
export const startingAuthor = 'Japan Desk';

const folder = join(import.meta.dirname, '..', 'facts', 'articles');

type File = { name: string; slug: string; text: string; sha256: string };

async function readFiles(): Promise<File[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      const slug = file.replace(/\.json$/, '');
      const sha256 = createHash('sha256').update(`${mapping}\n${text}`).digest('hex');
      return { name: `articles/${slug}`, slug, text, sha256 };
    }),
  );
}

/** @throws when a file does not fit, naming it and the first places */
export function parseArticle(slug: string, text: string): StartingArticle {
  const result = startingArticleSchema.safeParse(JSON.parse(text));
  if (!result.success) {
    throw new Error(
      `prisma/facts/articles/${slug}.json does not fit:\n${z.prettifyError(result.error)}`,
    );
  }
  if (result.data.slug !== slug) {
    throw new Error(`prisma/facts/articles/${slug}.json says that its slug is ${result.data.slug}`);
  }
  return result.data;
}

/** @returns the names of the files that had changed */
export async function loadArticles(db: Database): Promise<string[]> {
  const files = await readFiles();
  const loaded = new Map(
    (await db.factsFile.findMany({ where: { name: { startsWith: 'articles/' } } })).map(
      (file) => [file.name, file.sha256] as const,
    ),
  );
  const changed = files.filter((file) => loaded.get(file.name) !== file.sha256);
  for (const file of changed) {
    const article = parseArticle(file.slug, file.text);
    await db.$transaction(async (tx) => {
      await writeArticle(tx, article);
      const data = { sha256: file.sha256, loadedAt: new Date() };
      await tx.factsFile.upsert({
        where: { name: file.name },
        create: { name: file.name, ...data },
        update: data,
      });
    });
  }
  return changed.map(({ name }) => name);
}

async function writeArticle(tx: Tx, article: StartingArticle): Promise<void> {
  const id = stableId(`article:${article.slug}`);
  const versionId = stableId(`article:${article.slug}:1`);
  const found = await tx.article.findUnique({
    where: { slug: article.slug },
    include: { versions: { select: { id: true, version: true } } },
  });
  const { language, topics, industries, fields, programmes, partners, cooperations } = article;
  const about = {
    ...{ language, topics, industries, fields, programmes, partners, cooperations },
    sources: article.sources.map((source) => ({ ...source })),
    reviewBy: new Date(article.reviewBy),
  };
  if (!found) {
    const now = new Date();
    const state = { state: 'PUBLISHED', number: 1, authorName: startingAuthor } as const;
    await tx.article.create({ data: { id, slug: article.slug, isStarting: true } });
    await tx.articleVersion.create({
      data: { id: versionId, articleId: id, ...about, ...state, publishedAt: now },
    });
    await writeTexts(tx, versionId, article);
    await tx.article.update({
      where: { id },
      data: { liveVersionId: versionId, firstPublishedAt: now },
    });
    return;
  }
  const [only] = found.versions;
  const isUntouched =
    found.id === id && found.version === 1 && found.versions.length === 1 && only?.version === 1;
  if (!isUntouched) return;
  await tx.articleVersion.update({ where: { id: versionId }, data: about });
  await writeTexts(tx, versionId, article);
  // The pages that are kept follow the article.
  await tx.article.update({ where: { id }, data: { updatedAt: new Date() } });
}

/** The original, and translations of it: a machine's until the file says who has checked them. */
async function writeTexts(tx: Tx, ownerId: string, article: StartingArticle): Promise<void> {
  const owner = { ownerKind: 'ARTICLE_VERSION', ownerId } as const;
  const checkedByPerson = await tx.text.count({
    where: { ...owner, origin: 'CHECKED', checkedById: { not: null } },
  });
  // The desk has checked a translation since: the words stay as it left them.
  if (checkedByPerson > 0) return;
  await tx.text.deleteMany({ where: owner });
  await tx.text.createMany({
    data: locales.flatMap((language) =>
      articleFields.map((field) => ({
        ...{ ...owner, field, language, body: article.texts[language][field].trim() },
        ...originOf(article, language),
      })),
    ),
  });
}

function originOf({ language: original, checked }: StartingArticle, language: 'th' | 'ja' | 'en') {
  if (language === original) return { origin: 'ORIGINAL', ofRevision: null } as const;
  const by = checked[language];
  if (!by) return { origin: 'MACHINE', ofRevision: 1 } as const;
  return { origin: 'CHECKED', ofRevision: 1, checkedByName: by } as const;
}
