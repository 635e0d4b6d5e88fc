import { randomUUID } from 'node:crypto';
import { db, Prisma, type Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Hide } from '@/lib/introduction/disclosure-mask';
import { normalise } from '@/lib/text/normalise';
import { segmentWords } from '@/lib/text/segment';
import type { TextKey } from '@/lib/text-record/write';
import { likeness } from './likeness';
import { alignedPairs, type Pair, piecesOf } from './sentences';

/**
 * Sentences that were translated and checked before. Only the desk reads them.
 *
 * What is alike is found by words that two sentences share and measured by pairs of letters: words
 * alone would depend on how ICU cuts them, and trigrams of pg_trgm know neither Thai nor Japanese in
 * locale C.UTF-8.
 */
export type Remembered = {
  id: string;
  /** The piece of the text that it is like. */
  piece: string;
  source: string;
  target: string;
  /** 100: the same in normal form. */
  percent: number;
  checkedByName: string;
  checkedAt: Date;
};

/** Below, a sentence says something else. */
const leastLike = 0.6;
const mostForPiece = 3;
const candidatesForPiece = 25;
/** From so many sentences on a word is common, however many more there are. */
const commonAt = 500;
/** The longest words of a piece are the rarest. */
const telling = 6;

/** Longer pieces are not met again. */
const longest = 2000;

/** Longer texts are neither remembered nor looked up: there is a statement for every sentence. */
export const longestRemembered = 20_000;

/** Words by which a sentence is found again; the most telling first. */
function wordsFor(normal: string): string[] {
  const words = [...new Set(segmentWords(normal))].filter((word) => word.length > 1);
  return words.sort((a, b) => b.length - a.length).slice(0, 60);
}

/**
 * Remembers what a translation says, piece by piece, in place of what was remembered of an earlier
 * translation of the same text.
 */
export async function remember(
  tx: Tx,
  key: TextKey,
  source: { body: string; language: Locale },
  target: { body: string; language: Locale },
  by: { id: string; name: string; at: Date },
): Promise<number> {
  await forget(tx, key, target.language);
  const pairs = alignedPairs(source.body, source.language, target.body, target.language);
  const rows = pairs
    .filter(isWorthKeeping)
    .map((pair) => ({ ...pair, normal: normalise(pair.source) }));
  for (const { source: piece, target: words, normal } of rows) {
    await tx.$executeRaw`
      INSERT INTO "TranslationMemory" ("id", "sourceLanguage", "targetLanguage", "source",
        "sourceNormal", "words", "target", "ownerKind", "ownerId", "field", "checkedById",
        "checkedByName", "checkedAt")
      VALUES (${randomUUID()}::uuid, ${source.language}::"Language",
        ${target.language}::"Language", ${piece}, ${normal}, ${wordsFor(normal)}, ${words},
        ${key.ownerKind}::"TextOwner", ${key.ownerId}::uuid, ${key.field}, ${by.id}::uuid,
        ${by.name}, ${by.at})
      ON CONFLICT ("sourceLanguage", "targetLanguage", md5("sourceNormal"), md5("target"))
      DO UPDATE SET "source" = EXCLUDED."source", "ownerKind" = EXCLUDED."ownerKind",
        "ownerId" = EXCLUDED."ownerId", "field" = EXCLUDED."field",
        "checkedById" = EXCLUDED."checkedById", "checkedByName" = EXCLUDED."checkedByName",
        "checkedAt" = EXCLUDED."checkedAt"`;
  }
  return rows.length;
}

function isWorthKeeping({ source, target }: Pair): boolean {
  if (source.length > longest || target.length > longest) return false;
  return /\p{L}{2}/u.test(source) && /\p{L}/u.test(target);
}

async function forget(tx: Tx, { ownerKind, ownerId, field }: TextKey, targetLanguage: Locale) {
  await tx.translationMemory.deleteMany({ where: { ownerKind, ownerId, field, targetLanguage } });
}

type Candidate = Omit<Remembered, 'percent' | 'piece'> &
  TextKey & {
    place: number;
    sourceNormal: string;
  };

/**
 * What the memory knows of the pieces of a text, in their order, the most alike first; in one query;
 * `apart`: nothing that was remembered of that text itself.
 * What the text keeps back is struck out of the suggestions too.
 */
export async function recall(
  text: { body: string; language: Locale },
  into: Locale,
  hide: Hide,
  apart?: TextKey,
): Promise<Remembered[]> {
  const pieces = piecesOf(text.body, text.language).map((piece) => ({
    piece,
    normal: normalise(piece),
  }));
  const asked = pieces.map(({ normal }, place) => {
    return { place, normal, words: wordsFor(normal).slice(0, telling) };
  });
  if (asked.length === 0) return [];
  const found = await candidates(asked, text.language, into);
  const others = found.filter((one) => !apart || !isOf(one, apart));
  return pieces.flatMap(({ piece, normal }, place) =>
    others
      .filter((one) => one.place === place)
      .map((one) => ({ ...toRemembered(one, hide), piece, ...likenessOf(normal, one) }))
      .filter(({ like }) => like >= leastLike)
      .sort((a, b) => b.like - a.like || b.checkedAt.getTime() - a.checkedAt.getTime())
      .slice(0, mostForPiece)
      .map(({ like: _like, ...one }) => one),
  );
}

type Asked = { place: number; normal: string; words: string[] };

/**
 * Sentences that are the same or share at least two of the three rarest words that the memory has of
 * a piece: common words alone would bring up everything.
 */
function candidates(asked: readonly Asked[], from: Locale, into: Locale): Promise<Candidate[]> {
  const columns = Prisma.sql`m."id", m."source", m."sourceNormal", m."target", m."ownerKind",
    m."ownerId", m."field", m."checkedByName", m."checkedAt"`;
  const languages = Prisma.sql`m."sourceLanguage" = ${from}::"Language"
    AND m."targetLanguage" = ${into}::"Language"`;
  return db.$queryRaw<Candidate[]>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        AS q(place int, normal text, words text[])
    ), counted AS MATERIALIZED (
      SELECT w, (SELECT count(*) FROM (
        SELECT FROM "TranslationMemory" m WHERE m."words" @> ARRAY[w] LIMIT ${commonAt}) few) AS n
      FROM (SELECT DISTINCT unnest(words) AS w FROM asked) d
    ), rare AS MATERIALIZED (
      SELECT place, normal, words, (SELECT (array_agg(c.w ORDER BY c.n, c.w))[1:3]
        FROM counted c WHERE c.w = ANY(asked.words) AND c.n > 0) AS r FROM asked
    ), pairs AS MATERIALIZED (
      SELECT *, CASE WHEN cardinality(r) = 3 THEN r[1:2] ELSE r[1:1] END AS a,
        CASE WHEN cardinality(r) = 3 THEN r[2:3] ELSE r[cardinality(r):cardinality(r)] END AS b,
        CASE WHEN cardinality(r) = 3 THEN ARRAY[r[1], r[3]] ELSE r[1:1] END AS c
      FROM rare
    )
    SELECT q.place, x.* FROM asked q CROSS JOIN LATERAL (
      SELECT ${columns} FROM "TranslationMemory" m
      WHERE ${languages} AND m."sourceNormal" = q.normal
      ORDER BY m."checkedAt" DESC LIMIT ${mostForPiece}) x
    UNION
    SELECT q.place, x.* FROM pairs q CROSS JOIN LATERAL (
      SELECT ${columns} FROM "TranslationMemory" m
      WHERE ${languages} AND (m."words" @> q.a OR m."words" @> q.b OR m."words" @> q.c)
        AND length(m."sourceNormal") BETWEEN length(q.normal) * 0.4 AND length(q.normal) * 2.5
      ORDER BY (SELECT count(*) FROM unnest(q.words) w WHERE w = ANY(m."words")) DESC,
        m."checkedAt" DESC
      LIMIT ${candidatesForPiece}) x`;
}

const isOf = (one: TextKey, text: TextKey) =>
  one.ownerKind === text.ownerKind && one.ownerId === text.ownerId && one.field === text.field;

function likenessOf(normal: string, { sourceNormal }: Candidate) {
  const like = likeness(normal, sourceNormal);
  return { like, percent: like === 1 ? 100 : Math.min(99, Math.floor(like * 100)) };
}

function toRemembered({ id, source, target, checkedByName, checkedAt }: Candidate, hide: Hide) {
  return { id, source: hide(source), target: hide(target), checkedByName, checkedAt };
}
