import { db, pool } from '@/lib/db/client';
import { addJob } from '@/lib/jobs/enqueue';
import { activeWeights } from '@/lib/weights/active';
import { openStates } from './case-states';
import { queueRun } from './queue-run';
import type { RunReason } from './run-states';

/**
 * When the market is worth computing again. Single changes are ranked against the market in force;
 * with each of them that market describes the present a little less.
 */

/** Of all firms, and at least so many. */
const changedFirms = { share: 0.05, least: 10 };

/** Of all partners: those that have fewer or more free places than the market reckoned with. */
const changedPlaces = { share: 0.1, least: 3 };

/** Runs that nobody asked for come no oftener. */
export const restMinutes = 10;

/** Changes often come together: the first waits a little for the others. */
const gatherSeconds = 15;

export type Drift = {
  firms: number;
  changedFirms: number;
  partners: number;
  changedPlaces: number;
};

/** What has moved since the market in force was loaded; everything, where there is none. */
export async function readDrift(): Promise<Drift> {
  const { rows } = await pool().query<Drift>(
    `WITH "run" AS (SELECT "startedAt" FROM "MatchingRun" WHERE "inForce")
     SELECT (SELECT count(*)::int FROM "Sme" WHERE "state" = 'APPROVED') AS "firms",
       (SELECT count(DISTINCT m."smeId")::int FROM "Match" m WHERE m."computedAt" >
         coalesce((SELECT "startedAt" FROM "run"), '-infinity'))
         AS "changedFirms",
       (SELECT count(*)::int FROM "Partner" WHERE "archivedAt" IS NULL) AS "partners",
       (SELECT count(*)::int FROM "Partner" p LEFT JOIN "PartnerMarket" k ON k."partnerId" = p."id"
        WHERE p."archivedAt" IS NULL AND k."capacity" IS DISTINCT FROM greatest(0, p."openLimit" -
          (SELECT count(*) FROM "Introduction" i
           WHERE i."partnerId" = p."id" AND i."state"::text = ANY($1::text[])))) AS "changedPlaces"`,
    [[...openStates]],
  );
  return rows[0] ?? { firms: 0, changedFirms: 0, partners: 0, changedPlaces: 0 };
}

export function isEnough(drift: Drift): boolean {
  const most = (of: number, { share, least }: { share: number; least: number }) =>
    Math.max(least, share * of);
  return (
    drift.changedFirms >= most(drift.firms, changedFirms) ||
    drift.changedPlaces >= most(drift.partners, changedPlaces)
  );
}

/** After a single change: if enough has come together, a run is asked for in due time. */
export async function watchChanges(now = new Date()): Promise<void> {
  if (!isEnough(await readDrift())) return;
  const newest = await db.matchingRun.findFirst({
    where: { kind: 'MARKET' },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  const rested = (newest?.createdAt.getTime() ?? 0) + restMinutes * 60_000;
  const runAt = new Date(Math.max(now.getTime() + gatherSeconds * 1000, rested));
  await addJob(db, 'ranking-changes', {}, { key: 'ranking-changes', keepsRunAt: true, runAt });
}

/** The job of `watchChanges`: a run that came in between may have made it needless. */
export async function queueChanges(): Promise<void> {
  if (isEnough(await readDrift())) await queueMarket('changes');
}

export async function queueNightly(): Promise<void> {
  await queueMarket('nightly');
}

/** A run that is queued or under way already will do. */
async function queueMarket(reason: RunReason): Promise<void> {
  await db.$transaction(async (tx) => {
    const { version, fairness } = await activeWeights(tx);
    await queueRun(tx, { kind: 'MARKET', weightsVersion: version, fairness, reason });
  });
}
