import { type IntroductionState, Prisma, type Tx } from '@/lib/db/client';
import type { RuleKind, WishGrade } from './schema';

/** What is known of the pairs of an event of which somebody has said something. */
export type PairFacts = {
  smeRegId: string;
  partnerRegId: string;
  sme: WishGrade | null;
  partner: WishGrade | null;
  rule: RuleKind | null;
  slotNumber: number | null;
  tableId: string | null;
  interpreterId: string | null;
  reason: string | null;
  ruleBy: string | null;
  sameGroup: boolean;
  caseState: IntroductionState | null;
  dismissed: boolean;
  metAt: Date | null;
  suggestedScore: number | null;
};

const saidOf = (eventId: string) => Prisma.sql`
  SELECT CASE WHEN f."side" = 'SME' THEN w."fromId" ELSE w."toId" END AS "sme",
    CASE WHEN f."side" = 'SME' THEN w."toId" ELSE w."fromId" END AS "partner"
  FROM "EventWish" w JOIN "EventRegistration" f ON f."id" = w."fromId"
  WHERE w."eventId" = ${eventId}::uuid
  UNION SELECT "smeRegId", "partnerRegId" FROM "EventPairRule"
  WHERE "eventId" = ${eventId}::uuid`;

/** Suggestions that both sides have near the top, of whom nobody has said anything. */
const suggestedOf = (eventId: string, rank: number) => Prisma.sql`
  SELECT "smeRegId", "partnerRegId" FROM "EventSuggestion"
  WHERE "eventId" = ${eventId}::uuid AND "rankForSme" <= ${rank} AND "rankForPartner" <= ${rank}`;

/** When registrations `a` and `b` last met: in an introduction, or at another event. */
export const lastMetOf = Prisma.sql`
  SELECT max(x."at") AS "at" FROM (
    SELECT m."startsAt" AS "at" FROM "Meeting" m
    JOIN "Introduction" c ON c."id" = m."introductionId"
    WHERE m."state" = 'HELD' AND c."smeId" = a."smeId" AND c."partnerId" = b."partnerId"
      AND NOT EXISTS (SELECT FROM "EventMeeting" h WHERE h."meetingId" = m."id"
        AND h."eventId" = a."eventId")
    UNION ALL
    SELECT coalesce(e."endedAt", e."startedAt", s."startsAt") FROM "EventMeeting" e
    JOIN "EventRegistration" ra ON ra."id" = e."smeRegId"
    JOIN "EventRegistration" rb ON rb."id" = e."partnerRegId"
    LEFT JOIN "EventSlot" s ON s."eventId" = e."eventId" AND s."number" = e."slotNumber"
    WHERE e."state" = 'HELD' AND e."eventId" <> a."eventId"
      AND ra."smeId" = a."smeId" AND rb."partnerId" = b."partnerId") x`;

/**
 * @param fill rank up to which suggestions of both sides count as well; 0: none
 * @param extra pairs to look at although nobody has said anything of them
 */
export async function readPairFacts(
  tx: Tx,
  eventId: string,
  fill = 0,
  extra: readonly Pick<PairFacts, 'smeRegId' | 'partnerRegId'>[] = [],
): Promise<PairFacts[]> {
  const suggested = fill > 0 ? Prisma.sql`UNION ${suggestedOf(eventId, fill)}` : Prisma.empty;
  const named =
    extra.length > 0
      ? Prisma.sql`UNION SELECT * FROM unnest(
          ${extra.map(({ smeRegId }) => smeRegId)}::uuid[],
          ${extra.map(({ partnerRegId }) => partnerRegId)}::uuid[])`
      : Prisma.empty;
  return tx.$queryRaw<PairFacts[]>`
    WITH p AS (${saidOf(eventId)} ${suggested} ${named})
    SELECT p."sme" AS "smeRegId", p."partner" AS "partnerRegId",
      ws."grade"::text AS "sme", wp."grade"::text AS "partner",
      r."kind" AS "rule", r."slotNumber", r."tableId", r."interpreterId", r."reason",
      r."byName" AS "ruleBy",
      coalesce(a."rivalGroup" = b."rivalGroup", false) AS "sameGroup",
      i."state"::text AS "caseState", d."smeId" IS NOT NULL AS "dismissed", met."at" AS "metAt",
      s."score" AS "suggestedScore"
    FROM p
    JOIN "EventRegistration" a ON a."id" = p."sme" AND a."state" = 'REGISTERED'
    JOIN "EventRegistration" b ON b."id" = p."partner" AND b."state" = 'REGISTERED'
    LEFT JOIN "EventWish" ws ON ws."fromId" = p."sme" AND ws."toId" = p."partner"
    LEFT JOIN "EventWish" wp ON wp."fromId" = p."partner" AND wp."toId" = p."sme"
    LEFT JOIN "EventPairRule" r ON r."smeRegId" = p."sme" AND r."partnerRegId" = p."partner"
    LEFT JOIN "EventSuggestion" s ON s."smeRegId" = p."sme" AND s."partnerRegId" = p."partner"
    LEFT JOIN "MatchDismissal" d ON d."smeId" = a."smeId" AND d."partnerId" = b."partnerId"
    LEFT JOIN LATERAL (SELECT c."state" FROM "Introduction" c
      WHERE c."smeId" = a."smeId" AND c."partnerId" = b."partnerId"
      ORDER BY c."createdAt" DESC, c."id" DESC LIMIT 1) i ON true
    LEFT JOIN LATERAL (${lastMetOf}) met ON true
    ORDER BY p."sme", p."partner"`;
}
