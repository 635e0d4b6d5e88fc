import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import type { IntroductionState, Turn } from '@/lib/introduction/states';
import type { SmeState } from '@/lib/sme/states';

/**
 * What waits for officers, over both kinds of work: registrations and introductions.
 *
 * Vocabulary
 * - *mine*: what this officer may decide and is first in line for. At a centre: stage 1 and
 *   requests of the centre. At headquarters: stage 2, and whatever a centre has let lapse.
 * - *all*: everything in the viewer's scope that waits for any officer.
 * - *held*: registrations that were put on hold.
 * Nobody decides twice on the same firm: stage 2 is not in the queue of who approved stage 1, nor
 * an introduction in that of who proposed it.
 */
export const queueViews = ['mine', 'all', 'held'] as const;
export type QueueView = (typeof queueViews)[number];

export type QueueItem = {
  kind: 'sme' | 'introduction';
  id: string;
  code: string;
  sme: PartialNames;
  partner: PartialNames | null;
  state: SmeState | IntroductionState;
  centreCode: string | null;
  /** When the present state was entered. */
  since: Date;
  dueAt: Date | null;
  score: number | null;
  /** Open introductions of the partner, with its limit. */
  open: number | null;
  openLimit: number | null;
  isExample: boolean;
  /** May this viewer decide it? */
  decides: boolean;
};

export type QueueCounts = {
  mine: number;
  all: number;
  held: number;
  late: number;
  dueToday: number;
};

const shown = 60;

/** The centre whose cases the viewer sees; null for all centres. */
function centreOf(viewer: Viewer): string | null {
  return viewer.role === 'OFFICER' ? viewer.centreCode : null;
}

export function seesQueue(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}

/**
 * Everything that waits, as a table expression `waiting`. `decides`: this viewer may decide it;
 * `mine`: and is first in line.
 */
function waitingSql(viewer: Viewer, now: Date): Prisma.Sql {
  const centre = centreOf(viewer);
  const isOfficer = viewer.role === 'OFFICER';
  const isHq = isOfficer && centre === null;
  const smeScope = centre ? Prisma.sql`AND s."centreCode" = ${centre}` : Prisma.empty;
  const caseScope = centre ? Prisma.sql`AND i."centreCode" = ${centre}` : Prisma.empty;
  return Prisma.sql`waiting AS (
    SELECT w.*, w."decides" AND (${!isHq} OR w."state" = 'STAGE_2' OR w."dueAt" < ${now}) AS "mine"
    FROM (
      SELECT 'sme' AS "kind", s."id", s."code", s."nameTh", s."nameJa", s."nameEn",
        NULL::text AS "partnerTh", NULL::text AS "partnerJa", NULL::text AS "partnerEn",
        NULL::uuid AS "partnerId", NULL::int AS "openLimit",
        s."state"::text AS "state", s."centreCode",
        coalesce((SELECT max(r."createdAt") FROM "SmeReview" r WHERE r."smeId" = s."id"),
          s."submittedAt", s."createdAt") AS "since",
        s."dueAt", NULL::int AS "score", s."isExample",
        ${isOfficer} AND s."state" <> 'ON_HOLD' AND (s."state" = 'STAGE_1' OR (${isHq}
          AND coalesce((SELECT r."actorId" FROM "SmeReview" r WHERE r."smeId" = s."id"
            AND r."stage" = 1 AND r."decision" = 'approve' ORDER BY r."createdAt" DESC LIMIT 1)
            <> ${viewer.id}::uuid, true))) AS "decides"
      FROM "Sme" s WHERE s."state" IN ('STAGE_1', 'STAGE_2', 'ON_HOLD') ${smeScope}
      UNION ALL
      SELECT 'introduction', i."id", i."code", s."nameTh", s."nameJa", s."nameEn",
        p."nameTh", p."nameJa", p."nameEn", p."id", p."openLimit",
        i."state"::text, i."centreCode", i."clockFrom", i."dueAt", i."score", i."isExample",
        ${isOfficer} AND NOT (i."requestedBy" = 'OFFICER'
          AND coalesce(i."requestedById" = ${viewer.id}::uuid, false))
      FROM "Introduction" i JOIN "Sme" s ON s."id" = i."smeId"
        JOIN "Partner" p ON p."id" = i."partnerId"
      WHERE i."state" = 'UNDER_REVIEW' ${caseScope}
    ) w
  )`;
}

type QueueRow = Omit<QueueItem, 'sme' | 'partner'> & {
  nameTh: string | null;
  nameJa: string | null;
  nameEn: string | null;
  partnerTh: string | null;
  partnerJa: string | null;
  partnerEn: string | null;
};

const viewSql: Record<QueueView, Prisma.Sql> = {
  mine: Prisma.sql`"mine"`,
  all: Prisma.sql`"state" <> 'ON_HOLD'`,
  held: Prisma.sql`"state" = 'ON_HOLD'`,
};

/** The queue, oldest clock first. */
export async function listQueue(viewer: Viewer, view: QueueView, now: Date): Promise<QueueItem[]> {
  if (!seesQueue(viewer)) return [];
  const rows = await db.$queryRaw<QueueRow[]>`
    WITH ${waitingSql(viewer, now)}
    SELECT "kind", "id", "code", "nameTh", "nameJa", "nameEn", "partnerTh", "partnerJa",
      "partnerEn", "state", "centreCode", "since", "dueAt", "score", "openLimit", "isExample",
      "decides",
      CASE WHEN "partnerId" IS NULL THEN NULL ELSE (SELECT count(*)::int FROM "Introduction" o
        WHERE o."partnerId" = waiting."partnerId"
        AND o."state" IN ('APPROVED', 'OFFERED', 'QUESTIONED')) END AS "open"
    FROM waiting WHERE ${viewSql[view]}
    ORDER BY "dueAt" NULLS LAST, "since", "id" LIMIT ${shown}`;
  return rows.map(({ nameTh, nameJa, nameEn, partnerTh, partnerJa, partnerEn, ...row }) => ({
    ...row,
    sme: { th: nameTh, ja: nameJa, en: nameEn },
    partner: row.kind === 'sme' ? null : { th: partnerTh, ja: partnerJa, en: partnerEn },
  }));
}

export type Overview = {
  queue: QueueCounts;
  registrations: number;
  /** Cases whose turn it is on the officers' side. */
  cases: number;
  partners: number;
  requests: number;
  /** Questions of firms that wait for the officer's own answer. */
  consultations: number;
  /** Whether invented records of the demo world are in the database. */
  hasExamples: boolean;
};

/** The numbers beside the navigation and over the queue, in one round trip. */
export async function getOverview(viewer: Viewer, now: Date, endOfToday: Date): Promise<Overview> {
  const none = { mine: 0, all: 0, held: 0, late: 0, dueToday: 0 };
  if (!seesQueue(viewer)) {
    return {
      ...{ queue: none, registrations: 0, cases: 0, partners: 0, requests: 0, consultations: 0 },
      hasExamples: false,
    };
  }
  const centre = centreOf(viewer);
  const [row] = await db.$queryRaw<(QueueCounts & Omit<Overview, 'queue'>)[]>`
    WITH ${waitingSql(viewer, now)}
    SELECT count(*) FILTER (WHERE "mine")::int AS "mine",
      count(*) FILTER (WHERE "state" <> 'ON_HOLD')::int AS "all",
      count(*) FILTER (WHERE "state" = 'ON_HOLD')::int AS "held",
      count(*) FILTER (WHERE "mine" AND "dueAt" < ${now})::int AS "late",
      count(*) FILTER (WHERE "mine" AND "dueAt" >= ${now} AND "dueAt" <= ${endOfToday})::int
        AS "dueToday",
      count(*) FILTER (WHERE "kind" = 'sme' AND "state" <> 'ON_HOLD')::int AS "registrations",
      (SELECT count(*)::int FROM "Introduction" i
        WHERE i."turn" IN ('OFFICER', ${centre ? Prisma.sql`'OFFICER'` : Prisma.sql`'HEADQUARTERS'`})
        ${centre ? Prisma.sql`AND i."centreCode" = ${centre}` : Prisma.empty}) AS "cases",
      (SELECT count(*)::int FROM "Partner" WHERE "archivedAt" IS NULL) AS "partners",
      (SELECT count(*)::int FROM "DeskRequest" d WHERE d."state" = 'OPEN'
        ${centre ? Prisma.sql`AND d."centreCode" = ${centre}` : Prisma.empty})
        AS "requests",
      (SELECT count(*)::int FROM "Consultation"
        WHERE "advisorId" = ${viewer.id}::uuid AND "state" = 'WITH_ADVISOR') AS "consultations",
      EXISTS (SELECT FROM "Sme" WHERE "isExample") AS "hasExamples"
    FROM waiting`;
  if (!row) throw new Error('the overview gave no row');
  const { mine, all, held, late, dueToday, ...rest } = row;
  return { queue: { mine, all, held, late, dueToday }, ...rest };
}

export type StateCount = { state: IntroductionState; count: number; late: number };

export type StalledCase = {
  id: string;
  code: string;
  sme: PartialNames;
  partner: PartialNames;
  state: IntroductionState;
  turn: Turn;
  lastMove: string | null;
  movedAt: Date;
};

export type CentreLoad = { centreCode: string; registrations: number; introductions: number };

export type Standing = {
  states: StateCount[];
  stalled: StalledCase[];
  stalledCount: number;
  centres: CentreLoad[];
};

type StalledRow = {
  id: string;
  code: string;
  state: IntroductionState;
  turn: Turn;
  sme: PartialNames;
  partner: PartialNames;
  lastMove: string | null;
  movedAt: string;
  total: number;
};

/**
 * Open cases by state, those that have not moved since `stillSince`, and the load of each centre,
 * in one round trip.
 */
export async function getStanding(viewer: Viewer, now: Date, stillSince: Date): Promise<Standing> {
  if (!seesQueue(viewer)) return { states: [], stalled: [], stalledCount: 0, centres: [] };
  const centre = centreOf(viewer);
  const scope = centre ? Prisma.sql`AND i."centreCode" = ${centre}` : Prisma.empty;
  const open = Prisma.sql`i."turn" <> 'NOBODY'`;
  const [row] = await db.$queryRaw<
    { states: StateCount[]; stalled: StalledRow[]; centres: CentreLoad[] }[]
  >`
    SELECT
      (SELECT coalesce(json_agg(x), '[]') FROM (
        SELECT i."state", count(*)::int AS "count",
          count(*) FILTER (WHERE i."dueAt" < ${now})::int AS "late"
        FROM "Introduction" i
        WHERE ${open} ${scope}
        GROUP BY i."state") x) AS "states",
      (SELECT coalesce(json_agg(x), '[]') FROM (
        SELECT i."id", i."code", i."state", i."turn",
          json_build_object('th', s."nameTh", 'ja', s."nameJa", 'en', s."nameEn") AS "sme",
          json_build_object('th', p."nameTh", 'ja', p."nameJa", 'en', p."nameEn") AS "partner",
          e."move" AS "lastMove", coalesce(e."createdAt", i."enteredAt") AS "movedAt",
          count(*) OVER ()::int AS "total"
        FROM "Introduction" i JOIN "Sme" s ON s."id" = i."smeId"
          JOIN "Partner" p ON p."id" = i."partnerId"
          LEFT JOIN LATERAL (SELECT "move", "createdAt" FROM "IntroductionEvent"
            WHERE "introductionId" = i."id" AND "actorSide" <> 'SYSTEM' AND "move" <> 'assign'
            ORDER BY "createdAt" DESC LIMIT 1) e ON true
        WHERE ${open} AND coalesce(e."createdAt", i."enteredAt") < ${stillSince} ${scope}
        ORDER BY "movedAt", i."id" LIMIT 6) x) AS "stalled",
      (SELECT coalesce(json_agg(x), '[]') FROM (
        SELECT c."code" AS "centreCode",
          (SELECT count(*)::int FROM "Sme" s WHERE s."centreCode" = c."code"
            AND s."state" IN ('STAGE_1', 'STAGE_2', 'ON_HOLD')) AS "registrations",
          (SELECT count(*)::int FROM "Introduction" i
            WHERE i."centreCode" = c."code" AND ${open}) AS "introductions"
        FROM "Centre" c
        WHERE ${centre ? Prisma.sql`c."code" = ${centre}` : Prisma.sql`true`}
        ORDER BY c."code") x) AS "centres"`;
  if (!row) throw new Error('the standing gave no row');
  return {
    states: row.states,
    centres: row.centres,
    stalledCount: row.stalled[0]?.total ?? 0,
    stalled: row.stalled.map(({ total: _, movedAt, ...one }) => ({
      ...one,
      movedAt: new Date(movedAt),
    })),
  };
}
