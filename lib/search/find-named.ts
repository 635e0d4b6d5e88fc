import { pool, type SearchKind } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { begins, has, without } from './lexemes';
import { readers } from './readers/registry';

/** Things by what they are called, for suggestions while a name is being typed. */

export type Named = { kind: SearchKind; id: string; names: PartialNames };

const sql = `WITH found AS (
    SELECT f.*, row_number() OVER () AS place
    FROM search_entries($1::text[], $2::"SearchKind"[], $3::tsquery[], $4::int) f)
  SELECT e."kind"::text, e."ownerId" AS "id", e."names"
  FROM found JOIN "SearchEntry" e ON e."kind" = found."kind" AND e."ownerId" = found."ownerId"
  ORDER BY found.place`;

const kinds = Object.values(readers).map(({ kind }) => kind);

/** Things that are called so, begin so, or have a word that does; the best known first. */
export async function findNamed(
  askers: readonly string[],
  name: string,
  limit: number,
): Promise<Named[]> {
  const tiers = [has(`=${name}`), begins(`=${name}`), begins(`>${name}`)];
  const branches = tiers.map((tier, at) => without(tier, tiers.slice(0, at)));
  const { rows } = await pool().query<Named>({
    name: 'search-named',
    text: sql,
    values: [askers, kinds, branches, limit],
  });
  return rows;
}
