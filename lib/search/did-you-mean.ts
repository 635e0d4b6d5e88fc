import { pool, type SearchKind } from '@/lib/db/client';
import { bestName, type Locale, locales, type PartialNames } from '@/lib/i18n/locales';
import type { SearchAnswer } from './answer';
import { editDistance } from './edit-distance';
import { openHits } from './open-hits';
import type { Asker } from './reader';
import { spellingsOf } from './spelling';

/**
 * Names that are spelt nearly as what was typed, nearest first.
 * Trigrams propose, the number of letters that differ decides: a short name shares few trigrams with
 * a slip of itself, and a long one many with a stranger.
 */
const proposed = 60;
const shown = 3;

const sql = `WITH near AS (
    SELECT n.*, similarity(n."normal", w) AS likeness
    FROM unnest($1::text[]) AS w JOIN "SearchName" n ON n."normal" % w
    WHERE n."readers" && $2::text[] ORDER BY likeness DESC, n."id" LIMIT $3)
  SELECT n."kind"::text, n."ownerId" AS "id", n."name", e."names" FROM near n
  JOIN "SearchEntry" e ON e."kind" = n."kind" AND e."ownerId" = n."ownerId"
  ORDER BY n.likeness DESC, n."id"`;

type Row = { kind: SearchKind; id: string; name: string; names: PartialNames };

/** The share of letters that differ; infinite when they are too many for a slip. */
function difference(name: string, wanted: readonly string[]): number {
  const shares = spellingsOf(name).flatMap((one) =>
    wanted.map((other) => {
      const length = Math.max(one.length, other.length);
      const edits = editDistance(one, other);
      return edits <= Math.max(1, Math.floor(length * 0.3)) ? edits / length : Infinity;
    }),
  );
  return Math.min(...shares);
}

function nearest(rows: readonly Row[], wanted: readonly string[]): Row[] {
  const best = new Map<string, Row & { share: number }>();
  for (const row of rows) {
    const share = difference(row.name, wanted);
    const key = `${row.kind} ${row.id}`;
    if (share < (best.get(key)?.share ?? Infinity)) best.set(key, { ...row, share });
  }
  return [...best.values()]
    .sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1))
    .slice(0, shown);
}

export async function didYouMean(
  q: string,
  asker: Asker & { askers: string[] },
  locale: Locale,
): Promise<SearchAnswer['didYouMean']> {
  const wanted = spellingsOf(q).filter((one) => one.length > 3);
  if (wanted.length === 0) return [];
  const { rows } = await pool().query<Row>({
    name: 'search-names',
    text: sql,
    values: [wanted, asker.askers, proposed],
  });
  const meant = nearest(rows, wanted);
  const pathOf = await openHits(
    asker,
    meant.map(({ kind, id }) => ({ kind, id, code: id, slug: null })),
  );
  return meant.flatMap((row) => {
    const path = pathOf(row);
    const name = shownName(row, locale);
    return path && name ? [{ name: name.text, language: name.language, path }] : [];
  });
}

/** The name as it is spelt; a reading or a number stands for the name in the reader's language. */
function shownName({ name, names }: Row, locale: Locale) {
  const language = locales.find((one) => names[one] === name);
  return language ? { text: name, language } : bestName(names, locale);
}
