/**
 * What a portal without an engine does: in a real PostgreSQL, partners by how many of the asked tags
 * they carry exactly, then by English name.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '@/lib/launch/paths.mjs';
import { startPostgres } from '@/lib/launch/postgres.mjs';
import { type Ranker, tagsAsked, tagsOf } from './rankers';
import { partners } from './record';

const kinds = [
  { name: 'SQL, own tags', withAgreements: false },
  { name: 'SQL, with agreements', withAgreements: true },
];

const create = `
  CREATE TABLE partner (code text PRIMARY KEY, name text NOT NULL);
  CREATE TABLE partner_tag (
    kind text, code text REFERENCES partner, tag text, PRIMARY KEY (kind, tag, code)
  );`;

const question = `
  SELECT partner.code FROM partner
  LEFT JOIN partner_tag t ON t.code = partner.code AND t.kind = $1 AND t.tag = ANY ($2)
  GROUP BY partner.code
  ORDER BY count(t.tag) DESC, partner.name COLLATE "C"`;

export async function startSqlRankers(): Promise<{
  rankers: Ranker[];
  stop: () => Promise<void>;
}> {
  const folder = join(root, '.data', `bench-labels-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const server = await startPostgres({ dataDir: join(folder, 'pg'), throwaway: true });
  const client = new pg.Client({ connectionString: server.url('postgres') });
  const stop = async () => {
    await client.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await client.connect();
    await fill(client);
  } catch (error) {
    await stop();
    throw error;
  }
  const rankers = kinds.map(({ name }): Ranker => {
    const rank: Ranker['rank'] = async (query) => {
      const asked = [...new Set(tagsAsked(query))];
      const { rows } = await client.query<{ code: string }>(question, [name, asked]);
      return [rows.map(({ code }) => code)];
    };
    return { name, rank };
  });
  return { rankers, stop };
}

async function fill(client: pg.Client): Promise<void> {
  await client.query(create);
  for (const row of partners) {
    await client.query('INSERT INTO partner VALUES ($1, $2)', [row.code, row.names.en]);
    for (const { name, withAgreements } of kinds) {
      await client.query(
        'INSERT INTO partner_tag SELECT DISTINCT $1, $2, tag FROM unnest($3::text[]) AS tag',
        [name, row.code, tagsOf(row, withAgreements)],
      );
    }
  }
}
