import { db } from '@/lib/db/client';
import { type RunningWorker, runWorker } from '@/lib/jobs/run-worker';
import type { TextKey } from '@/lib/text-record/write';
import { translationServer } from '../support/translation-server';

/** A translation server, told to the portal before it reads its settings for the first time. */
export const apiKey = 'key-that-nobody-logs';

export async function setServer() {
  const server = await translationServer({ apiKey });
  Object.assign(process.env, { TRANSLATION_URL: server.url, TRANSLATION_API_KEY: apiKey });
  return server;
}

export type TranslationJob = {
  key: string | null;
  attempts: number;
  max_attempts: number;
  last_error: string | null;
};

/** What waits for the machine; a job that another has taken the place of waits no more. */
export function waitingJobs(): Promise<TranslationJob[]> {
  return db.$queryRaw<TranslationJob[]>`
    SELECT "key", "attempts", "max_attempts", "last_error" FROM graphile_worker.jobs
    WHERE "task_identifier" = 'translate-text' AND "attempts" < "max_attempts"`;
}

/** Lets a real worker do all that waits. */
export async function translated(): Promise<void> {
  const worker = await runWorker({ pollInterval: 100 });
  try {
    await until(async () => {
      const [row] = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM graphile_worker.jobs
        WHERE "task_identifier" LIKE 'translate-%' AND "attempts" < "max_attempts"`;
      return row?.count === 0;
    });
  } finally {
    await worker.stop();
  }
}

export async function withWorker(work: (worker: RunningWorker) => Promise<void>): Promise<void> {
  const worker = await runWorker({ pollInterval: 100 });
  try {
    await work(worker);
  } finally {
    await worker.stop();
  }
}

export async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await done()); tries += 1) {
    if (tries > 200) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function versionsIn({ ownerKind, ownerId, field }: TextKey) {
  const rows = await db.text.findMany({ where: { ownerKind, ownerId, field } });
  return Object.fromEntries(rows.map((row) => [row.language, row]));
}

export const bodyOf = (ownerId: string) =>
  ({ ownerKind: 'MESSAGE', ownerId, field: 'body' }) as const satisfies TextKey;
