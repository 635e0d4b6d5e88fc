import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';

/** One person's leave and who may stand in, for an admin; null for people who have no cases. */
export type Leave = {
  id: string;
  awayFrom: Date | null;
  awayUntil: Date | null;
  deputyId: string | null;
  deputyName: string | null;
  deputies: { id: string; name: string }[];
};

/** One round trip. */
export async function readLeave(viewer: Viewer, userId: string): Promise<Leave | null> {
  if (viewer.role !== 'ADMIN' || !/^[0-9a-f-]{36}$/i.test(userId)) return null;
  const [row] = await db.$queryRaw<Leave[]>`
    SELECT u."id", u."awayFrom", u."awayUntil", u."deputyId", d."name" AS "deputyName",
      (SELECT coalesce(json_agg(json_build_object('id', c."id", 'name', c."name")
          ORDER BY c."name", c."id"), '[]')
        FROM "User" c WHERE c."role" = u."role" AND c."id" <> u."id" AND c."disabledAt" IS NULL
          AND (u."role" = 'JAPAN_DESK' OR c."centreCode" IS NULL
            OR c."centreCode" = u."centreCode")) AS "deputies"
    FROM "User" u LEFT JOIN "User" d ON d."id" = u."deputyId"
    WHERE u."id" = ${userId}::uuid AND u."role" IN ('OFFICER', 'JAPAN_DESK')`;
  return row ?? null;
}
