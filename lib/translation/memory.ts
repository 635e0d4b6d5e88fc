import { randomUUID } from 'node:crypto';
import { db, type TextOwner, type Tx } from '@/lib/db/client';
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
/** The longest words of a piece are the rarest. */
const telling = 6;

/** Longer pieces are not met again. */
const longest = 2000;

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

type Candidate = Omit<Remembered, 'percent' | 'piece'> & {
  place: number;
  sourceNormal: string;
};

/**
 * What the memory knows of the pieces of a text, in their order, the likest first; in one query.
 * What the text keeps back is struck out of the suggestions too.
 */
export async function recall(
  text: { body: string; language: Locale },
  into: Locale,
  hide: Hide,
  apart?: { ownerKind: TextOwner; ownerId: string; field: string },
): Promise<Remembered[]> {
  const pieces = piecesOf(text.body, text.language).map((piece) => ({
    piece,
    normal: normalise(piece),
  }));
  const asked = pieces.map(({ normal }, place) => {
    return { place, normal, words: wordsFor(normal).slice(0, telling) };
  });
  if (asked.length === 0) return [];
  const found = await db.$queryRaw<Candidate[]>`
    SELECT q.place, m."id", m."source", m."sourceNormal", m."target", m."checkedByName",
      m."checkedAt"
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS q(place int, normal text, words text[])
    CROSS JOIN LATERAL (
      (SELECT * FROM "TranslationMemory" e
        WHERE e."sourceLanguage" = ${text.language}::"Language"
          AND e."targetLanguage" = ${into}::"Language" AND e."sourceNormal" = q.normal
        ORDER BY e."checkedAt" DESC LIMIT ${mostForPiece})
      UNION
      (SELECT * FROM "TranslationMemory" l
        WHERE l."words" && q.words AND l."sourceLanguage" = ${text.language}::"Language"
          AND l."targetLanguage" = ${into}::"Language"
          AND length(l."sourceNormal") BETWEEN length(q.normal) * 0.4 AND length(q.normal) * 2.5
        ORDER BY (SELECT count(*) FROM unnest(q.words) w WHERE w = ANY(l."words")) DESC,
          l."checkedAt" DESC
        LIMIT ${candidatesForPiece})
    ) m
    WHERE ${apart ? `${apart.ownerKind} ${apart.ownerId} ${apart.field}` : ''}
      <> m."ownerKind"::text || ' ' || m."ownerId"::text || ' ' || m."field"`;
  return pieces.flatMap(({ piece, normal }, place) =>
    found
      .filter((one) => one.place === place)
      .map((one) => ({ ...toRemembered(one, hide), piece, ...likenessOf(normal, one) }))
      .filter(({ like }) => like >= leastLike)
      .sort((a, b) => b.like - a.like || b.checkedAt.getTime() - a.checkedAt.getTime())
      .slice(0, mostForPiece)
      .map(({ like: _like, ...one }) => one),
  );
}

function likenessOf(normal: string, { sourceNormal }: Candidate) {
  const like = likeness(normal, sourceNormal);
  return { like, percent: like === 1 ? 100 : Math.min(99, Math.floor(like * 100)) };
}

function toRemembered({ id, source, target, checkedByName, checkedAt }: Candidate, hide: Hide) {
  return { id, source: hide(source), target: hide(target), checkedByName, checkedAt };
}
