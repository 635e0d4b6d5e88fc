import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma, type TextOwner } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';

/** What waits for the desk besides the cases themselves: texts that nobody has translated. */
export type OpenTranslation = {
  ownerKind: Exclude<TextOwner, 'PARTNER'>;
  ownerId: string;
  field: string;
  language: Locale;
  body: string;
  revision: number;
  into: Locale;
  state: 'missing' | 'machine' | 'stale';
  /** The version that is there, if any. */
  draft: string | null;
  /** The case or firm that the text belongs to. */
  label: string;
  updatedAt: Date;
};

/**
 * Thai texts into Japanese, Japanese ones into Thai: those of cases that an officer has passed on,
 * of the firms in them, and of the desk's own requests. The newest version of the other language
 * counts only when a person wrote or checked it for the present revision. Words that stay on one
 * side (an officer's questions to the firm, the desk's note to the partner) need no translation.
 */
const openTranslations = Prisma.sql`
  WITH live AS (
    SELECT i."id", i."code", i."smeId" FROM "Introduction" i
    WHERE i."state" IN ('APPROVED', 'OFFERED', 'QUESTIONED', 'ACCEPTED')
  ), owners AS (
    SELECT 'INTRODUCTION'::"TextOwner" AS kind, "id" AS id, "code" AS label FROM live
    UNION ALL
    SELECT 'SME'::"TextOwner", s."id", s."code" FROM "Sme" s WHERE s."id" IN (SELECT "smeId" FROM live)
    UNION ALL
    SELECT 'NEED'::"TextOwner", n."id", s."code" FROM "Need" n JOIN "Sme" s ON s."id" = n."smeId"
      WHERE n."smeId" IN (SELECT "smeId" FROM live)
    UNION ALL
    SELECT 'DESK_REQUEST'::"TextOwner", r."id", r."code" FROM "DeskRequest" r WHERE r."state" <> 'CLOSED'
  )
  SELECT t."ownerKind", t."ownerId", t."field", t."language", t."body", t."revision", t."updatedAt",
    CASE WHEN t."language" = 'th' THEN 'ja' ELSE 'th' END AS into,
    CASE WHEN o."id" IS NULL THEN 'missing'
         WHEN COALESCE(o."ofRevision", 0) < t."revision" THEN 'stale' ELSE 'machine' END AS state,
    o."body" AS draft, owners.label
  FROM "Text" t
  JOIN owners ON owners.kind = t."ownerKind" AND owners.id = t."ownerId"
  LEFT JOIN "Text" o ON o."ownerKind" = t."ownerKind" AND o."ownerId" = t."ownerId"
    AND o."field" = t."field"
    AND o."language" = (CASE WHEN t."language" = 'th' THEN 'ja' ELSE 'th' END)::"Language"
  LEFT JOIN "IntroductionEvent" e ON t."ownerKind" = 'INTRODUCTION'
    AND t."field" = 'event:' || e."id"::text
  WHERE t."origin" = 'ORIGINAL' AND t."language" IN ('th', 'ja')
    AND t."field" NOT IN ('address', 'proposal')
    AND (t."ownerKind" <> 'SME' OR t."field" = 'products')
    AND (e."id" IS NULL
      OR (t."language" = 'th' AND e."move" IN ('answer', 'approve'))
      OR (t."language" = 'ja' AND e."move" IN ('ask', 'accept', 'decline')))
    AND (o."id" IS NULL OR o."origin" = 'MACHINE'
      OR (o."origin" = 'CHECKED' AND COALESCE(o."ofRevision", 0) < t."revision"))`;

export async function listOpenTranslations(viewer: Viewer): Promise<OpenTranslation[]> {
  if (viewer.role !== 'JAPAN_DESK') return [];
  return db.$queryRaw<OpenTranslation[]>`
    ${openTranslations} ORDER BY t."updatedAt", t."ownerId", t."field" LIMIT 200`;
}

export type DeskCounts = {
  /** Cases whose turn is Japan's. */
  cases: number;
  introductions: number;
  requests: number;
  missing: number;
  stale: number;
  machine: number;
  hasExamples: boolean;
};

/** All numbers of the desk's navigation, in one round trip. */
export async function deskCounts(viewer: Viewer): Promise<DeskCounts> {
  const none = { cases: 0, introductions: 0, requests: 0, missing: 0, stale: 0, machine: 0 };
  if (viewer.role !== 'JAPAN_DESK') return { ...none, hasExamples: false };
  const [row] = await db.$queryRaw<DeskCounts[]>`
    WITH open AS (${openTranslations})
    SELECT
      (SELECT count(*)::int FROM "Introduction" WHERE "turn" IN ('DESK', 'PARTNER')) AS cases,
      (SELECT count(*)::int FROM "Introduction"
        WHERE "state" IN ('APPROVED', 'OFFERED', 'QUESTIONED')) AS introductions,
      (SELECT count(*)::int FROM "DeskRequest" WHERE "state" = 'ANSWERED') AS requests,
      (SELECT count(*)::int FROM open WHERE state = 'missing') AS missing,
      (SELECT count(*)::int FROM open WHERE state = 'stale') AS stale,
      (SELECT count(*)::int FROM open WHERE state = 'machine') AS machine,
      EXISTS (SELECT FROM "Introduction" WHERE "isExample") AS "hasExamples"`;
  return row ?? { ...none, hasExamples: false };
}
