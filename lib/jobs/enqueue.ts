import type { Tx } from '@/lib/db/client';
import type { JobName, JobPayloads } from './names';

/**
 * Adds a job in the transaction that causes it: if that rolls back, there is no job. With a key,
 * an unstarted job of the same key is replaced, so that ten changes cause one computation.
 */
export async function addJob<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name},
      payload => ${JSON.stringify(payload)}::json,
      run_at => ${options.runAt ?? null}::timestamptz,
      job_key => ${options.key ?? null}::text,
      max_attempts => 12
    )`;
}
