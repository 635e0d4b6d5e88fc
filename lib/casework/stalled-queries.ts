import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import type { Names, PartialNames } from '@/lib/i18n/locales';
import { staffScopeSql } from '@/lib/introduction/scope';
import type { IntroductionState, Turn } from '@/lib/introduction/states';
import { measuredSince, stillSince } from './queue-where';
import { type MeasuredStep, measuredSteps } from './schema';

/** What stands still, each figure in one SQL within what the viewer may see. */
export type StillCase = {
  id: string;
  code: string;
  state: IntroductionState;
  turn: Turn;
  sme: PartialNames;
  partner: Names;
  /** The last move of a person. */
  move: string | null;
  movedAt: Date;
  total: number;
};

const smeNames = Prisma.sql`json_build_object('th', s."nameTh", 'ja', s."nameJa", 'en', s."nameEn")`;
const partnerNames = Prisma.sql`json_build_object('th', p."nameTh", 'ja', p."nameJa", 'en', p."nameEn")`;

/** Open cases without a person's move for a week, the longest first. */
export async function listStill(viewer: Viewer, now: Date, take = 8): Promise<StillCase[]> {
  return db.$queryRaw<StillCase[]>`
    SELECT i."id", i."code", i."state", i."turn", ${smeNames} AS "sme", ${partnerNames} AS "partner",
      e."move", coalesce(e."createdAt", i."createdAt") AS "movedAt", count(*) OVER ()::int AS "total"
    FROM "Introduction" i JOIN "Sme" s ON s."id" = i."smeId"
      JOIN "Partner" p ON p."id" = i."partnerId"
      LEFT JOIN LATERAL (SELECT "move", "createdAt" FROM "IntroductionEvent"
        WHERE "introductionId" = i."id" AND "actorSide" <> 'SYSTEM' AND "move" <> 'assign'
        ORDER BY "createdAt" DESC LIMIT 1) e ON true
    WHERE i."turn" <> 'NOBODY' AND i."createdAt" < ${stillSince(now)} AND ${staffScopeSql(viewer)}
      AND coalesce(e."createdAt", i."createdAt") < ${stillSince(now)}
    ORDER BY "movedAt", i."id" LIMIT ${take}`;
}

export type WaitingOn = { id: string; names: PartialNames; count: number; since: Date };

/** Partners with offers that they have not answered, the oldest first. */
export async function listUnanswered(viewer: Viewer): Promise<WaitingOn[]> {
  return db.$queryRaw<WaitingOn[]>`
    SELECT p."id", ${partnerNames} AS "names", count(*)::int AS "count", min(i."enteredAt") AS "since"
    FROM "Introduction" i JOIN "Partner" p ON p."id" = i."partnerId"
    WHERE i."state" = 'OFFERED' AND ${staffScopeSql(viewer)}
    GROUP BY p."id" ORDER BY "since", p."id" LIMIT 50`;
}

/** Firms that were asked and never made a move in the case, the oldest first. */
export async function listSilent(viewer: Viewer): Promise<WaitingOn[]> {
  return db.$queryRaw<WaitingOn[]>`
    SELECT s."id", ${smeNames} AS "names", count(*)::int AS "count", min(i."enteredAt") AS "since"
    FROM "Introduction" i JOIN "Sme" s ON s."id" = i."smeId"
    WHERE i."turn" = 'SME' AND ${staffScopeSql(viewer)}
      AND NOT EXISTS (SELECT FROM "IntroductionEvent" e
        WHERE e."introductionId" = i."id" AND e."actorSide" = 'SME')
    GROUP BY s."id" ORDER BY "since", s."id" LIMIT 50`;
}

export type StepTime = {
  centreCode: string;
  step: MeasuredStep;
  /** Median in working days of both countries. */
  days: number;
  /** Cases that have gone through the step. */
  count: number;
};

/**
 * How long each step took at each centre. A running count of working days by day makes the length
 * of a step one subtraction.
 */
export async function listStepTimes(viewer: Viewer, now: Date): Promise<StepTime[]> {
  const since = measuredSince(now);
  return db.$queryRaw<StepTime[]>`
    WITH changes AS (
      SELECT e."introductionId" AS id, i."centreCode", e."toState" AS state, e."createdAt" AS entered,
        lead(e."createdAt") OVER w AS "left"
      FROM "IntroductionEvent" e JOIN "Introduction" i ON i."id" = e."introductionId"
      WHERE e."fromState" IS DISTINCT FROM e."toState" AND ${staffScopeSql(viewer)}
      WINDOW w AS (PARTITION BY e."introductionId" ORDER BY e."createdAt", e."id")
    ), steps AS (
      SELECT id, "centreCode", state,
        (entered AT TIME ZONE 'Asia/Bangkok')::date AS "from",
        ("left" AT TIME ZONE 'Asia/Bangkok')::date AS "until"
      FROM changes WHERE "left" >= ${since} AND state::text = ANY(${[...measuredSteps]})
    ), days AS (
      SELECT d::date AS day, count(*) FILTER (WHERE extract(isodow FROM d) < 6
        AND NOT EXISTS (SELECT FROM "Holiday" h
          WHERE h."date" = d::date AND h."counts" AND NOT h."removed")) OVER (ORDER BY d) AS n
      FROM generate_series((SELECT min("from") FROM steps), (SELECT max("until") FROM steps),
        interval '1 day') d
    )
    SELECT "centreCode", state AS "step", count(DISTINCT id)::int AS "count",
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY b.n - a.n))::float AS "days"
    FROM steps JOIN days a ON a.day = steps."from" JOIN days b ON b.day = steps."until"
    GROUP BY "centreCode", state ORDER BY "centreCode", state`;
}
