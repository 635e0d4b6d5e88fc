import type { Viewer } from '@/lib/auth/viewer-type';
import { Prisma } from '@/lib/db/client';
import { staffScopeSql } from '@/lib/introduction/scope';
import { closedStates } from '@/lib/introduction/states';
import { checksInto } from '@/lib/knowledge/policy';
import { articlesSql } from '@/lib/knowledge/translated-sql';
import { caseMoves, keptFields, keptPrefixes, sharedAudiences } from './for-readers';
import { languagesOf, ownersOf, type QueueFilter } from './queue-schema';

/**
 * The texts that the desk translates, in SQL: those of cases that an officer has passed on, of the
 * firms in them, of open needs, of the desk's own requests, and articles that the public reads.
 *
 * Vocabulary
 * - *waiting*: a case, request or need that a text belongs to; a firm's words belong to all its
 *   open cases.
 * - *reader*: the language of the side whose turn it is, so of who cannot go on without the text.
 */

/** Ended without an agreement: nobody waits for a translation any more. */
const ended = closedStates.filter((state) => state !== 'AGREED');

/** What may be translated, with everything that waits for it. */
function waiting(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    live AS (
      SELECT i."id", i."code", i."smeId", i."dueAt" AS due,
        CASE WHEN i."turn" IN ('DESK', 'PARTNER') THEN 'ja'
             WHEN i."turn" <> 'NOBODY' THEN 'th' END AS reader
      FROM "Introduction" i
      WHERE i."state"::text <> ALL(${ended}) AND ${staffScopeSql(viewer)}
    ), ${articlesSql}, waiting AS (
      SELECT 'INTRODUCTION'::"TextOwner" AS kind, "id", "code" AS label, due, reader,
        'case' AS mask, "id" AS "maskId", true AS "isCase" FROM live
      UNION ALL
      SELECT 'SME', s."id", s."code", due, reader, 'firm', s."id", true
        FROM "Sme" s JOIN live ON live."smeId" = s."id"
      UNION ALL
      SELECT 'NEED', n."id", s."code", due, reader, 'firm', s."id", true FROM "Need" n
        JOIN "Sme" s ON s."id" = n."smeId" JOIN live ON live."smeId" = s."id"
      UNION ALL
      SELECT 'DESK_REQUEST', r."id", r."code", r."dueAt",
        CASE r."state" WHEN 'OPEN' THEN 'th' ELSE 'ja' END, 'case', r."introductionId", false
        FROM "DeskRequest" r WHERE r."state" <> 'CLOSED'
      UNION ALL
      SELECT 'MESSAGE', m."id", live."code", due, reader, 'case', live."id", true
        FROM "CaseMessage" m JOIN live ON live."id" = m."introductionId"
        WHERE m."audience"::text = ANY(${[...sharedAudiences]})
      UNION ALL
      SELECT 'MEETING', g."id", live."code", due, reader, 'case', live."id", true
        FROM "Meeting" g JOIN live ON live."id" = g."introductionId"
      UNION ALL
      SELECT 'SURVEY', v."id", live."code", due, reader, 'case', live."id", true
        FROM "MeetingSurvey" v JOIN "Meeting" g ON g."id" = v."meetingId"
        JOIN live ON live."id" = g."introductionId"
      UNION ALL
      SELECT 'POSTED_NEED', d."id", d."code", d."endsOn", NULL, 'need', d."id", false
        FROM "PostedNeed" d WHERE d."state" = 'OPEN'
      UNION ALL
      SELECT 'NEED_PROPOSAL', q."id", d."code", d."endsOn", NULL, 'proposal', q."id", false
        FROM "NeedProposal" q JOIN "PostedNeed" d ON d."id" = q."needId"
        WHERE d."state" = 'OPEN' AND q."state" = 'OPEN'
      UNION ALL
      SELECT DISTINCT 'ARTICLE_VERSION'::"TextOwner", "versionId", "slug", NULL::timestamptz, NULL,
        'open', "versionId", false FROM articles
    ), owners AS (
      SELECT kind, "id", label, mask, "maskId",
        count(*) FILTER (WHERE "isCase" AND reader IS NOT NULL)::int AS cases,
        bool_or(reader IS NOT NULL OR NOT "isCase") AS "isOpen",
        min(due) FILTER (WHERE reader IS NOT NULL OR NOT "isCase") AS due,
        min(due) FILTER (WHERE reader = 'th') AS "dueTh", bool_or(reader = 'th') AS "readsTh",
        min(due) FILTER (WHERE reader = 'ja') AS "dueJa", bool_or(reader = 'ja') AS "readsJa"
      FROM waiting GROUP BY kind, "id", label, mask, "maskId"
    )`;
}

/**
 * Every such text with every language that it is not written in; the newest words that the author
 * wrote are the source, as lib/text-record/best.ts has it. `urgency`: 0 when whoever reads that
 * language has the turn, 1 when something open waits, 2 when nothing does. An article is one row for
 * each language that the viewer checks; nothing waits for one whose translation can be read already.
 */
export function translatableTexts(viewer: Viewer): Prisma.Sql {
  const prefixes = keptPrefixes.map((prefix) => `${prefix}%`);
  const of = { th: [...caseMoves.ja], ja: [...caseMoves.th], en: [...caseMoves.en] };
  return Prisma.sql`
    WITH ${waiting(viewer)}, texts AS (
      SELECT t."id", t."ownerKind", t."ownerId", t."field", t."language", t."body", t."revision",
        t."updatedAt", x."into", w.label, w.cases, w.mask, w."maskId", o."body" AS draft,
        o."origin" AS "draftOrigin", coalesce(o."revision", 0) AS "draftRevision",
        o."machine", o."checkedByName", o."checkedAt",
        CASE WHEN a."inHand" THEN 'checked' WHEN a.state IS NOT NULL THEN a.state
             WHEN o."id" IS NULL THEN 'missing' WHEN o."origin" = 'ORIGINAL' THEN 'original'
             WHEN coalesce(o."ofRevision", 0) < t."revision" THEN 'stale'
             WHEN o."origin" = 'MACHINE' THEN 'machine' ELSE 'checked' END AS state,
        CASE WHEN (x."into" = 'th' AND w."readsTh") OR (x."into" = 'ja' AND w."readsJa") THEN 0
             WHEN w."isOpen" AND a.state IS DISTINCT FROM 'machine' THEN 1 ELSE 2 END AS urgency,
        CASE WHEN x."into" = 'th' AND w."readsTh" THEN w."dueTh"
             WHEN x."into" = 'ja' AND w."readsJa" THEN w."dueJa" ELSE w.due END AS "dueAt"
      FROM "Text" t
      JOIN owners w ON w.kind = t."ownerKind" AND w."id" = t."ownerId"
      CROSS JOIN (VALUES ('th'), ('ja'), ('en')) AS x("into")
      LEFT JOIN "Text" o ON o."ownerKind" = t."ownerKind" AND o."ownerId" = t."ownerId"
        AND o."field" = t."field" AND o."language" = x."into"::"Language"
      LEFT JOIN articles a ON t."ownerKind" = 'ARTICLE_VERSION' AND a."versionId" = t."ownerId"
        AND a."into" = x."into"
      LEFT JOIN "IntroductionEvent" e ON t."ownerKind" = 'INTRODUCTION'
        AND t."field" = 'event:' || e."id"::text
      WHERE t."origin" = 'ORIGINAL' AND x."into" <> t."language"::text
        AND NOT EXISTS (SELECT FROM "Text" l
          WHERE l."ownerKind" = t."ownerKind" AND l."ownerId" = t."ownerId"
            AND l."field" = t."field" AND l."origin" = 'ORIGINAL' AND l."id" <> t."id"
            AND (l."updatedAt" > t."updatedAt"
              OR (l."updatedAt" = t."updatedAt" AND l."createdAt" < t."createdAt")
              OR (l."updatedAt" = t."updatedAt" AND l."createdAt" = t."createdAt"
                AND l."id" < t."id")))
        AND t."field" <> ALL(${[...keptFields]}) AND NOT t."field" LIKE ANY(${prefixes})
        AND (t."ownerKind" <> 'SME' OR t."field" = 'products')
        AND (t."ownerKind" <> 'ARTICLE_VERSION'
          OR (t."field" = 'title' AND x."into" = ANY(${[...checksInto(viewer)]})))
        AND (e."id" IS NULL
          OR (x."into" = 'th' AND e."move" = ANY(${of.th}))
          OR (x."into" = 'ja' AND e."move" = ANY(${of.ja}))
          OR (x."into" = 'en' AND e."move" = ANY(${of.en})))
    )`;
}

/** Whether nobody has written or checked the present words in that language, and what a filter asks. */
export function isWaiting(filter: QueueFilter): Prisma.Sql {
  const { kind, state, owner } = filter;
  const states = state ? [state] : ['missing', 'machine', 'stale'];
  const kinds = kind
    ? Prisma.sql`AND "ownerKind"::text = ANY(${[...ownersOf[kind]]})`
    : Prisma.empty;
  const one = owner ? Prisma.sql`AND "ownerId" = ${owner}::uuid` : Prisma.empty;
  return Prisma.sql`state = ANY(${states}) AND "into" = ANY(${[...languagesOf(filter)]}) ${kinds} ${one}`;
}

/** What somebody's turn waits for; then what is due first, what most cases wait for, who has waited longest. */
export const byPriority = Prisma.sql`
  urgency, ("dueAt" AT TIME ZONE 'Asia/Tokyo')::date NULLS LAST, cases DESC, "updatedAt", "id", "into"`;
