/**
 * The worker process, `node --import tsx lib/jobs/worker.ts`: sends the outbox, recomputes matches,
 * cleans up at night. Asked to end, it finishes the jobs in hand first.
 */
import { closeDatabase } from '@/lib/db/client';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { type RunningWorker, runWorker } from './run-worker';

const retrySeconds = 3;

// What is missing from the environment does not come by waiting.
env();

let ending = false;
let worker: RunningWorker | null = null;

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (ending) return;
    ending = true;
    await worker?.stop();
    await closeDatabase();
    process.exit(0);
  });
}

// A database that is not there yet, or goes away, is waited for.
while (!ending) {
  try {
    worker = await runWorker();
    log.info('worker ready');
    await worker.runner.promise;
  } catch (error) {
    log.warn({ error }, 'the worker stopped and starts again');
  }
  if (ending) break;
  await worker?.stop();
  worker = null;
  await new Promise((resolve) => setTimeout(resolve, retrySeconds * 1000));
}
