import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { build, generateWhenNeeded, isBuilt } from '@/lib/launch/build.mjs';
import { migrateAll } from '@/lib/launch/database.mjs';
import { portalUrl } from '@/lib/launch/embedded.mjs';
import { root } from '@/lib/launch/paths.mjs';
import { freePort } from '@/lib/launch/ports.mjs';
import { startPostgres } from '@/lib/launch/postgres.mjs';
import { runNode } from '@/lib/launch/run.mjs';
import { startWeb, untilReady } from '@/lib/launch/services.mjs';

/** A portal of its own for a benchmark: embedded database, facts, production build, one process. */
export type BenchPortal = {
  url: string;
  database: pg.Client;
  pid: number | undefined;
  stop: () => Promise<void>;
};

export async function startBenchPortal(say: (line: string) => void): Promise<BenchPortal> {
  const folder = join(root, '.data', 'bench');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const postgres = await startPostgres({ dataDir: join(folder, 'pg'), throwaway: true });
  const owner = postgres.url('japan_desk');
  const admin = new pg.Client({ connectionString: postgres.url('postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE japan_desk').catch(() => undefined);
  await admin.end();
  await migrateAll(owner);
  const port = await freePort();
  const secret = randomBytes(24).toString('hex');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    APP_URL: `http://127.0.0.1:${port}`,
    AUTH_SECRET: secret,
    NEXTAUTH_SECRET: secret,
    DATA_DIR: folder,
    SEED: 'facts',
  };
  const seed = await runNode(['--import', 'tsx', 'lib/launch/seed.ts', 'facts'], {
    env: { ...env, DATABASE_URL: owner },
  });
  if (seed.status !== 0) throw new Error(seed.output);
  generateWhenNeeded();
  if (!isBuilt()) {
    say('building');
    await build({ ...env, DATABASE_URL: owner }, () => undefined);
  }
  const database = new pg.Client({ connectionString: owner });
  await database.connect();
  const web = startWeb(
    { ...env, DATABASE_URL: await portalUrl(postgres, randomBytes(12).toString('hex')) },
    { dev: false, logFile: join(folder, 'web.log') },
  );
  await untilReady(port, 60_000);
  return {
    url: env.APP_URL,
    database,
    pid: web.pid,
    stop: async () => {
      web.kill('SIGTERM');
      await database.end();
      await postgres.stop();
    },
  };
}
