/**
 * Makes a database ready for the portal: ours or empty, migrated, with the job queue, the facts and
 * where asked for the demo world. Everything may be run again and again.
 *
 * Needs installed packages: import it only after the install step.
 */
import { join } from 'node:path';
import pg from 'pg';
import { migrationNames } from './engine.mjs';
import { fingerprint } from './fingerprint.mjs';
import { codeOf, LaunchFailure, tellsOfFullDisk } from './launch-failure.mjs';
import { migrate } from './migrate.mjs';
import { root } from './paths.mjs';
import { runNode, tail } from './run.mjs';
import { prepareJobs } from './worker-schema.mjs';

/** @typedef {import('pg').Client} Client */

const oldestServer = 140_000;

/** What the loaded facts depend on: the files and the code that maps them. */
export function factsFingerprint() {
  return fingerprint(['prisma/facts', 'prisma/seed'], {
    except: (path) => /demo|\.test\.ts$/.test(path),
  });
}

/**
 * @param {string} url the owner's
 * @param {(client: Client) => Promise<R>} work
 * @template R
 * @returns {Promise<R>}
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} url @param {unknown} error */
function unreachable(url, error) {
  const { hostname, port, pathname } = new URL(url);
  const where = `${hostname || 'the local socket'}:${port || '5432'}`;
  const code = codeOf(error) ?? '';
  if (code === '28P01' || code === '28000') {
    return new LaunchFailure(
      `The database at ${where} refuses the user or password of DATABASE_URL.`,
    );
  }
  if (code === '3D000') {
    return new LaunchFailure(
      `The server at ${where} has no database ${pathname.slice(1)}; create it first.`,
    );
  }
  const why = code || (error instanceof Error ? error.message : String(error));
  return new LaunchFailure(`The database at ${where} cannot be reached (${why}).`, {
    cause: error,
  });
}

/**
 * Refuses a database that holds somebody else's tables, before anything is written.
 * @param {Client} client
 */
export async function refuseForeignSchema(client) {
  const version = await one(client, `SELECT current_setting('server_version_num')::int AS value`);
  if (Number(version) < oldestServer) {
    throw new LaunchFailure(`PostgreSQL 14 or later is needed; DATABASE_URL leads to ${version}.`);
  }
  const encoding = await one(client, `SELECT current_setting('server_encoding') AS value`);
  if (encoding !== 'UTF8') {
    throw new LaunchFailure(
      `The database must be encoded in UTF8; DATABASE_URL leads to ${encoding}.`,
    );
  }
  const tables = await client.query(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  const names = tables.rows.map((row) => String(row.name));
  if (names.length === 0) return;
  const foreign = new LaunchFailure(
    `DATABASE_URL leads to a database with tables of another application (${names.slice(0, 3).join(', ')}…); give Japan Desk an empty one. Nothing was changed.`,
  );
  if (!names.includes('_prisma_migrations')) throw foreign;
  await refuseForeignMigrations(client, foreign);
}

/** @param {Client} client @param {LaunchFailure} foreign */
async function refuseForeignMigrations(client, foreign) {
  const { rows } = await client.query(
    'SELECT migration_name AS name FROM _prisma_migrations ORDER BY started_at',
  );
  const applied = rows.map((row) => String(row.name));
  const ours = new Set(migrationNames());
  const unknown = applied.filter((name) => !ours.has(name));
  if (unknown.length === 0) return;
  if (!applied.some((name) => ours.has(name))) throw foreign;
  throw new LaunchFailure(
    `The database is of a newer version of Japan Desk (it has the migration ${unknown.at(-1)}); start that version. Nothing was changed.`,
  );
}

/** @param {Client} client @param {string} sql @param {unknown[]} [values] */
async function one(client, sql, values) {
  const { rows } = await client.query(sql, values);
  return rows[0]?.value;
}

/**
 * Applies the migrations and the job queue's own.
 * @param {string} url the owner's
 * @returns {Promise<number>} how many were applied
 */
export async function migrateAll(url) {
  await withClient(url, async (client) => {
    await refuseForeignSchema(client);
    await forgetInterrupted(client);
  });
  let applied;
  try {
    applied = await migrate(url);
  } catch (error) {
    throw migrationFailure(error);
  }
  await withClient(url, async (client) => {
    await grantPortalRole(client);
    await prepareJobs(client, url);
  });
  return applied.length;
}

/**
 * Every connection of the portal takes the portal's role. Since PostgreSQL 16 whoever creates a role
 * without being a superuser may hand it on but not take it; so it is handed to ourselves.
 * @param {Client} client the owner's
 */
async function grantPortalRole(client) {
  const take = () =>
    client.query('SET ROLE japan_desk_portal').then(() => client.query('RESET ROLE'));
  try {
    await take().catch(async () => {
      await client.query('GRANT japan_desk_portal TO CURRENT_USER');
      await take();
    });
  } catch (error) {
    throw new LaunchFailure(
      'The user of DATABASE_URL may not take the role japan_desk_portal; let an administrator of the server grant it: GRANT japan_desk_portal TO that user.',
      { cause: error },
    );
  }
}

/**
 * A migration that did not finish, because the start was killed or the database refused it, left
 * nothing behind: its script runs as one transaction. So it may simply be tried again.
 * @param {Client} client
 */
async function forgetInterrupted(client) {
  if (!(await one(client, `SELECT to_regclass('public._prisma_migrations') AS value`))) return;
  await client.query(
    'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
}

/** @param {unknown} error */
function migrationFailure(error) {
  const text = error instanceof Error ? error.message : String(error);
  if (tellsOfFullDisk(text)) {
    return new LaunchFailure(
      'The disk of the database is full: the migrations could not be applied.',
    );
  }
  const lines = text.split('\n').filter((line) => !/^\s*(\d+:|at |with )/.test(line));
  return new LaunchFailure(`The migrations could not be applied: ${lines.join(' ').trim()}`);
}

/**
 * Loads the facts when they changed, and the demo world once when asked for.
 * @param {string} url
 * @param {'demo' | 'facts'} seed
 * @param {Record<string, string | undefined>} env
 * @param {(text: string) => void} note
 */
export async function seedWhenNeeded(url, seed, env, note) {
  const wanted = factsFingerprint();
  const loads = await withClient(url, async (client) => {
    const facts = await one(client, `SELECT value FROM "Setting" WHERE key = 'launch.facts'`);
    const demo = await one(client, `SELECT value FROM "Setting" WHERE key = 'launch.demo'`);
    const people = await one(client, 'SELECT EXISTS (SELECT FROM "User") AS value');
    return { facts: facts !== wanted, demo: seed === 'demo' && demo === undefined && !people };
  });
  if (!loads.facts && !loads.demo) return 'unchanged';
  const parts = [loads.facts ? 'facts' : '', loads.demo ? 'demo' : ''].filter(Boolean);
  const script = join(root, 'lib', 'launch', 'seed.ts');
  const result = await runNode(['--import', 'tsx', script, ...parts], {
    env: { ...env, DATABASE_URL: url },
    note,
  });
  if (result.status !== 0) {
    if (tellsOfFullDisk(result.output)) {
      throw new LaunchFailure('The disk of the database is full: the facts could not be loaded.');
    }
    throw new LaunchFailure(`The facts could not be loaded:\n${tail(result.output, 30)}`);
  }
  await withClient(url, async (client) => {
    const keep = `INSERT INTO "Setting" (key, value, "updatedAt") VALUES ($1, $2, now())
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, "updatedAt" = now()`;
    if (loads.facts) await client.query(keep, ['launch.facts', JSON.stringify(wanted)]);
    if (loads.demo) await client.query(keep, ['launch.demo', JSON.stringify('loaded')]);
  });
  return parts.join(' and ');
}
