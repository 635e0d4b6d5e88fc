/**
 * The embedded default's database: made under another name and renamed when it is complete, so that
 * a start which is killed half-way never leaves a half-filled database behind.
 */
import { migrateAll, seedWhenNeeded, withClient } from './database.mjs';

/** @typedef {import('./postgres.mjs').PostgresServer} PostgresServer */

export const databaseName = 'japan_desk';
const draftName = 'japan_desk_draft';
const loginName = 'portal';

/**
 * @param {PostgresServer} server
 * @param {'demo' | 'facts'} seed
 * @param {Record<string, string | undefined>} env
 * @param {(text: string) => void} note
 * @returns {Promise<string>} what was done, for the step's line
 */
export async function prepareEmbedded(server, seed, env, note) {
  const exists = await withClient(server.url('postgres'), async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 1) return true;
    await client.query(`DROP DATABASE IF EXISTS ${draftName} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draftName}`);
    return false;
  });
  const url = server.url(exists ? databaseName : draftName);
  const migrated = await migrateAll(url);
  const seeded = await seedWhenNeeded(url, seed, env, note);
  if (!exists) await rename(server);
  const migrations = migrated === 1 ? '1 migration' : `${migrated} migrations`;
  return migrated === 0 && seeded === 'unchanged' ? 'up to date' : `${migrations}, ${seeded}`;
}

/** @param {PostgresServer} server */
async function rename(server) {
  await withClient(server.url('postgres'), async (client) => {
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [draftName],
    );
    await client.query(`ALTER DATABASE ${draftName} RENAME TO ${databaseName}`);
  });
}

/**
 * Gives the portal a login of its own, which has the portal's rights and not the owner's.
 * @param {PostgresServer} server
 * @param {string} password hexadecimal
 * @param {string} [database]
 * @returns {Promise<string>} the portal's connection string
 */
export async function portalUrl(server, password, database = databaseName) {
  await withClient(server.url('postgres'), (client) =>
    client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${loginName}') THEN
        CREATE ROLE ${loginName} LOGIN IN ROLE japan_desk_portal;
      END IF;
      ALTER ROLE ${loginName} PASSWORD '${password}';
    END $$`),
  );
  const url = new URL(server.url(database));
  url.username = loginName;
  url.password = password;
  return url.href;
}
