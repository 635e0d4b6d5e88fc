/**
 * The process of one run: `node --import tsx lib/event-schedule/run-process.ts RUN ATTEMPT`, started by
 * lib/event-schedule/run-supervise.ts with a channel to it. Nice to everything else on the machine; ends
 * when its parent does.
 */
import { setPriority } from 'node:os';
import { closeDatabase, db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { computeRun, RunCancelled, RunRefused } from './run-compute';
import type { RunReport } from './run-supervise';

const [runId = '', attempt = ''] = process.argv.slice(2);
const parent = process.ppid;

/** While the solver computes no event is seen, but an orphan is known by its new parent. */
const isOrphan = () => process.ppid !== parent || !process.connected;

function tell(report: RunReport): void {
  if (process.connected) process.send?.(report);
}

const orphaned = () => process.exit(1);
process.on('disconnect', orphaned);

try {
  setPriority(10);
} catch {
  // Some systems do not let a process be nicer than it is.
}

try {
  const startedAt = new Date(attempt);
  const run = await db.scheduleRun.findFirst({ where: { id: runId, state: 'RUNNING', startedAt } });
  if (!run) throw new RunCancelled('the run is not this process’s any more');
  await computeRun(
    { ...run, startedAt },
    { report: (progress) => tell({ kind: 'progress', ...progress }), isCancelled: isOrphan },
  );
} catch (error) {
  process.exitCode = 1;
  if (error instanceof RunRefused) tell({ kind: 'failed', code: error.code, detail: error.detail });
  else if (!(error instanceof RunCancelled)) {
    tell({ kind: 'failed', code: 'schedule.failed', detail: {} });
    log.error({ error, runId }, 'schedule run failed');
  }
} finally {
  await closeDatabase();
  process.off('disconnect', orphaned);
  process.disconnect?.();
}
