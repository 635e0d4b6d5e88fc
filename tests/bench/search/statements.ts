import pg from 'pg';
import type { Viewer } from '@/lib/auth/viewer-type';
import { type Branch, branchesOf, wholeOf } from '@/lib/search/ask-index';
import { askerOf } from '@/lib/search/asker';
import { didYouMean } from '@/lib/search/did-you-mean';
import { search } from '@/lib/search/queries';
import { readSearch } from '@/lib/search/read-search';
import { searchQuerySchema } from '@/lib/search/search-schema';
import { suggest } from '@/lib/search/suggest';
import { centreOfficer, headquarters } from './askers';

/** Each query as a visitor, a centre's officer or headquarters asks it. */
const queries: { what: string; q: string; viewer: Viewer | null }[] = [
  { what: 'selective, th', q: 'กลึง CNC', viewer: headquarters },
  { what: 'selective, ja', q: '歯車', viewer: headquarters },
  { what: 'broad, en', q: 'food', viewer: headquarters },
  { what: 'broad, ja', q: '自動車部品', viewer: headquarters },
  { what: 'broadest, en', q: 'manufacturing', viewer: headquarters },
  { what: 'broad, one centre', q: 'อาหาร', viewer: centreOfficer },
  { what: 'two concepts, th', q: 'แม่พิมพ์ ระยอง', viewer: headquarters },
  { what: 'two concepts, ja', q: '食品 チェンマイ', viewer: headquarters },
  { what: 'three concepts, en', q: 'ISO 9001 plastics Chonburi', viewer: headquarters },
  { what: 'name', q: 'Siam Thong Chai', viewer: headquarters },
  { what: 'beginning of a name', q: 'สยามทอง', viewer: headquarters },
  { what: 'name and concept', q: 'Wattana food', viewer: headquarters },
  { what: 'misspelt', q: 'Sayam Tong Chay', viewer: headquarters },
  { what: 'words alone', q: 'ลูกค้าในประเทศ', viewer: headquarters },
  { what: 'nothing', q: 'blockchain metaverse', viewer: headquarters },
  { what: 'visitor, broad', q: 'food', viewer: null },
];

const runs = 15;

function spread(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: round(at(0.5)), p95: round(at(0.95)) };
}

const round = (value = 0) => Math.round(value * 100) / 100;

async function explain(client: pg.Client, sql: string, values: unknown[]) {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, values);
  const [plan] = rows[0]['QUERY PLAN'];
  return { ms: plan['Execution Time'] as number, plan };
}

/** The plan of the first branch that finds anything, as the function runs it. */
async function planOf(client: pg.Client, askers: string[], branches: readonly Branch[]) {
  await client.query('SET plan_cache_mode = force_generic_plan');
  await client.query(`PREPARE branch (text[], tsquery, int) AS SELECT e."kind", e."ownerId"
    FROM "SearchEntry" e WHERE e."tokens" @@ $2 AND e."readers" && $1
    ORDER BY 0 - e."quality", e."kind", e."ownerId" LIMIT $3`);
  const lines: string[] = [];
  for (const { fit, asked } of branches) {
    const { rows } = await client.query({
      text: `EXPLAIN (ANALYZE, BUFFERS) EXECUTE branch(${pg.escapeLiteral(`{${askers.join()}}`)}, ${pg.escapeLiteral(asked)}, 20)`,
    });
    const plan = rows.map((row) => row['QUERY PLAN'] as string);
    const isEmpty = plan[0]?.includes('rows=0.00') || plan[0]?.includes('actual rows=0');
    if (lines.length > 0 || isEmpty) continue;
    lines.push(
      `    ${fit}: ${asked.slice(0, 100)}`,
      ...plan.map((line) => `      ${line.slice(0, 150)}`),
    );
  }
  await client.query('DEALLOCATE branch');
  await client.query('RESET plan_cache_mode');
  return lines;
}

const kinds = '{SME,PARTNER,NEED,PROGRAMME,COOPERATION,CENTRE}';

async function measure(client: pg.Client, what: string, q: string, viewer: Viewer | null) {
  const query = searchQuerySchema.parse({ q });
  const { askers, ...asker } = await askerOf(viewer);
  const read = readSearch(q, false);
  const branches = branchesOf(read, query);
  const hits: number[] = [];
  const counts: number[] = [];
  const whole: number[] = [];
  const typed: number[] = [];
  const spelt: number[] = [];
  for (let run = 0; run < runs; run++) {
    const page = await explain(
      client,
      `SELECT * FROM search_entries($1::text[], '${kinds}', $2::tsquery[], 20)`,
      [askers, branches.map(({ asked }) => asked)],
    );
    const counted = await explain(
      client,
      `SELECT count(*) FROM search_found($1::text[], '${kinds}', $2::tsquery, 10001)`,
      [askers, wholeOf(read, query) ?? null],
    );
    hits.push(page.ms);
    counts.push(counted.ms);
    let began = performance.now();
    await search({ ...query, exact: '0' }, viewer, 'th');
    whole.push(performance.now() - began);
    began = performance.now();
    await suggest(q, viewer, 'th', 8);
    typed.push(performance.now() - began);
    began = performance.now();
    await didYouMean(q, { ...asker, askers }, 'th');
    spelt.push(performance.now() - began);
  }
  const answer = await search(query, viewer, 'th');
  return {
    ...{ what, q, total: answer.total, isMore: answer.isMore },
    ...{ hits: spread(hits), counts: spread(counts), whole: spread(whole) },
    ...{ suggest: spread(typed), didYouMean: spread(spelt) },
    meant: answer.didYouMean.map(({ name }) => name),
    plan: await planOf(client, askers, branches),
  };
}

export async function measureQueries(url: string, say: (line: string) => void) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const measured = [];
  say('in the database, ms (median/p95 of 15): hits · counts; whole answer · suggestions · names');
  for (const { what, q, viewer } of queries) {
    const one = await measure(client, what, q, viewer);
    measured.push(one);
    const ms = ({ median, p95 }: { median: number; p95: number }) => `${median}/${p95}`;
    say(
      `  ${what}: ${q} → ${one.total}${one.isMore ? '+' : ''}   ${ms(one.hits)} · ${ms(one.counts)}; ` +
        `${ms(one.whole)} · ${ms(one.suggest)} · ${ms(one.didYouMean)} ${one.meant.join(', ')}`,
    );
    for (const line of one.plan) say(line);
  }
  await client.end();
  return measured;
}
