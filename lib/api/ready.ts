import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pool } from '@/lib/db/client';
import { ApiProblem, problemResponse } from './problem';

/** Health is the process alone; ready is the process with its database at the right migrations. */

export async function answerHealth(): Promise<Response> {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}

async function migrationNames(): Promise<string[]> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function appliedNames(): Promise<Set<string>> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT "migration_name" AS "name" FROM "_prisma_migrations"
     WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  return new Set(rows.map(({ name }) => name));
}

export async function answerReady(): Promise<Response> {
  try {
    const [wanted, applied] = await Promise.all([migrationNames(), appliedNames()]);
    if (wanted.every((name) => applied.has(name))) {
      return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } });
    }
  } catch {
    // An unreachable database and a foreign one are both "not ready".
  }
  return problemResponse(new ApiProblem(503, 'request.unavailable', [], { 'retry-after': '2' }));
}
