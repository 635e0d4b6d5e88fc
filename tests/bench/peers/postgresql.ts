/**
 * PostgreSQL with normalised tables: the exact sum by a join, grouped, ordered and cut. Covering
 * indexes, a visibility map and statistics are in place and memory is enough to stay off the disk.
 * Asked twice: with numbers as keys, its best case, and with UUIDs and codes as in the portal.
 */
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '@/lib/launch/postgres.mjs';
import { rowOf, type TagRows } from '../matching-tags';
import { type Absent, askEach, type Contestant, type Race } from './contestant';

export type Keys = 'numbers' | 'codes';

const keys = {
  numbers: {
    company: 'int',
    tag: 'smallint',
    companyOf: (company: number) => company,
    tagOf: (tag: number) => tag,
    numberOf: (company: string | number) => Number(company),
  },
  codes: {
    company: 'uuid',
    tag: 'text COLLATE "C"',
    // in the order of the numbers
    companyOf: (company: number) =>
      `${String(company).padStart(8, '0')}-0000-7000-8000-0123456789ab`,
    tagOf: (tag: number) => `TAG_${String(tag).padStart(6, '0')}`,
    numberOf: (company: string | number) => Number(String(company).slice(0, 8)),
  },
};

const question = {
  name: 'best',
  text: `SELECT c.company, sum(c.weight * q.weight)::float8 AS sum
    FROM query_tag q JOIN company_tag c ON c.tag = q.tag
    WHERE q.query = $1
    GROUP BY c.company ORDER BY sum DESC, c.company LIMIT $2`,
};

const indexes = `
  ALTER TABLE company_tag ADD PRIMARY KEY (company, tag);
  ALTER TABLE query_tag ADD PRIMARY KEY (query, tag);
  CREATE INDEX company_of_tag ON company_tag (tag) INCLUDE (company, weight)`;

type Server = Awaited<ReturnType<typeof startPostgres>>;

/** Both contestants on one server, which stops with the last of them. */
export async function startPostgresql(
  race: Race,
  perRound: number,
): Promise<(Contestant | Absent)[]> {
  try {
    const server = await startPostgres({ dataDir: join(race.folder, 'pg'), throwaway: true });
    try {
      const numbers = await connect(race, perRound, server, 'numbers');
      const codes = await connect(race, perRound, server, 'codes');
      const stop = async () => {
        await Promise.all([numbers.stop(), codes.stop()]);
        await server.stop();
      };
      return [numbers, { ...codes, stop }];
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [{ name: 'PostgreSQL', absent: `cannot start: ${words}` }];
  }
}

async function connect(
  race: Race,
  perRound: number,
  server: Server,
  kind: Keys,
): Promise<Contestant> {
  const client = new pg.Client({ connectionString: server.url('postgres') });
  await client.connect();
  const version = await client.query('SHOW server_version');
  const start = performance.now();
  await fill(client, race, kind);
  const { numberOf } = keys[kind];
  return {
    name: `PostgreSQL ${version.rows[0].server_version}, ${kind} as keys`,
    note: 'normalised join; covering index, all in memory, time at the client',
    exact: true,
    buildMs: performance.now() - start,
    perRound,
    ask: (queries) =>
      askEach(
        race,
        queries,
        (query) => client.query({ ...question, values: [query, race.k] }),
        ({ rows }) => rows.map((row) => [numberOf(row.company), row.sum]),
      ),
    stop: () => client.end(),
  };
}

async function fill(client: pg.Client, { companies, queries }: Race, kind: Keys): Promise<void> {
  const { company, tag, companyOf } = keys[kind];
  await client.query("SET work_mem = '256MB'; SET maintenance_work_mem = '256MB'");
  await client.query(`CREATE SCHEMA ${kind}; SET search_path = ${kind};
    CREATE TABLE company_tag (company ${company}, tag ${tag}, weight int);
    CREATE TABLE query_tag (query int, tag ${tag}, weight int)`);
  await insert(client, 'company_tag', companies, kind, companyOf);
  await insert(client, 'query_tag', queries, kind, (query) => query);
  await client.query(indexes);
  await client.query('VACUUM ANALYZE company_tag');
  await client.query('VACUUM ANALYZE query_tag');
}

async function insert(
  client: pg.Client,
  table: string,
  rows: TagRows,
  kind: Keys,
  rowName: (row: number) => string | number,
): Promise<void> {
  const step = 20_000;
  const { tagOf } = keys[kind];
  for (let from = 0; from < rows.count; from += step) {
    const columns: [(string | number)[], (string | number)[], number[]] = [[], [], []];
    for (let row = from; row < Math.min(rows.count, from + step); row += 1) {
      for (const { tag, weight } of rowOf(rows, row)) {
        columns[0].push(rowName(row));
        columns[1].push(tagOf(tag));
        columns[2].push(weight);
      }
    }
    const types = kind === 'numbers' ? ['int', 'smallint'] : ['uuid', 'text'];
    if (table === 'query_tag') types[0] = 'int';
    await client.query(
      `INSERT INTO ${table} SELECT * FROM unnest($1::${types[0]}[], $2::${types[1]}[], $3::int[])`,
      columns,
    );
  }
}
