import { pool, type SearchKind } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { SearchAnswer } from './answer';
import { openHits } from './open-hits';
import type { Asker } from './reader';
import { spellingsOf } from './spelling';

/** Names that are spelt nearly as what was typed, nearest first; whole names are not among them. */
const enough = 0.45;
const shown = 3;

const sql = `SELECT DISTINCT ON (n."kind", n."ownerId") n."kind"::text, n."ownerId" AS "id", n."name",
    similarity(n."normal", w) AS "likeness"
  FROM unnest($1::text[]) AS w JOIN "SearchName" n ON n."normal" % w
  WHERE n."readers" && $2::text[] AND similarity(n."normal", w) >= $3
  ORDER BY n."kind", n."ownerId", "likeness" DESC`;

export async function didYouMean(
  q: string,
  asker: Asker & { askers: string[] },
): Promise<SearchAnswer['didYouMean']> {
  const wanted = spellingsOf(q).filter((one) => one.length > 3);
  if (wanted.length === 0) return [];
  const { rows } = await pool().query<{
    kind: SearchKind;
    id: string;
    name: string;
    likeness: number;
  }>({ name: 'search-names', text: sql, values: [wanted, asker.askers, enough] });
  const nearest = rows
    .filter(({ name }) => !spellingsOf(name).some((one) => wanted.includes(one)))
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, shown);
  const pathOf = await openHits(
    asker,
    nearest.map(({ kind, id }) => ({ kind, id, code: id, slug: null })),
  );
  return nearest.flatMap(({ kind, id, name }) => {
    const path = pathOf({ kind, id });
    return path ? [{ name, language: languageOf(name), path }] : [];
  });
}

/** By its letters. */
export function languageOf(name: string): Locale {
  if (/\p{Script=Thai}/u.test(name)) return 'th';
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? 'ja' : 'en';
}
