import { EventEmitter } from 'node:events';
import { Logger, parseCronItems, type Runner, run } from 'graphile-worker';
import pg from 'pg';
import { env } from '@/lib/env';
import { stopScheduleRuns } from '@/lib/event-schedule/run-supervise';
import { log } from '@/lib/log';
import { stopRuns } from '@/lib/ranking/supervise';
import { IndexListener } from '@/lib/search/listen';
import { Liveness } from './liveness';
import { taskList } from './task-list';

/**
 * Every minute the clock of the cases; in Bangkok's night the ranking at 02:30, texts without
 * a translation at 03:00, cleaning up at 03:30; at 08:00 needs that end and entries that nobody has confirmed.
 */
const cron = parseCronItems([
  { task: 'case-clock', match: '* * * * *', options: { jobKey: 'case-clock' } },
  { task: 'outcome-asks', match: '*/5 * * * *', options: { jobKey: 'outcome-asks' } },
  { task: 'ranking-nightly', match: '30 19 * * *' },
  { task: 'meeting-reminders', match: '* * * * *', options: { jobKey: 'meeting-reminders' } },
  { task: 'consultation-clock', match: '* * * * *', options: { jobKey: 'consultation-clock' } },
  { task: 'translate-missing', match: '0 20 * * *', options: { jobKey: 'translate-missing' } },
  { task: 'knowledge', match: '* * * * *', options: { jobKey: 'knowledge' } },
  { task: 'programme-rounds', match: '* * * * *', options: { jobKey: 'programme-rounds' } },
  { task: 'event-clock', match: '* * * * *', options: { jobKey: 'event-clock' } },
  { task: 'programme-day', match: '10 17 * * *', options: { jobKey: 'programme-day' } },
  { task: 'search-index', match: '* * * * *', options: { jobKey: 'search-index' } },
  { task: 'clean-up', match: '30 20 * * *' },
  { task: 'cooperation-terms', match: '10 1 * * *' },
  { task: 'centre-changes', match: '20 1 * * *' },
  { task: 'freshness', match: '0 1 * * *' },
]);

const secondsBetweenChecks = 15;

export type RunningWorker = { runner: Runner; stop: () => Promise<void> };

/** Works the job queue under the portal's own database role. */
export async function runWorker(
  options: { concurrency?: number; pollInterval?: number } = {},
): Promise<RunningWorker> {
  const { DATABASE_URL, TRANSLATION_URL } = env();
  const concurrency = options.concurrency ?? 4;
  const pgPool = new pg.Pool({
    connectionString: DATABASE_URL,
    options: '-c role=japan_desk_portal',
    max: concurrency + 3,
  });
  pgPool.on('connect', (client) => client.on('error', () => undefined));
  pgPool.on('error', (error) => log.warn({ error }, 'queue connection lost'));
  const liveness = new Liveness(DATABASE_URL);
  const events = new EventEmitter();
  // The queue locks jobs under the name of the pool, not of the single worker in it.
  events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) =>
    liveness.hold(workerPool.id),
  );
  const runner = await run({
    pgPool,
    concurrency,
    pollInterval: options.pollInterval ?? 2000,
    noHandleSignals: true,
    taskList,
    parsedCronItems: cron,
    events,
    logger: new Logger((scope) => (level, message) => {
      if (level === 'error' || level === 'warning')
        log.warn({ job: scope.taskIdentifier }, message);
    }),
  });
  const listener = new IndexListener(DATABASE_URL);
  await liveness.start(secondsBetweenChecks);
  await listener.start();
  // A machine may have been set since the last start.
  if (TRANSLATION_URL)
    await runner.addJob('translate-missing', {}, { jobKey: 'translate-missing' });
  return {
    runner,
    stop: async () => {
      const stopped = runner.stop().catch(() => undefined);
      await listener.stop();
      stopRuns();
      stopScheduleRuns();
      await stopped;
      await liveness.stop();
      await pgPool.end();
    },
  };
}
