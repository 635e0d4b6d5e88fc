/**
 * `npm run bench -- search [--profiles N] [--url http://…] [--json]`: how fast the index is made, how
 * long a search takes in the database over 100,000 profiles (with the plans), whether the same query
 * in three languages finds the same, and what 32 people at once wait for. With `--url` the same 32
 * ask a portal that is running.
 */
import { parseArgs } from 'node:util';
import { withClient } from '@/lib/launch/database.mjs';
import { authSecret, makeDatabase, startTestServer } from '../support/server';
import { addProfiles } from './search/profiles';

const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '100000' },
    url: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const profiles = Number(values.profiles);
const say = (line: string) => (values.json ? undefined : console.log(line));

const server = await startTestServer('bench-search');
try {
  const url = await makeDatabase(server, 'bench_search', ['facts']);
  say(`loading ${profiles} profiles`);
  await withClient(url, async (client) => {
    // What the triggers would mark three times over is marked once below.
    for (const table of ['Sme', 'Need', 'Text']) {
      await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER search_changed`);
    }
    await addProfiles(client, profiles);
    for (const table of ['Sme', 'Need', 'Text']) {
      await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER search_changed`);
    }
    await client.query('ANALYZE');
  });
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET = authSecret;
  // Only now: these read the environment.
  const { report } = await import('./search/report');
  const figures = await report({ url, say, profiles, portal: values.url });
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  const { closeDatabase } = await import('@/lib/db/client');
  await closeDatabase();
} finally {
  await server.close();
}
