import type { Tx } from '@/lib/db/client';

/**
 * Registrations of an event that no mail reaches, all of them: nobody of the firm or the partner has
 * an account, and neither the registration nor the profile names an address (that of a disabled
 * account is none); or the last mail to each of its addresses could not be delivered. Whom
 * recipients.ts writes to, asked the other way round.
 */
export async function unreachedAt(tx: Tx, code: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH failed AS (SELECT "toEmail", max("createdAt") AS "at" FROM "MailMessage"
        WHERE "state" = 'FAILED' GROUP BY 1),
      bad AS (SELECT "toEmail" FROM failed f WHERE NOT EXISTS (SELECT FROM "MailMessage" m
        WHERE m."state" = 'SENT' AND m."createdAt" > f."at" AND m."toEmail" = f."toEmail"))
    SELECT r."id" FROM "EventRegistration" r
    LEFT JOIN "Sme" s ON s."id" = r."smeId"
    LEFT JOIN "Partner" p ON p."id" = r."partnerId"
    LEFT JOIN LATERAL (
      SELECT count(*) AS "all", count(*) FILTER (WHERE NOT EXISTS (
        SELECT FROM bad WHERE bad."toEmail" = u."email")) AS "good"
      FROM "User" u WHERE u."disabledAt" IS NULL AND u."emailVerifiedAt" IS NOT NULL
        AND (u."role" = 'SME_MEMBER' AND u."smeId" = r."smeId"
          OR u."role" = 'PARTNER_CONTACT' AND u."partnerId" = r."partnerId")) a ON true
    LEFT JOIN LATERAL (
      SELECT n."email" FROM unnest(ARRAY[r."contactEmail", s."contactEmail", p."contactEmail"])
        WITH ORDINALITY AS n("email", "order")
      WHERE n."email" IS NOT NULL AND NOT EXISTS (SELECT FROM "User" u
        WHERE u."disabledAt" IS NOT NULL AND u."email" = lower(n."email"))
      ORDER BY n."order" LIMIT 1) c ON true
    WHERE r."eventId" = (SELECT e."id" FROM "MatchingEvent" e WHERE e."code" = ${code})
      AND r."state" IN ('INVITED', 'REGISTERED', 'WAITING_LIST') AND a."good" = 0
      AND (a."all" > 0 OR c."email" IS NULL
        OR EXISTS (SELECT FROM bad WHERE bad."toEmail" = c."email"))`;
  return rows.map(({ id }) => id);
}
