import { type Context, defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { bodyFailure } from './body-limit';
import { nextVersion } from './next-version';
import { canEdit, canWrite } from './policy';
import {
  asOpen,
  type Here,
  loadVersion,
  lockArticle,
  type Saved,
  subjectOf,
  touch,
  type VersionRow,
} from './read-version';
import { createSchema, describeSchema, reviseSchema, saveSchema } from './schema';
import { newSlug } from './slug';
import { openStates } from './states';
import { writeTranslated, writeWords } from './texts';

/** Writing: a new article, the next version of one, its words, what it is about. */

/** A new article with its first draft. */
export async function startArticle(
  tx: Tx,
  from: {
    title: string;
    summary?: string;
    body?: string;
    language: Locale;
    topics: readonly string[];
    about?: Pick<Prisma.ArticleVersionUncheckedCreateInput, 'industries' | 'sources'>;
    author: { id: string; name: string };
    isExample?: boolean;
    now: Date;
  },
): Promise<{ id: string; slug: string; versionId: string }> {
  const { author, language, now } = from;
  const article = await tx.article.create({
    data: {
      slug: await newSlug(tx, language === 'en' ? from.title : ''),
      isExample: from.isExample ?? false,
      createdAt: now,
    },
  });
  const version = await tx.articleVersion.create({
    data: {
      ...{ articleId: article.id, number: 1, language, topics: [...from.topics], ...from.about },
      ...{ authorId: author.id, authorName: author.name, hands: [author.id], createdAt: now },
    },
  });
  const words = { title: from.title, summary: from.summary ?? '', body: from.body ?? '' };
  await writeWords(tx, version.id, words, { language, id: author.id });
  return { id: article.id, slug: article.slug, versionId: version.id };
}

export const createArticle = defineCommand({
  name: 'article.create',
  who: 'viewer',
  input: createSchema,
  load: async () => ({}),
  policy: (viewer: Viewer) => canWrite(viewer),
  write: async ({ tx, actor, input, now }) => {
    const article = await startArticle(tx, { ...input, author: actor, now });
    return ok({ value: { slug: article.slug } satisfies Saved, subject: subjectOf(article) });
  },
});

type Articled = Prisma.ArticleGetPayload<{ include: { versions: true } }>;

/** The next version, beginning as the last one that went out. */
export const reviseArticle = defineCommand<Viewer, typeof reviseSchema, Articled, Saved>({
  name: 'article.revise',
  who: 'viewer',
  input: reviseSchema,
  load: async ({ tx, input }) => {
    await lockArticle(tx, input.articleId);
    return tx.article.findUnique({
      where: { id: input.articleId },
      include: { versions: { orderBy: { number: 'desc' } } },
    });
  },
  policy: canWrite,
  write: async ({ tx, actor, thing, now }) => {
    const isOpen = thing.versions.some(({ state }) =>
      (openStates as readonly string[]).includes(state),
    );
    if (isOpen) return fail('article.already-open');
    const last =
      thing.versions.find(({ id }) => id === thing.liveVersionId) ??
      thing.versions.find(({ state }) => state === 'SUPERSEDED') ??
      thing.versions[0];
    if (!last) return fail('access.not-found');
    await nextVersion(tx, last, {
      ...{ number: (thing.versions[0]?.number ?? 0) + 1, hand: actor.id, now },
      ...{ authorId: actor.id, authorName: actor.name },
    });
    return ok({ value: { slug: thing.slug }, subject: subjectOf(thing) });
  },
});

export const saveArticle = defineCommand<Viewer, typeof saveSchema, VersionRow, Saved>({
  name: 'article.save',
  who: 'viewer',
  input: saveSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canEdit(viewer, asOpen(thing), version),
  write: async (context) => {
    const { tx, actor, input, thing, now } = context;
    const { title, summary, body, language, checked } = input;
    const tooMuch = bodyFailure(body);
    if (tooMuch) return tooMuch;
    const words = { title, summary, body };
    if (language === thing.language) {
      if (title === '') return fail('field.check', { title: 'field.required' });
      await writeWords(tx, thing.id, words, { language, id: actor.id });
    } else {
      const by = { language, id: actor.id, name: actor.name, checked, now };
      const written = await writeTranslated(tx, thing.id, words, by);
      if (!written.ok) return written;
    }
    return saved(context, {}, { language });
  },
});

export const describeArticle = defineCommand<Viewer, typeof describeSchema, VersionRow, Saved>({
  name: 'article.describe',
  who: 'viewer',
  input: describeSchema,
  load: loadVersion,
  policy: (viewer, thing, { version }) => canEdit(viewer, asOpen(thing), version),
  write: async (context) => {
    const { id: _id, version: _version, reviewBy, sources, ...codes } = context.input;
    const unknown = await unknownCode(context.tx, codes);
    if (unknown) return fail('field.check', { [unknown]: 'field.not-a-choice' });
    const data = { ...codes, sources, reviewBy: reviewBy === null ? null : new Date(reviewBy) };
    return saved(context, data, { topics: codes.topics });
  },
});

type Codes = Record<'industries' | 'fields' | 'programmes' | 'partners' | 'cooperations', string[]>;

/** The first list that names something that there is not. */
async function unknownCode(tx: Tx, codes: Codes): Promise<keyof Codes | null> {
  const [row] = await tx.$queryRaw<{ list: keyof Codes | null }[]>`
    SELECT CASE
      WHEN EXISTS (SELECT FROM unnest(${codes.industries}::text[]) c
        WHERE c NOT IN (SELECT "code" FROM "Industry")) THEN 'industries'
      WHEN EXISTS (SELECT FROM unnest(${codes.fields}::text[]) c
        WHERE c NOT IN (SELECT "code" FROM "CooperationField")) THEN 'fields'
      WHEN EXISTS (SELECT FROM unnest(${codes.programmes}::text[]) c
        WHERE c NOT IN (SELECT "code" FROM "Programme")) THEN 'programmes'
      WHEN EXISTS (SELECT FROM unnest(${codes.partners}::text[]) c
        WHERE c NOT IN (SELECT "code" FROM "Partner")) THEN 'partners'
      WHEN EXISTS (SELECT FROM unnest(${codes.cooperations}::text[]) c
        WHERE c NOT IN (SELECT "code" FROM "Cooperation")) THEN 'cooperations'
    END AS list`;
  return row?.list ?? null;
}

async function saved<Input>(
  context: Here<Input> | Context<Viewer, Input, VersionRow>,
  data: Prisma.ArticleVersionUpdateManyMutationInput,
  detail: Prisma.InputJsonObject,
) {
  if (!(await touch(context, data))) return fail('article.changed-meanwhile');
  const { article, number } = context.thing;
  return ok({
    value: { slug: article.slug },
    subject: subjectOf(article),
    detail: { number, ...detail },
  });
}
