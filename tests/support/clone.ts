import { randomBytes } from 'node:crypto';
import { afterAll, inject, vi } from 'vitest';
import { withClient } from '@/lib/launch/database.mjs';

/**
 * Before a test file: a database of its own, cloned from the template, under the portal's rights.
 * Set before any module reads the environment.
 */
const { admin } = inject('postgres');

// A worker runs many files: what an earlier one has set, read or kept is nothing to the next.
const worker = globalThis as { environmentAtFirst?: NodeJS.ProcessEnv };
worker.environmentAtFirst ??= { ...process.env };
process.env = { ...worker.environmentAtFirst };
for (const key of Object.keys(globalThis)) {
  if (key.startsWith('japanDesk')) Reflect.deleteProperty(globalThis, key);
}
vi.resetModules();

const name = `test_${randomBytes(6).toString('hex')}`;
const url = new URL(admin);
url.pathname = `/${name}`;

await withClient(admin, (client) =>
  client.query(`CREATE DATABASE ${name} TEMPLATE template_portal`),
);

process.env.DATABASE_URL = url.href;
process.env.AUTH_SECRET = 'a secret for the tests alone, long enough';
process.env.APP_URL = 'http://localhost:3999';
// Notices to browsers are offered; what they are sealed with is made where one is sent.
process.env.VAPID_PUBLIC_KEY = 'a public key';
process.env.VAPID_PRIVATE_KEY = 'a private key';

/** The owner's connection string of this file's database. */
export const ownerUrl = url.href;

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/db/client');
  await closeDatabase();
  await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
});
