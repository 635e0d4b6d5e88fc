import { db } from '@/lib/db/client';
import { withClient } from '@/lib/launch/database.mjs';
import { indexAllPending } from '@/lib/search/index-pending';
import { markAllForIndexing } from '@/lib/vocabulary/mark-all';
import { timeCrowd, timePortal } from './crowd';
import { measureQueries } from './statements';
import { compareLanguages } from './triples';

type Wanted = {
  url: string;
  profiles: number;
  portal: string | undefined;
  say: (line: string) => void;
};

async function makeIndex({ say, url }: Wanted) {
  const total = await db.$transaction((tx) => markAllForIndexing(tx, new Date()));
  const began = performance.now();
  await indexAllPending(1000);
  const seconds = (performance.now() - began) / 1000;
  const sizes = await withClient(url, async (client) => {
    await client.query('VACUUM ANALYZE "SearchEntry"');
    await client.query('VACUUM ANALYZE "SearchName"');
    const { rows } =
      await client.query(`SELECT relname AS name, pg_relation_size(oid)::int8 AS bytes
      FROM pg_class WHERE relname IN ('SearchEntry', 'SearchEntry_tokens', 'SearchName', 'SearchName_normal')
      ORDER BY relname`);
    return rows as { name: string; bytes: string }[];
  });
  const perSecond = Math.round(total / seconds);
  say(`indexed ${total} things in ${seconds.toFixed(1)} s: ${perSecond} a second`);
  for (const { name, bytes } of sizes) say(`  ${name} ${(Number(bytes) / 2 ** 20).toFixed(0)} MB`);
  return { total, seconds, perSecond, sizes };
}

export async function report(wanted: Wanted) {
  const { say } = wanted;
  const index = await makeIndex(wanted);
  const queries = await measureQueries(wanted.url, say);
  const languages = await compareLanguages(say);
  const crowd = await timeCrowd(say);
  const portal = wanted.portal ? await timePortal(wanted.portal, say) : null;
  return { profiles: wanted.profiles, index, queries, languages, crowd, portal };
}
