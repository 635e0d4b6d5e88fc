import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrateAll, withClient } from '@/lib/launch/database.mjs';
import { root } from '@/lib/launch/paths.mjs';
import { type PostgresServer, startPostgres, stopPostgres } from '@/lib/launch/postgres.mjs';
import { isAlive } from '@/lib/launch/processes.mjs';
import { runNode } from '@/lib/launch/run.mjs';

/**
 * A real PostgreSQL for one run of tests, in a folder of its own below .data/test: several runs at
 * once do not meet, and what a killed run left behind is cleared by the next.
 */
export const authSecret = 'a secret for the tests alone, long enough';

const folder = join(root, '.data', 'test');

export type TestServer = PostgresServer & { folder: string; close: () => Promise<void> };

export async function startTestServer(name: string): Promise<TestServer> {
  mkdirSync(folder, { recursive: true });
  await clearKilledRuns();
  const own = join(folder, `${name}-${process.pid}`);
  rmSync(own, { recursive: true, force: true });
  const server = await startPostgres({ dataDir: join(own, 'postgres'), throwaway: true });
  const close = async () => {
    await server.stop();
    rmSync(own, { recursive: true, force: true });
  };
  return { ...server, folder: own, close };
}

async function clearKilledRuns(): Promise<void> {
  for (const name of readdirSync(folder)) {
    const pid = Number(/-(\d+)$/.exec(name)?.[1]);
    if (!(pid > 0) || isAlive(pid)) continue;
    await stopPostgres(join(folder, name, 'postgres'));
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Makes a database with the schema, the facts and, where asked for, the demo world.
 * @returns its owner's connection string
 */
export async function makeDatabase(
  server: TestServer,
  name: string,
  parts: ('facts' | 'demo')[],
): Promise<string> {
  await withClient(server.url('postgres'), (client) => client.query(`CREATE DATABASE ${name}`));
  const url = server.url(name);
  await migrateAll(url);
  const env = { ...process.env, DATABASE_URL: url, AUTH_SECRET: authSecret };
  const seeded = await runNode(['--import', 'tsx', 'lib/launch/seed.ts', ...parts], { env });
  if (seeded.status !== 0) throw new Error(seeded.output);
  return url;
}
