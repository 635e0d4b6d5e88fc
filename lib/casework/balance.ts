import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf } from '@/lib/calendar/working-days';
import { db, Prisma } from '@/lib/db/client';
import { awaySql } from '@/lib/introduction/in-charge';
import { workerOf } from './queue-where';

/** How much each person of a desk has on the table today. */
export type PersonLoad = {
  id: string;
  name: string;
  centreCode: string | null;
  open: number;
  /** Cases whose turn it is on this side of the table. */
  turn: number;
  late: number;
  awayFrom: Date | null;
  awayUntil: Date | null;
  away: boolean;
  deputyId: string | null;
  deputyName: string | null;
  /** Who does this person's work today: the person, or their deputy. */
  standInId: string;
};

/**
 * Everybody of the viewer's own desk or centre with their cases, and headquarters, which stands in
 * for any centre; in one round trip.
 */
export async function listLoads(viewer: Viewer, now: Date): Promise<PersonLoad[]> {
  const worker = workerOf(viewer);
  if (!worker) return [];
  const day = dayOf(now);
  const column = Prisma.raw(`"${worker.column}"`);
  const desk = worker.column === 'deskId';
  const turns = [...worker.ownTurns];
  const centre = viewer.role === 'OFFICER' ? viewer.centreCode : null;
  const where = desk
    ? Prisma.sql`u."role" = 'JAPAN_DESK'`
    : centre
      ? Prisma.sql`u."role" = 'OFFICER' AND (u."centreCode" = ${centre} OR u."centreCode" IS NULL)`
      : Prisma.sql`u."role" = 'OFFICER'`;
  return db.$queryRaw<PersonLoad[]>`
    WITH c AS (
      SELECT i.${column} AS id, count(*)::int AS open,
        count(*) FILTER (WHERE i."turn"::text = ANY(${turns}))::int AS turn,
        count(*) FILTER (WHERE i."dueAt" < ${now})::int AS late
      FROM "Introduction" i
      WHERE i."turn" <> 'NOBODY' AND i.${column} IS NOT NULL
        ${centre ? Prisma.sql`AND i."centreCode" = ${centre}` : Prisma.empty}
      GROUP BY 1
    )
    SELECT u."id", u."name", u."centreCode", coalesce(c.open, 0) AS "open",
      coalesce(c.turn, 0) AS "turn", coalesce(c.late, 0) AS "late",
      u."awayFrom", u."awayUntil", ${awaySql('u', day)} AS "away",
      u."deputyId", d."name" AS "deputyName",
      CASE WHEN ${awaySql('u', day)} AND d."id" IS NOT NULL AND d."disabledAt" IS NULL
        AND NOT ${awaySql('d', day)} THEN d."id" ELSE u."id" END AS "standInId"
    FROM "User" u LEFT JOIN c ON c.id = u."id" LEFT JOIN "User" d ON d."id" = u."deputyId"
    WHERE ${where} AND u."disabledAt" IS NULL AND u."emailVerifiedAt" IS NOT NULL
    ORDER BY coalesce(c.open, 0) DESC, u."name", u."id" LIMIT 200`;
}

/** Whose cases are this person's work today. */
export function ownIdsOf(viewer: Viewer, loads: readonly PersonLoad[]): string[] {
  const standsInFor = loads.filter((one) => one.standInId === viewer.id && one.id !== viewer.id);
  return [viewer.id, ...standsInFor.map(({ id }) => id)];
}
