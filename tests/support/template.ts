import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateAll, withClient } from '@/lib/launch/database.mjs';
import { root } from '@/lib/launch/paths.mjs';
import { startPostgres } from '@/lib/launch/postgres.mjs';
import { runNode } from '@/lib/launch/run.mjs';

/**
 * Once a run: a real PostgreSQL of its own, with a template that is migrated and holds the facts.
 * Each test file clones it (tests/support/clone.ts).
 */
declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { admin: string; template: string };
  }
}

export const templateName = 'template_portal';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = join(root, '.data', 'test', `${project.name}-${process.pid}`);
  rmSync(dataDir, { recursive: true, force: true });
  const server = await startPostgres({ dataDir, throwaway: true });
  const admin = server.url('postgres');
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${templateName}`));
  const template = server.url(templateName);
  await migrateAll(template);
  const seeded = await runNode(['--import', 'tsx', 'lib/launch/seed.ts', 'facts'], {
    env: {
      ...process.env,
      DATABASE_URL: template,
      AUTH_SECRET: 'a secret for the tests alone, long enough',
    },
  });
  if (seeded.status !== 0) throw new Error(seeded.output);
  project.provide('postgres', { admin, template });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
