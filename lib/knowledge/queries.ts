import { db, type Prisma, type Tx } from '@/lib/db/client';
import { type Locale, type Names, namesOf } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import { type ArticleFile, filesOf } from './file-queries';
import {
  type ArticleField,
  type ArticleQuery,
  type ArticleSource,
  articleFields,
  readSources,
} from './schema';
import { isDueForReview } from './states';
import { fieldRows } from './texts';

/** What everybody reads: live versions alone, each in the best language for its reader. */

export type ArticleItem = {
  id: string;
  slug: string;
  title: ReadText;
  summary: ReadText | null;
  topics: string[];
  publishedAt: Date;
  isStarting: boolean;
  isExample: boolean;
};

const live = { liveVersionId: { not: null } } as const;

const ofList = {
  id: true,
  slug: true,
  isStarting: true,
  isExample: true,
  firstPublishedAt: true,
  liveVersion: { select: { id: true, topics: true, publishedAt: true } },
} satisfies Prisma.ArticleSelect;

type Listed = Prisma.ArticleGetPayload<{ select: typeof ofList }>;

const newestFirst = [
  { firstPublishedAt: 'desc' },
  { slug: 'asc' },
] satisfies Prisma.ArticleOrderByWithRelationInput[];

function versionWhere(query: Partial<ArticleQuery>): Prisma.ArticleVersionWhereInput {
  const { topic, programme, partner, cooperation } = query;
  return {
    ...(topic ? { topics: { has: topic } } : {}),
    ...(programme ? { programmes: { has: programme } } : {}),
    ...(partner ? { partners: { has: partner } } : {}),
    ...(cooperation ? { cooperations: { has: cooperation } } : {}),
  };
}

/** One text of a version for a reader. */
export function pick(
  rows: readonly OwnedTextRow[],
  versionId: string,
  field: ArticleField,
  locale: Locale,
): ReadText | null {
  return bestText(fieldRows(rows, versionId, field), locale);
}

async function itemsOf(rows: readonly Listed[], locale: Locale): Promise<ArticleItem[]> {
  const versions = rows.flatMap(({ liveVersion }) => (liveVersion ? [liveVersion.id] : []));
  const owners = versions.map((id) => ({ kind: 'ARTICLE_VERSION', id }) as const);
  const texts = await readTexts(db, owners, ['title', 'summary']);
  return rows.flatMap(({ liveVersion, firstPublishedAt, ...row }) => {
    const title = liveVersion && pick(texts, liveVersion.id, 'title', locale);
    if (!liveVersion || !title) return [];
    const { id, slug, isStarting, isExample } = row;
    return [
      {
        ...{ id, slug, isStarting, isExample, title, topics: liveVersion.topics },
        summary: pick(texts, liveVersion.id, 'summary', locale),
        publishedAt: liveVersion.publishedAt ?? firstPublishedAt ?? new Date(0),
      },
    ];
  });
}

export const perPage = 20;

export type ArticleList = {
  items: ArticleItem[];
  total: number;
  /** Live articles of each topic, whatever the list shows. */
  topics: Map<string, number>;
};

export async function listArticles(query: ArticleQuery, locale: Locale): Promise<ArticleList> {
  const where = { ...live, liveVersion: { is: versionWhere(query) } };
  const [rows, total, counts] = await Promise.all([
    db.article.findMany({
      where,
      select: ofList,
      orderBy: newestFirst,
      take: perPage,
      skip: (query.page - 1) * perPage,
    }),
    db.article.count({ where }),
    db.$queryRaw<{ topic: string; count: number }[]>`
      SELECT t AS topic, count(*)::int AS count FROM "Article" a
      JOIN "ArticleVersion" v ON v."id" = a."liveVersionId", unnest(v."topics") t GROUP BY t`,
  ]);
  const topics = new Map(counts.map(({ topic, count }) => [topic, count]));
  return { items: await itemsOf(rows, locale), total, topics };
}

/** The newest, for pages beside the library and for the feed. */
export async function newestArticles(locale: Locale, limit: number): Promise<ArticleItem[]> {
  const rows = await db.article.findMany({
    where: live,
    select: ofList,
    orderBy: newestFirst,
    take: limit,
  });
  return itemsOf(rows, locale);
}

export type RelatedTo = {
  programme?: string;
  partner?: string;
  cooperation?: string;
  topic?: string;
};

/**
 * Articles about a programme, partner or cooperation (by their codes), or of a topic: those that
 * name more of what was asked stand first, then the newest.
 */
export async function relatedTo(
  of: RelatedTo,
  locale: Locale,
  limit = 5,
  except: string | null = null,
): Promise<ArticleItem[]> {
  const { programme = null, partner = null, cooperation = null, topic = null } = of;
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT a."id" FROM "Article" a JOIN "ArticleVersion" v ON v."id" = a."liveVersionId",
      LATERAL (SELECT (coalesce(${programme} = ANY(v."programmes"), false)::int * 4
        + coalesce(${partner} = ANY(v."partners"), false)::int * 4
        + coalesce(${cooperation} = ANY(v."cooperations"), false)::int * 4
        + coalesce(${topic} = ANY(v."topics"), false)::int) AS near) n
    WHERE n.near > 0 AND a."slug" IS DISTINCT FROM ${except}
    ORDER BY n.near DESC, a."firstPublishedAt" DESC, a."slug" LIMIT ${limit}`;
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = await db.article.findMany({ where: { id: { in: ids } }, select: ofList });
  const items = await itemsOf(rows, locale);
  return items.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

const ofPage = {
  article: { include: { _count: { select: { feedback: { where: { verdict: 'helpful' } } } } } },
} satisfies Prisma.ArticleVersionInclude;

export type VersionForReading = Prisma.ArticleVersionGetPayload<{ include: typeof ofPage }>;

export type ArticleView = {
  version: VersionForReading;
  texts: OwnedTextRow[];
  /** The words in the language that is shown. */
  shown: Record<ArticleField, ReadText | null>;
  /** Languages that there is a body in. */
  languages: Locale[];
  sources: ArticleSource[];
  files: ArticleFile[];
  /** The office that wrote it; null when nobody of the portal did. */
  office: { centreCode: string | null } | null;
  toBeChecked: boolean;
  helpful: number;
};

/** A version as it is read: the live one of a slug for everybody, another for those who check it. */
export async function viewVersion(
  version: VersionForReading,
  locale: Locale,
  now = new Date(),
): Promise<ArticleView> {
  const [texts, files, author] = await Promise.all([
    readTexts(db, [{ kind: 'ARTICLE_VERSION', id: version.id }]),
    filesOf(db, version.files),
    version.authorId
      ? db.user.findUnique({ where: { id: version.authorId }, select: { centreCode: true } })
      : null,
  ]);
  const shown = Object.fromEntries(
    articleFields.map((field) => [field, pick(texts, version.id, field, locale)]),
  ) as ArticleView['shown'];
  const bodies = fieldRows(texts, version.id, 'body');
  return {
    ...{ version, texts, shown, files, office: author },
    languages: bodies.map(({ language }) => language),
    sources: readSources(version.sources),
    toBeChecked: isDueForReview(version.reviewBy, now),
    helpful: version.article._count.feedback,
  };
}

/** A live article, in the language that its reader wants or the best there is. */
export async function findArticle(slug: string, locale: Locale): Promise<ArticleView | null> {
  const version = await db.articleVersion.findFirst({
    where: { liveOf: { is: { slug } } },
    include: ofPage,
  });
  return version && viewVersion(version, locale);
}

export function findVersion(client: Tx, id: string): Promise<VersionForReading | null> {
  return client.articleVersion.findUnique({ where: { id }, include: ofPage });
}

/** Addresses of everything that is live, by id. */
export async function liveSlugsById(): Promise<ReadonlyMap<string, string>> {
  const rows = await db.article.findMany({
    where: live,
    select: { id: true, slug: true },
    orderBy: { slug: 'asc' },
  });
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

/** The pages of partners that an article names. */
export async function namedPartners(
  codes: readonly string[],
): Promise<{ slug: string; names: Names }[]> {
  if (codes.length === 0) return [];
  const rows = await db.partner.findMany({
    where: { code: { in: [...codes] }, archivedAt: null },
    select: { slug: true, nameTh: true, nameJa: true, nameEn: true },
    orderBy: { code: 'asc' },
  });
  return rows.map((row) => ({ slug: row.slug, names: namesOf(row) }));
}
