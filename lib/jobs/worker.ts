/**
 * The worker process, `node --import tsx lib/jobs/worker.ts`: sends the outbox, recomputes matches,
 * cleans up at night. Asked to end, it finishes the jobs in hand first.
 */
import { log } from '@/lib/log';
import { runWorker } from './run-worker';

const retrySeconds = 3;

async function start() {
  for (;;) {
    try {
      return await runWorker();
    } catch (error) {
      log.warn({ error }, 'the worker could not start and tries again');
      await new Promise((resolve) => setTimeout(resolve, retrySeconds * 1000));
    }
  }
}

let ending = false;
let worker = await start();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (ending) return;
    ending = true;
    await worker.stop();
    process.exit(0);
  });
}
log.info('worker ready');

// A database that goes away ends the runner; it is started anew when the database is back.
while (!ending) {
  await worker.runner.promise.catch((error) => log.warn({ error }, 'the worker stopped'));
  if (ending) break;
  await worker.stop();
  worker = await start();
}
