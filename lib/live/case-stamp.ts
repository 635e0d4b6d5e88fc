import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { introductionScope } from '@/lib/introduction/scope';

/** What a page knows a state of its case by: another stamp means that something has changed. */
export type CaseStamp = { stamp: string; changedAt: Date };

/** The id of a case that exists for this viewer. */
export async function findCaseId(viewer: Viewer, code: string): Promise<string | null> {
  const scope = introductionScope(viewer);
  if (!scope || !/^JD-[\w-]{4,40}$/.test(code)) return null;
  const found = await db.introduction.findFirst({
    where: { AND: [{ code }, scope] },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** In one round trip, whatever the change was. */
export async function caseStamp(caseId: string): Promise<CaseStamp> {
  const [row] = await db.$queryRaw<CaseStamp[]>`
    WITH parts AS (
      SELECT i."version"::text AS mark, i."updatedAt" AS at FROM "Introduction" i
        WHERE i."id" = ${caseId}::uuid
      UNION ALL
      SELECT count(*)::text, max(e."createdAt") FROM "IntroductionEvent" e
        WHERE e."introductionId" = ${caseId}::uuid
      UNION ALL
      SELECT count(*)::text, max(coalesce(m."editedAt", m."createdAt")) FROM "CaseMessage" m
        WHERE m."introductionId" = ${caseId}::uuid
      UNION ALL
      SELECT md5(string_agg(f."id"::text || f."scan"::text, '/' ORDER BY f."id")),
        max(coalesce(f."removedAt", f."createdAt"))
        FROM "CaseFile" f WHERE f."introductionId" = ${caseId}::uuid
      UNION ALL
      SELECT sum(d."version")::text, max(d."askedAt") FROM "Disclosure" d
        WHERE d."introductionId" = ${caseId}::uuid
      UNION ALL
      SELECT sum(g."version")::text, max(g."createdAt") FROM "Meeting" g
        WHERE g."introductionId" = ${caseId}::uuid
      UNION ALL
      SELECT count(*)::text, max(t."updatedAt") FROM "Text" t
        WHERE (t."ownerKind" = 'INTRODUCTION' AND t."ownerId" = ${caseId}::uuid)
          OR (t."ownerKind" = 'MESSAGE' AND t."ownerId" IN
            (SELECT m."id" FROM "CaseMessage" m WHERE m."introductionId" = ${caseId}::uuid))
    )
    SELECT md5(string_agg(coalesce(mark, '') || coalesce(at::text, ''), '|' ORDER BY mark, at))
      AS stamp, coalesce(max(at), to_timestamp(0)) AS "changedAt"
    FROM parts`;
  return row ?? { stamp: '', changedAt: new Date(0) };
}

/** Whether a page that was made at a moment may lack something: one that commits later may be older. */
export function mayLack(stamp: CaseStamp, madeAt: number): boolean {
  return stamp.changedAt.getTime() > madeAt - 3000;
}
