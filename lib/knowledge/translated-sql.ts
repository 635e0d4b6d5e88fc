import { Prisma } from '@/lib/db/client';

/**
 * How far the translations of articles are, in SQL. The whole article counts: one of its parts that
 * is missing, follows earlier words or is a machine's makes the translation so.
 *
 * Vocabulary
 * - *translated*: every version that is read or in progress, with every language that it was not
 *   written in.
 * - *articles*: the same of the versions that are read. `inHand`: the next version has that
 *   translation checked already, so nobody needs to do it again; unless it was sent back to the desk.
 */
export const articlesSql = Prisma.sql`
  translated AS (
    SELECT v."id", v."articleId", v."state"::text AS step, x."into",
      v."state" = 'DRAFT' AND v."returnNote" IS NOT NULL AND EXISTS (SELECT FROM "User" u
        WHERE u."id" = v."hands"[1] AND u."role" = 'JAPAN_DESK') AS "sentBack",
      CASE WHEN bool_or(o."id" IS NULL) THEN 'missing'
           WHEN bool_or(coalesce(o."ofRevision", 0) < s."revision") THEN 'stale'
           WHEN bool_or(o."origin" = 'MACHINE') THEN 'machine' ELSE 'checked' END AS state
    FROM "ArticleVersion" v
    JOIN "Text" s ON s."ownerKind" = 'ARTICLE_VERSION' AND s."ownerId" = v."id"
      AND s."origin" = 'ORIGINAL' AND s."language" = v."language"
    CROSS JOIN (VALUES ('th'), ('ja'), ('en')) AS x("into")
    LEFT JOIN "Text" o ON o."ownerKind" = s."ownerKind" AND o."ownerId" = s."ownerId"
      AND o."field" = s."field" AND o."language" = x."into"::"Language"
    WHERE v."state" IN ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED')
      AND x."into" <> v."language"::text
    GROUP BY v."id", x."into"
  ), articles AS (
    SELECT a."slug", t."id" AS "versionId", t."into", t.state,
      EXISTS (SELECT FROM translated n WHERE n."articleId" = a."id" AND n."into" = t."into"
        AND n.step <> 'PUBLISHED' AND n.state = 'checked' AND NOT n."sentBack") AS "inHand"
    FROM "Article" a JOIN translated t ON t."id" = a."liveVersionId"
  )`;
