/**
 * `npm run bench -- labels [--json]`: is the matching right? Firms' situations made from the public
 * record of agreements, in three languages; each ranker orders the partners of the facts, and the
 * order is held against the grades that the record gives (tests/bench/labels/ABOUT.md).
 */
import { type Judged, judge } from './labels/judge';
import { startSqlRankers } from './labels/rank-sql';
import { wordRankers } from './labels/rank-words';
import { plainRankers } from './labels/rankers';
import { allQueries } from './labels/record';
import { printReport, report } from './labels/tables';

const queries = allQueries();
const sql = await startSqlRankers();
try {
  const results = new Map<string, readonly Judged[]>();
  for (const ranker of [...plainRankers, ...sql.rankers, ...wordRankers]) {
    results.set(ranker.name, await judge(ranker, queries));
  }
  const told = report(results, queries);
  if (process.argv.includes('--json')) console.log(JSON.stringify(told));
  else printReport(told);
} finally {
  await sql.stop();
}
