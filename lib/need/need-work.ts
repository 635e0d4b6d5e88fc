import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { addMonths, monthsToAsk } from '@/lib/freshness/states';

/** What waits for a firm or partner in its needs: a yes, an answer, a confirmation. */
export type NeedWork = {
  approvals: number;
  proposals: number;
  questions: number;
  due: number;
};

const none: NeedWork = { approvals: 0, proposals: 0, questions: 0, due: 0 };

/** One round trip; nothing for those who have no needs of their own. */
export async function countNeedWork(viewer: Viewer, now: Date): Promise<NeedWork> {
  const smeId = viewer.role === 'SME_MEMBER' ? viewer.smeId : null;
  const partnerId = viewer.role === 'PARTNER_CONTACT' ? viewer.partnerId : null;
  if (!smeId && !partnerId) return none;
  const before = addMonths(now, -monthsToAsk);
  const [row] = await db.$queryRaw<NeedWork[]>`
    WITH own AS (
      SELECT "id", "state", "confirmedAt" FROM "PostedNeed"
      WHERE "smeId" = ${smeId}::uuid OR "partnerId" = ${partnerId}::uuid
    )
    SELECT
      (SELECT count(*)::int FROM own WHERE "state" = 'WAITING') AS approvals,
      (SELECT count(*)::int FROM "NeedProposal" p JOIN own ON own."id" = p."needId"
        WHERE p."state" = 'OPEN' AND own."state" = 'OPEN') AS proposals,
      (SELECT count(*)::int FROM "NeedQuestion" q JOIN "PostedNeed" n ON n."id" = q."needId"
        WHERE q."answeredAt" IS NULL AND n."state" = 'OPEN'
          AND (q."smeId" = ${smeId}::uuid OR q."partnerId" = ${partnerId}::uuid)) AS questions,
      (SELECT count(*)::int FROM own WHERE "state" = 'OPEN' AND "confirmedAt" <= ${before})
        AS due`;
  return row ?? none;
}
