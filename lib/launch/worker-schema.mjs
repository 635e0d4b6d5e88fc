/**
 * The tables of the job queue (graphile-worker). The owner makes them; the portal's role may add,
 * take and finish jobs but not change the tables. They lie under row-level security with no policy
 * of their own, so the portal's role gets one.
 */
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

/** @typedef {import('pg').Client} Client */

const schemaName = 'graphile_worker';
const portalRole = 'japan_desk_portal';

/**
 * @param {Client} client the owner's
 * @param {string} url the same database
 */
export async function prepareJobs(client, url) {
  const pgPool = new pg.Pool({ connectionString: url, max: 1 });
  pgPool.on('error', () => undefined);
  pgPool.on('connect', (connection) => connection.on('error', () => undefined));
  try {
    await runMigrations({ pgPool, schema: schemaName, logger: silent });
  } finally {
    await pgPool.end();
  }
  await client.query(grants);
}

const silent = new Logger(() => () => undefined);

const grants = `
DO $$
DECLARE
  queue_table text;
BEGIN
  GRANT USAGE ON SCHEMA ${schemaName} TO ${portalRole};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schemaName} TO ${portalRole};
  GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${schemaName} TO ${portalRole};
  GRANT SELECT ON ALL TABLES IN SCHEMA ${schemaName} TO ${portalRole};
  FOR queue_table IN
    SELECT relname FROM pg_class
    WHERE relnamespace = '${schemaName}'::regnamespace AND relkind = 'r' AND relname <> 'migrations'
  LOOP
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON ${schemaName}.%I TO ${portalRole}', queue_table);
    IF NOT EXISTS (
      SELECT FROM pg_policies
      WHERE schemaname = '${schemaName}' AND tablename = queue_table AND policyname = 'portal'
    ) THEN
      EXECUTE format(
        'CREATE POLICY portal ON ${schemaName}.%I TO ${portalRole} USING (true) WITH CHECK (true)', queue_table);
    END IF;
  END LOOP;
END
$$;
`;
