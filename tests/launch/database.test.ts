import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateAll, withClient } from '@/lib/launch/database.mjs';
import { portalUrl } from '@/lib/launch/embedded.mjs';
import { missingSql } from '@/lib/launch/migration.mjs';
import { startTestServer, type TestServer } from '../support/server';

/** The embedded server and what the launcher does to a database. */
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer('launch');
});
afterAll(() => server.close());

async function makeEmpty(name: string) {
  await withClient(server.url('postgres'), (client) => client.query(`CREATE DATABASE ${name}`));
  return server.url(name);
}

test('a foreign schema is refused and left alone', async () => {
  const url = await makeEmpty('foreign_schema');
  await withClient(url, (client) => client.query('CREATE TABLE orders (id int)'));
  await expect(migrateAll(url)).rejects.toThrow(/tables of another application \(orders/);
  const { rows } = await withClient(url, (client) =>
    client.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    ),
  );
  expect(rows).toEqual([{ relname: 'orders' }]);
});

test('another application’s migrations are refused', async () => {
  const url = await makeEmpty('foreign_migrations');
  await withClient(url, (client) =>
    client.query(`CREATE TABLE _prisma_migrations (migration_name text, started_at timestamptz);
      INSERT INTO _prisma_migrations VALUES ('20200101000000_shop', now())`),
  );
  await expect(migrateAll(url)).rejects.toThrow(/another application/);
});

test('a database that is not there', async () => {
  const none = withClient(server.url('nowhere'), async () => undefined);
  await expect(none).rejects.toThrow(/has no database nowhere/);
});

test('the migrations lead to the schema, once, and the portal has its rights alone', async () => {
  const url = await makeEmpty('ours');
  expect(await migrateAll(url)).toBeGreaterThan(0);
  expect(await migrateAll(url)).toBe(0);
  expect(await missingSql(url)).toBe('');
  const portal = await portalUrl(server, 'a1b2', 'ours');
  await withClient(portal, async (client) => {
    await client.query(`SELECT graphile_worker.add_job('send-mail', '{}'::json)`);
    const jobs = await client.query('SELECT count(*)::int AS count FROM graphile_worker.jobs');
    expect(jobs.rows).toEqual([{ count: 1 }]);
    for (const forbidden of [
      'UPDATE "AuditEntry" SET "action" = \'\'',
      'DELETE FROM "AuditEntry"',
      'TRUNCATE "AuditEntry"',
      'CREATE TABLE mine (id int)',
      'DROP TABLE "AuditEntry"',
      "UPDATE _prisma_migrations SET migration_name = ''",
      'DELETE FROM graphile_worker.migrations',
    ]) {
      await expect(client.query(forbidden), forbidden).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
  });
}, 60_000);

test('an interrupted migration is tried again', async () => {
  const url = await makeEmpty('interrupted');
  await migrateAll(url);
  await withClient(url, (client) =>
    client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
      SELECT 'again', checksum, migration_name, now(), 0 FROM _prisma_migrations ORDER BY started_at LIMIT 1`),
  );
  expect(await migrateAll(url)).toBe(0);
}, 60_000);

test('an owner who is no superuser can migrate and take the portal’s role', async () => {
  // A server of its own: there the role does not exist yet, and this owner has to make it.
  const fresh = await startTestServer('launch-owner');
  try {
    await withClient(fresh.url('postgres'), async (client) => {
      await client.query(`CREATE ROLE desk LOGIN CREATEROLE PASSWORD 'x'`);
      await client.query('CREATE DATABASE desk OWNER desk');
    });
    const url = new URL(fresh.url('desk'));
    url.username = 'desk';
    url.password = 'x';
    await migrateAll(url.href);
    url.searchParams.set('options', '-c role=japan_desk_portal');
    const { rows } = await withClient(url.href, (client) => client.query('SELECT current_user'));
    expect(rows).toEqual([{ current_user: 'japan_desk_portal' }]);
  } finally {
    await fresh.close();
  }
}, 60_000);
