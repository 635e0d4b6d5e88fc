import type pg from 'pg';
import { pool } from '@/lib/db/client';

/**
 * Transactions of hand-written SQL over many rows, and the locks of the ranking.
 *
 * Whoever changes stored matches holds the *ranking lock*: single computations share it, the
 * storing of a whole run has it alone. Then rows are locked in one order everywhere, firms by id
 * before partners by id, so no two can wait for each other.
 */
export async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away.
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

const lockKey = 7_401_260;

export async function shareRankingLock(client: pg.PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock_shared($1)', [lockKey]);
}

export async function takeRankingLock(client: pg.PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
}

/** The database's clock now, to the millisecond: every computation is dated by it. */
export async function databaseNow(client: Pick<pg.ClientBase, 'query'>): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>(
    "SELECT date_trunc('milliseconds', clock_timestamp()) AS now",
  );
  const [row] = rows;
  if (!row) throw new Error('the database did not tell the time');
  return row.now;
}
