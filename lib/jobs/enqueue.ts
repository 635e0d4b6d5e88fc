import type pg from 'pg';
import type { Tx } from '@/lib/db/client';
import type { JobName, JobPayloads } from './names';

/**
 * Adds a job in the transaction that causes it: if that rolls back, there is no job. With a key,
 * an unstarted job of the same key is replaced, so that ten changes cause one computation; it starts
 * when the last of them says, or with `keepsRunAt` when the first said. Jobs of one queue are worked
 * one after the other.
 */
export async function addJob<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: JobPayloads[Name],
  options: { key?: string; keepsRunAt?: boolean; runAt?: Date; queue?: string } = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name},
      payload => ${JSON.stringify(payload)}::json,
      queue_name => ${options.queue ?? null}::text,
      run_at => ${options.runAt ?? null}::timestamptz,
      job_key => ${options.key ?? null}::text,
      job_key_mode => ${options.keepsRunAt ? 'preserve_run_at' : 'replace'},
      max_attempts => 12
    )`;
}

/** The same in a transaction of hand-written SQL, one job for each of the ids. */
export async function addMatchJobs(
  client: pg.ClientBase,
  noun: 'sme' | 'partner',
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await client.query(
    `SELECT graphile_worker.add_job($2, payload => json_build_object($3::text, "id"),
       job_key => $2 || ':' || "id", max_attempts => 12)
     FROM unnest($1::text[]) AS "id"`,
    [[...ids], `match-${noun}`, `${noun}Id`],
  );
}
