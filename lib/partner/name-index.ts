import { catalogueCache } from '@/lib/catalogue/cache';
import { pool } from '@/lib/db/client';
import { normalise } from '@/lib/text/normalise';

/**
 * Names of all partners in normal form, so that a name is found from any script and spelling. SQL
 * has no such normal form; the index is made once per version of the catalogue (about 15 ms for
 * 1,000 partners) and scanned, which takes less than a millisecond for 10,000.
 */
type Entry = {
  id: string;
  /** Each name in its own line. */
  names: string;
  /** Place and documented tie, for searches by exact words. */
  text: string;
};

export type NameHit = { id: string; points: number };

const kept = catalogueCache<Entry[]>('partner-names', 1);

const sql = `SELECT "id", concat_ws(E'\\n', "nameTh", "nameJa", "nameEn", "nameReading"),
  concat_ws(E'\\n', "city", "relationTh", "relationJa", "relationEn")
  FROM "Partner" WHERE "archivedAt" IS NULL AND NOT "isExample"`;

function entries(version: string): Promise<Entry[]> {
  return kept.get(version, '', async () => {
    const { rows } = await pool().query<[string, string, string]>({ text: sql, rowMode: 'array' });
    return rows.map(([id, names, text]) => ({ id, names: lines(names), text: lines(text) }));
  });
}

const lines = (text: string) => text.split('\n').map(normalise).join('\n');

/** How well a name answers the words: 1000 the whole name, 900 its beginning, 800 inside it. */
function pointsOf({ names }: Entry, whole: string): number {
  const at = names.indexOf(whole);
  if (at === -1) return 0;
  const padded = `\n${names}\n`;
  if (padded.includes(`\n${whole}\n`)) return 1000;
  return padded.includes(`\n${whole}`) ? 900 : 800;
}

/**
 * Partners whose names answer.
 *
 * @param whole normal form of all the words
 * @param words when given, a name that holds all of them answers too
 * @param texts whether place and tie are searched as well
 */
export async function findNames(
  version: string,
  whole: string,
  words: readonly string[],
  texts: boolean,
): Promise<NameHit[]> {
  const hits: NameHit[] = [];
  for (const entry of await entries(version)) {
    const points = pointsOf(entry, whole);
    if (points > 0) hits.push({ id: entry.id, points });
    else if (words.length > 0 && words.every((word) => entry.names.includes(word))) {
      hits.push({ id: entry.id, points: 700 });
    } else if (texts && entry.text.includes(whole)) hits.push({ id: entry.id, points: 300 });
  }
  return hits;
}
