import { pool, type SearchKind } from '@/lib/db/client';
import { type Lexicon, lexicon } from '@/lib/taxonomy/lexicon';
import { refreshLexicon } from '@/lib/vocabulary/in-force';
import { type Entry, entryOf } from './entry';
import type { Client } from './reader';
import { readerOfKind } from './readers/registry';
import { spellingsOf } from './spelling';

/**
 * Makes rows of the index anew for whatever is pending, some at a time. One indexer at a time: of
 * two, the one that read earlier could write later. A change that is committed while we read stands
 * in `SearchPending` again and is read by the next round.
 */
const lock = 'search-index';

const upsertSql = `INSERT INTO "SearchEntry" ("kind", "ownerId", "readers", "tokens", "quality",
    "names", "readings", "industries", "fields", "places", "texts", "vocabulary", "indexedAt")
  SELECT $1::"SearchKind", r."id", r."readers", array_to_tsvector(r."tokens"), r."quality",
    r."names", r."readings", r."industries", r."fields", r."places", r."texts", r."vocabulary", now()
  FROM jsonb_to_recordset($2::jsonb) AS r("id" text, "readers" text[], "tokens" text[],
    "quality" int, "names" jsonb, "readings" text[], "industries" text[], "fields" text[],
    "places" text[], "texts" jsonb, "vocabulary" int)
  ON CONFLICT ("kind", "ownerId") DO UPDATE SET "readers" = excluded."readers",
    "tokens" = excluded."tokens", "quality" = excluded."quality", "names" = excluded."names",
    "readings" = excluded."readings", "industries" = excluded."industries",
    "fields" = excluded."fields", "places" = excluded."places", "texts" = excluded."texts",
    "vocabulary" = excluded."vocabulary", "indexedAt" = excluded."indexedAt"`;

const namesSql = `INSERT INTO "SearchName" ("kind", "ownerId", "name", "normal", "readers")
  SELECT $1::"SearchKind", r."id", r."name", r."normal", r."readers"
  FROM jsonb_to_recordset($2::jsonb) AS r("id" text, "name" text, "normal" text, "readers" text[])`;

function nameRows(entry: Entry) {
  const names = [entry.names.th, entry.names.ja, entry.names.en, ...entry.readings];
  const rows = names.flatMap((name) =>
    name ? spellingsOf(name).map((normal) => ({ name, normal })) : [],
  );
  const unique = new Map(rows.map((row) => [row.normal, row]));
  return [...unique.values()].map((row) => ({ id: entry.id, readers: entry.readers, ...row }));
}

/** Reads some things of one kind and puts their rows in the place of the old ones. */
async function indexThings(
  client: Client,
  kind: SearchKind,
  ids: readonly string[],
  using: Lexicon,
): Promise<void> {
  const described = await readerOfKind(kind).describe(client, ids);
  const entries = described.flatMap((thing) => entryOf(thing, using) ?? []);
  const there = new Set(entries.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  if (gone.length > 0) {
    await client.query(
      `DELETE FROM "SearchEntry" WHERE "kind" = $1::"SearchKind" AND "ownerId" = ANY($2)`,
      [kind, gone],
    );
  }
  await client.query(
    `DELETE FROM "SearchName" WHERE "kind" = $1::"SearchKind" AND "ownerId" = ANY($2)`,
    [kind, ids],
  );
  if (entries.length === 0) return;
  await client.query(upsertSql, [kind, JSON.stringify(entries)]);
  await client.query(namesSql, [kind, JSON.stringify(entries.flatMap(nameRows))]);
}

type Pending = { id: string; kind: SearchKind; ownerId: string };

async function indexBatch(client: Client, most: number, using: Lexicon): Promise<number> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
  const { rows } = await client.query<Pending>(
    'SELECT "id", "kind"::text, "ownerId" FROM "SearchPending" ORDER BY "id" LIMIT $1',
    [most],
  );
  // By their numbers and not up to the last: one that was given out earlier may be committed later.
  await client.query('DELETE FROM "SearchPending" WHERE "id" = ANY($1::bigint[])', [
    rows.map(({ id }) => id),
  ]);
  const byKind = new Map<SearchKind, Set<string>>();
  for (const { kind, ownerId } of rows) {
    const ids = byKind.get(kind) ?? new Set();
    byKind.set(kind, ids.add(ownerId));
  }
  for (const [kind, ids] of byKind) await indexThings(client, kind, [...ids], using);
  await client.query(
    `UPDATE "SearchState" SET "version" = "version" + $1, "finishedAt" = CASE
       WHEN EXISTS (SELECT FROM "SearchPending") THEN NULL ELSE coalesce("finishedAt", now()) END`,
    [rows.length > 0 ? 1 : 0],
  );
  return rows.length;
}

/**
 * Indexes what has been pending longest.
 *
 * @returns how many pending rows were worked off; fewer than `most` when nothing is left
 */
export async function indexPending({ most = 250 }: { most?: number } = {}): Promise<number> {
  await refreshLexicon();
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const done = await indexBatch(client, most, lexicon());
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Indexes until nothing is pending; lets others work between the batches. */
export async function indexAllPending(most = 250): Promise<number> {
  let all = 0;
  for (;;) {
    const done = await indexPending({ most });
    all += done;
    if (done < most) return all;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
