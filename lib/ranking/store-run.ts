import type pg from 'pg';
import { addMatchJobs } from '@/lib/jobs/enqueue';
import { curveOf, type EmployerCurves } from '@/lib/market/employer-curve';
import { modelName } from '@/lib/weights/active';
import { type KeptPairs, pairKinds } from './kept-pairs';
import { type LiveMarket, type Report, RunCancelled } from './live-market';
import { curveBytes } from './partner-market';
import type { LiveSolution, Ranked } from './solve-live';
import type { RunSummary } from './summary';
import { inTransaction, takeRankingLock } from './transaction';

/**
 * Puts a computed market in force, in one transaction: readers see the old ranking until it
 * commits, and a process that dies before leaves the old one.
 *
 * What has changed while it was computed is newer than the run and stays as it is: rows of such
 * firms and partners are neither deleted nor written, and jobs that compute them singly against the
 * new market are added in the same transaction.
 */
export type RunRow = {
  id: string;
  weightsVersion: number;
  /**
   * By the database's clock, before anything was read: what is computed later is newer. Tells the
   * attempt too: a run that was taken over by another is not stored by the first.
   */
  startedAt: Date;
};

export type ToStore = {
  run: RunRow;
  live: LiveMarket;
  pairs: KeptPairs;
  solved: LiveSolution;
  ranked: Ranked;
  curves: EmployerCurves;
  summary: RunSummary;
};

const rowsAtOnce = 10_000;
const curvesAtOnce = 200;

export async function storeRun(stored: ToStore, report: Report): Promise<void> {
  await inTransaction(async (client) => {
    await takeRankingLock(client);
    await client.query('SET LOCAL synchronous_commit = on');
    const changed = await findChanged(client, stored);
    await putAllMatches(client, stored, changed, report);
    await dropOldMatches(client, stored, changed);
    await replacePartnerMarkets(client, stored);
    await addMatchJobs(client, 'sme', [...changed.smes]);
    await addMatchJobs(client, 'partner', [...changed.partners]);
    await putInForce(client, stored);
  });
}

type Changed = { smes: Set<string>; partners: Set<string> };

/**
 * Firms and partners that came, or whose row was written, since the market was loaded, and firms
 * whose whole list is newer than it. A list in which a partner's job wrote one pair meanwhile is not:
 * the partner itself is as it was loaded, else it is among the changed.
 */
async function findChanged(client: pg.PoolClient, { live, run }: ToStore): Promise<Changed> {
  const partners = await client.query<{ id: string }>(
    `SELECT p."id" FROM "Partner" p
     LEFT JOIN unnest($1::uuid[], $2::float8[]) AS l("id", "version") ON l."id" = p."id"
     WHERE p.xmin::text::float8 IS DISTINCT FROM l."version"
       AND (p."archivedAt" IS NULL OR l."id" IS NOT NULL)`,
    [live.partnerIds, live.partnerVersions],
  );
  const partnerIds = partners.rows.map(({ id }) => id);
  const smes = await client.query<{ id: string }>(
    `SELECT s."id" FROM "Sme" s
     LEFT JOIN unnest($1::uuid[], $2::float8[]) AS l("id", "version") ON l."id" = s."id"
     WHERE s."state" = 'APPROVED' AND s.xmin::text::float8 IS DISTINCT FROM l."version"
     UNION
     SELECT m."smeId" FROM "Match" m
     WHERE NOT m."partnerId" = ANY($4::uuid[])
       AND m."smeId" IN (SELECT n."smeId" FROM "Match" n WHERE n."computedAt" >= $3)
     GROUP BY m."smeId" HAVING min(m."computedAt") >= $3`,
    [live.smeIds, live.smeVersions, run.startedAt, partnerIds],
  );
  return { smes: new Set(smes.rows.map(({ id }) => id)), partners: new Set(partnerIds) };
}

type Columns = {
  smeId: string[];
  partnerId: string[];
  score: number[];
  forSme: number[];
  forPartner: number[];
  excluded: boolean[];
  value: number[];
  waits: boolean[];
};

const noRows = (): Columns => ({
  smeId: [],
  partnerId: [],
  score: [],
  forSme: [],
  forPartner: [],
  excluded: [],
  value: [],
  waits: [],
});

async function putAllMatches(
  client: pg.PoolClient,
  stored: ToStore,
  changed: Changed,
  report: Report,
): Promise<void> {
  const { live, pairs, ranked } = stored;
  let rows = noRows();
  report('store', 0, live.smeIds.length);
  for (const [firm, smeId] of live.smeIds.entries()) {
    if (rows.smeId.length >= rowsAtOnce) {
      await putRows(client, stored, rows);
      rows = noRows();
      report('store', firm, live.smeIds.length);
    }
    if (changed.smes.has(smeId)) continue;
    for (let at = pairs.start[firm] as number; at < (pairs.start[firm + 1] as number); at += 1) {
      const partnerId = live.partnerIds[pairs.partner[at] as number] as string;
      if (changed.partners.has(partnerId)) continue;
      rows.smeId.push(smeId);
      rows.partnerId.push(partnerId);
      rows.score.push(pairs.score[at] as number);
      rows.forSme.push(pairs.forSme[at] as number);
      rows.forPartner.push(pairs.forPartner[at] as number);
      rows.excluded.push(pairs.kind[at] === pairKinds.excluded);
      rows.value.push(ranked.value[at] as number);
      rows.waits.push(ranked.waits[at] === 1);
    }
  }
  if (rows.smeId.length > 0) await putRows(client, stored, rows);
  report('store', live.smeIds.length, live.smeIds.length);
}

/**
 * A firm that was taken back or a partner that was archived meanwhile gets no rows. Most pairs are
 * stored already: changing their rows spares the database looking up firm and partner again.
 */
async function putRows(client: pg.PoolClient, { run }: ToStore, rows: Columns): Promise<void> {
  await client.query(
    `INSERT INTO "Match" ("smeId", "partnerId", "score", "forSme", "forPartner", "excluded",
       "value", "waits", "model", "weightsVersion", "runId", "computedAt")
     SELECT r.*, $9, $10, $11, $12
     FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::int[], $6::boolean[],
       $7::float8[], $8::boolean[]) AS r("smeId", "partnerId")
     JOIN "Sme" s ON s."id" = r."smeId" AND s."state" = 'APPROVED'
     JOIN "Partner" p ON p."id" = r."partnerId" AND p."archivedAt" IS NULL
     ON CONFLICT ("smeId", "partnerId") DO UPDATE SET "score" = excluded."score",
       "forSme" = excluded."forSme", "forPartner" = excluded."forPartner",
       "excluded" = excluded."excluded", "value" = excluded."value", "waits" = excluded."waits",
       "model" = excluded."model", "weightsVersion" = excluded."weightsVersion",
       "runId" = excluded."runId", "computedAt" = excluded."computedAt"`,
    [...Object.values(rows), modelName, run.weightsVersion, run.id, run.startedAt],
  );
}

/** What the run does not hold; rows that are newer than it stay. */
async function dropOldMatches(
  client: pg.PoolClient,
  { run }: ToStore,
  changed: Changed,
): Promise<void> {
  await client.query(
    `DELETE FROM "Match" WHERE "runId" IS DISTINCT FROM $1
       AND NOT ("smeId" = ANY($2::uuid[]) OR "partnerId" = ANY($3::uuid[]))`,
    [run.id, [...changed.smes], [...changed.partners]],
  );
}

async function replacePartnerMarkets(client: pg.PoolClient, stored: ToStore): Promise<void> {
  const { run, live, solved, curves } = stored;
  const { load, price, perEmployer } = solved.solution;
  await client.query('DELETE FROM "PartnerMarket"');
  for (let from = 0; from < live.partnerIds.length; from += curvesAtOnce) {
    const to = Math.min(from + curvesAtOnce, live.partnerIds.length);
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    await client.query(
      `INSERT INTO "PartnerMarket" ("partnerId", "runId", "capacity", "load", "price",
         "expectedMatches", "curve")
       SELECT r."partnerId", $1, r."capacity", r."load", r."price", r."matches", r."curve"
       FROM unnest($2::uuid[], $3::float8[], $4::float8[], $5::float8[], $6::float8[], $7::bytea[])
         AS r("partnerId", "capacity", "load", "price", "matches", "curve")
       JOIN "Partner" p ON p."id" = r."partnerId"`,
      [
        run.id,
        live.partnerIds.slice(from, to),
        [...live.capacity.subarray(from, to)],
        [...load.subarray(from, to)],
        [...price.subarray(from, to)],
        [...perEmployer.subarray(from, to)],
        places.map((partner) => curveBytes(curveOf(curves, partner))),
      ],
    );
  }
}

/** Last, so that the run's row, which others write too, is held for a moment only. */
async function putInForce(client: pg.PoolClient, { run, summary }: ToStore): Promise<void> {
  await client.query('UPDATE "MatchingRun" SET "inForce" = false WHERE "inForce"');
  const { rowCount } = await client.query(
    `UPDATE "MatchingRun" SET "state" = 'DONE', "inForce" = true, "summary" = $3,
       "phase" = 'store', "finishedAt" = clock_timestamp()
     WHERE "id" = $1 AND "state" = 'RUNNING' AND "startedAt" = $2
       AND EXISTS (SELECT FROM "WeightsVersion" w
         WHERE w."version" = "weightsVersion" AND w."state" = 'ACTIVE')`,
    [run.id, run.startedAt, JSON.stringify(summary)],
  );
  if (rowCount !== 1) throw new RunCancelled('the run was cancelled, taken over or outdated');
}
