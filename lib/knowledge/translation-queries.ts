import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import { type ArticleFile, filesOf } from './file-queries';
import { checksInto } from './policy';
import { type ArticleField, articleFields } from './schema';
import { openStates } from './states';
import { fieldRows } from './texts';
import {
  hasSameOriginal,
  partsOf,
  seenOfParts,
  seenOfVersion,
  stateOfParts,
  type TranslationState,
} from './translated';
import { articlesSql } from './translated-sql';

/** Translations of what is read, for those who check them. */

export type UncheckedTranslation = {
  slug: string;
  into: Locale;
  state: Exclude<TranslationState, 'checked'>;
};

/** What waits for somebody's check, what is missing first. */
export async function uncheckedTranslations(viewer: Viewer): Promise<UncheckedTranslation[]> {
  const into = [...checksInto(viewer)];
  if (into.length === 0) return [];
  return db.$queryRaw<UncheckedTranslation[]>(Prisma.sql`
    WITH ${articlesSql}
    SELECT "slug", "into", state FROM articles
    WHERE "into" = ANY(${into}) AND state <> 'checked' AND NOT "inHand"
    ORDER BY array_position(ARRAY['missing', 'stale', 'machine'], state), "slug", "into"`);
}

type PartToCheck = { field: ArticleField; source: ReadText; translated: ReadText | null };

/** A version in progress, as far as it concerns a translation. */
type NextVersion = {
  number: number;
  state: 'DRAFT' | 'IN_REVIEW' | 'SCHEDULED';
  /** Nobody but the viewer has written on it. */
  isOwn: boolean;
  returnNote: string | null;
  /** Its original is another. */
  originalMoves: boolean;
  isChecked: boolean;
  /** Its translation, where it says something else than the one that is read. */
  words: Partial<Record<ArticleField, string>>;
  seen: string;
};

export type ArticleToCheck = {
  versionId: string;
  slug: string;
  number: number;
  /** Of the original. */
  language: Locale;
  into: Locale;
  state: TranslationState;
  parts: PartToCheck[];
  files: ArticleFile[];
  seen: string;
  next: NextVersion | null;
};

const versions = {
  where: { state: { in: ['PUBLISHED', ...openStates] } },
} satisfies Prisma.Article$versionsArgs;

/** An article that is read, by its slug or by its live version; null for who does not check that language. */
export async function findToCheck(
  viewer: Viewer,
  which: { slug: string } | { liveVersionId: string },
  into: Locale,
): Promise<ArticleToCheck | null> {
  if (!checksInto(viewer).includes(into)) return null;
  const article = await db.article.findUnique({
    where: which as Prisma.ArticleWhereUniqueInput,
    include: { versions },
  });
  const live = article?.versions.find(({ id }) => id === article.liveVersionId);
  if (!article || !live || live.language === into) return null;
  const open = article.versions.find(({ state }) => state !== 'PUBLISHED');
  const owners = [live, ...(open ? [open] : [])];
  const [rows, files] = await Promise.all([
    readTexts(
      db,
      owners.map(({ id }) => ({ kind: 'ARTICLE_VERSION', id })),
    ),
    filesOf(db, live.files),
  ]);
  const parts = partsOf(rows, live.id, into);
  return {
    ...{ versionId: live.id, slug: article.slug, number: live.number, language: live.language },
    ...{ into, files, state: stateOfParts(parts), seen: seenOfParts(parts) },
    parts: articleFields.flatMap((field) => partToCheck(rows, live.id, field, live.language, into)),
    next: open ? nextOf(rows, live.id, open, viewer, into) : null,
  };
}

function partToCheck(
  rows: readonly OwnedTextRow[],
  versionId: string,
  field: ArticleField,
  language: Locale,
  into: Locale,
): PartToCheck[] {
  const ofField = fieldRows(rows, versionId, field);
  const source = bestText(ofField, language);
  if (!source) return [];
  const translated = bestText(ofField, into);
  return [{ field, source, translated: translated?.language === into ? translated : null }];
}

type OpenRow = Prisma.ArticleVersionGetPayload<object>;

function nextOf(
  rows: readonly OwnedTextRow[],
  liveId: string,
  open: OpenRow,
  viewer: Viewer,
  into: Locale,
): NextVersion {
  const live = partsOf(rows, liveId, into);
  const next = partsOf(rows, open.id, into);
  const words = next.flatMap(({ field, translated }) => {
    const read = live.find((part) => part.field === field)?.translated?.body;
    return translated && translated.body !== read ? [[field, translated.body]] : [];
  });
  return {
    number: open.number,
    state: open.state as NextVersion['state'],
    isOwn: open.hands.every((hand) => hand === viewer.id),
    returnNote: open.returnNote,
    originalMoves: !hasSameOriginal(live, next),
    isChecked: stateOfParts(next) === 'checked',
    words: Object.fromEntries(words),
    seen: seenOfVersion(open),
  };
}
