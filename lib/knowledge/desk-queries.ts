import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type Locale, locales, type Names, namesOf } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import { type ArticleFile, filesOf } from './file-queries';
import { canReadDesk } from './policy';
import { findVersion, pick, type VersionForReading } from './queries';
import { type ArticleStateName, isDueForReview, openStates } from './states';

/** What the staff see of the library: every article, what is in progress, what readers say. */

export type DeskArticle = {
  id: string;
  slug: string;
  title: ReadText | null;
  state: ArticleStateName | 'WITHDRAWN';
  number: number;
  authorName: string;
  publishAt: Date | null;
  reviewBy: Date | null;
  changedAt: Date;
  missing: Locale[];
  helpful: number;
  unclear: number;
};

export type DeskList = Record<'open' | 'due' | 'live' | 'withdrawn', DeskArticle[]>;

const ofDesk = {
  versions: { orderBy: { number: 'desc' }, where: { state: { not: 'DISCARDED' } }, take: 3 },
} satisfies Prisma.ArticleInclude;

const most = 500;

export async function listForDesk(viewer: Viewer, locale: Locale, now = new Date()) {
  const list: DeskList = { open: [], due: [], live: [], withdrawn: [] };
  if (!canReadDesk(viewer)) return list;
  const [articles, voices] = await Promise.all([
    db.article.findMany({ include: ofDesk, orderBy: { updatedAt: 'desc' }, take: most }),
    db.articleFeedback.groupBy({ by: ['articleId', 'verdict'], _count: true }),
  ]);
  const owners = articles.flatMap(({ versions }) =>
    versions.map(({ id }) => ({ kind: 'ARTICLE_VERSION', id }) as const),
  );
  const texts = await readTexts(db, owners, ['title']);
  const byOwner = new Map<string, OwnedTextRow[]>();
  for (const text of texts) byOwner.set(text.ownerId, [...(byOwner.get(text.ownerId) ?? []), text]);
  const said = (id: string, verdict: string) =>
    voices.find((voice) => voice.articleId === id && voice.verdict === verdict)?._count ?? 0;
  for (const article of articles) {
    const open = article.versions.find(({ state }) => isOpen(state));
    const live = article.versions.find(({ id }) => id === article.liveVersionId);
    const rowOf = (version: (typeof article.versions)[number], state: DeskArticle['state']) => {
      const rows = byOwner.get(version.id) ?? [];
      const { number, authorName, publishAt, reviewBy, updatedAt } = version;
      return {
        ...{ id: article.id, slug: article.slug, state, number, authorName, publishAt, reviewBy },
        ...{ title: bestText(rows, locale), missing: missingOf(rows), changedAt: updatedAt },
        ...{ helpful: said(article.id, 'helpful'), unclear: said(article.id, 'unclear') },
      };
    };
    if (open) list.open.push(rowOf(open, open.state));
    if (live) {
      const row = rowOf(live, 'PUBLISHED');
      (isDueForReview(live.reviewBy, now) ? list.due : list.live).push(row);
    } else if (article.withdrawnAt && article.versions[0] && !open) {
      list.withdrawn.push(rowOf(article.versions[0], 'WITHDRAWN'));
    }
  }
  return list;
}

const isOpen = (state: ArticleStateName) => (openStates as readonly string[]).includes(state);

const missingOf = (rows: readonly OwnedTextRow[]): Locale[] =>
  locales.filter((language) => !rows.some((row) => row.language === language));

export type DeskView = {
  /** The version that is worked on, or was last. */
  version: VersionForReading;
  live: VersionForReading | null;
  isOpen: boolean;
  texts: OwnedTextRow[];
  liveTexts: OwnedTextRow[];
  title: ReadText | null;
  files: ArticleFile[];
};

/** One article for its writers: the open version if there is one, else the one that is live. */
export async function findForDesk(
  viewer: Viewer,
  slug: string,
  locale: Locale,
): Promise<DeskView | null> {
  if (!canReadDesk(viewer)) return null;
  const article = await db.article.findUnique({ where: { slug }, include: ofDesk });
  if (!article) return null;
  const open = article.versions.find(({ state }) => isOpen(state));
  const shownId = open?.id ?? article.liveVersionId ?? article.versions[0]?.id;
  if (!shownId) return null;
  const { liveVersionId } = article;
  const owners = [shownId, ...(liveVersionId && liveVersionId !== shownId ? [liveVersionId] : [])];
  const [version, live, rows] = await Promise.all([
    findVersion(db, shownId),
    liveVersionId ? findVersion(db, liveVersionId) : null,
    readTexts(
      db,
      owners.map((id) => ({ kind: 'ARTICLE_VERSION', id })),
    ),
  ]);
  if (!version) return null;
  const files = await filesOf(db, version.files);
  const of = (id: string) => rows.filter(({ ownerId }) => ownerId === id);
  return {
    ...{ version, live, files, isOpen: open !== undefined, texts: of(shownId) },
    liveTexts: liveVersionId ? of(liveVersionId) : [],
    title: pick(rows, shownId, 'title', locale),
  };
}

/** What readers found unclear and nobody has dealt with, the oldest first. */
export async function waitingFeedback(viewer: Viewer, locale: Locale) {
  if (!canReadDesk(viewer)) return [];
  const rows = await db.articleFeedback.findMany({
    where: { verdict: 'unclear', handledAt: null },
    include: { article: { select: { slug: true, liveVersionId: true } } },
    orderBy: { createdAt: 'asc' },
    take: 200,
  });
  const ids = [...new Set(rows.flatMap(({ article }) => article.liveVersionId ?? []))];
  const owners = ids.map((id) => ({ kind: 'ARTICLE_VERSION', id }) as const);
  const texts = await readTexts(db, owners, ['title']);
  return rows.map(({ article, ...row }) => ({
    ...{ id: row.id, note: row.note, language: row.language, createdAt: row.createdAt },
    ...{ slug: article.slug, number: row.number },
    title: article.liveVersionId ? pick(texts, article.liveVersionId, 'title', locale) : null,
  }));
}

/** Partners that an article can be about. */
export async function partnerChoices(): Promise<{ code: string; names: Names }[]> {
  const rows = await db.partner.findMany({
    where: { archivedAt: null },
    select: { code: true, nameTh: true, nameJa: true, nameEn: true },
    orderBy: { nameEn: 'asc' },
  });
  return rows.map((row) => ({ code: row.code, names: namesOf(row) }));
}
