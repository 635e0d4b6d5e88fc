import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma, type TextOwner } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { hiderOf } from './disclosure-mask';
import { readerOf } from './reader';
import { staffScopeSql } from './scope';
import { closedStates } from './states';

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
  /** The case, firm or need that the text belongs to. */
  label: string;
  /** Until when that waits, if it does. */
  dueAt: Date | null;
  updatedAt: Date;
};

/** Words of moves that the other desk's side reads: those that only one language needs, and both. */
const thaiMoves = ['answer', 'approve'];
const japaneseMoves = ['ask', 'accept', 'decline', 'express-interest'];
const sharedMoves = [
  ...['cancel-meeting', 'miss', 'file-met', 'next-step', 'report-agreement'],
  ...['confirm-agreement', 'contest-agreement', 'close', 'hold', 'resume', 'extend'],
];

/** Ended without an agreement: nobody waits for a translation any more. */
const ended = closedStates.filter((state) => state !== 'AGREED');

/** What may be translated, with the case, firm or need that it belongs to and when that is due. */
function translationOwners(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    WITH live AS (
      SELECT i."id", i."code", i."smeId", i."dueAt" FROM "Introduction" i
      WHERE i."state"::text <> ALL(${ended}) AND ${staffScopeSql(viewer)}
    ), owners AS (
      SELECT 'INTRODUCTION'::"TextOwner" AS kind, "id" AS id, "code" AS label, "dueAt" AS due FROM live
      UNION ALL
      SELECT 'SME', s."id", s."code", min(live."dueAt")
        FROM "Sme" s JOIN live ON live."smeId" = s."id" GROUP BY s."id"
      UNION ALL
      SELECT 'NEED', n."id", s."code", min(live."dueAt") FROM "Need" n
        JOIN "Sme" s ON s."id" = n."smeId" JOIN live ON live."smeId" = s."id"
        GROUP BY n."id", s."code"
      UNION ALL
      SELECT 'DESK_REQUEST', r."id", r."code", r."dueAt" FROM "DeskRequest" r
        WHERE r."state" <> 'CLOSED'
      UNION ALL
      SELECT 'MESSAGE', m."id", live."code", live."dueAt" FROM "CaseMessage" m
        JOIN live ON live."id" = m."introductionId" WHERE m."audience" IN ('ALL', 'STAFF')
      UNION ALL
      SELECT 'MEETING', g."id", live."code", live."dueAt" FROM "Meeting" g
        JOIN live ON live."id" = g."introductionId"
      UNION ALL
      SELECT 'SURVEY', v."id", live."code", live."dueAt" FROM "MeetingSurvey" v
        JOIN "Meeting" g ON g."id" = v."meetingId" JOIN live ON live."id" = g."introductionId"
      UNION ALL
      SELECT 'POSTED_NEED', d."id", d."code", d."endsOn" FROM "PostedNeed" d
        WHERE d."state" = 'OPEN'
      UNION ALL
      SELECT 'NEED_PROPOSAL', q."id", d."code", d."endsOn" FROM "NeedProposal" q
        JOIN "PostedNeed" d ON d."id" = q."needId" WHERE d."state" = 'OPEN' AND q."state" = 'OPEN'
    )`;
}

/**
 * Thai texts into Japanese, Japanese ones into Thai: those of cases that an officer has passed on,
 * of the firms in them, of open needs, and of the desk's own requests. The newest version of the
 * other language counts only when a person wrote or checked it for the present revision. Words that
 * stay on one side (an officer's questions to the firm, the desk's note to the partner) need none.
 */
function openTranslations(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
  ${translationOwners(viewer)}
  SELECT t."ownerKind", t."ownerId", t."field", t."language", t."body", t."revision", t."updatedAt",
    CASE WHEN t."language" = 'th' THEN 'ja' ELSE 'th' END AS into,
    CASE WHEN o."id" IS NULL THEN 'missing'
         WHEN COALESCE(o."ofRevision", 0) < t."revision" THEN 'stale' ELSE 'machine' END AS state,
    o."body" AS draft, owners.label, owners.due AS "dueAt"
  FROM "Text" t
  JOIN owners ON owners.kind = t."ownerKind" AND owners.id = t."ownerId"
  LEFT JOIN "Text" o ON o."ownerKind" = t."ownerKind" AND o."ownerId" = t."ownerId"
    AND o."field" = t."field"
    AND o."language" = (CASE WHEN t."language" = 'th' THEN 'ja' ELSE 'th' END)::"Language"
  LEFT JOIN "IntroductionEvent" e ON t."ownerKind" = 'INTRODUCTION'
    AND t."field" = 'event:' || e."id"::text
  WHERE t."origin" = 'ORIGINAL' AND t."language" IN ('th', 'ja')
    AND t."field" NOT IN ('address', 'proposal', 'refusal') AND t."field" NOT LIKE 'earlier:%'
    AND (t."ownerKind" <> 'SME' OR t."field" = 'products')
    AND (e."id" IS NULL OR e."move" = ANY(${sharedMoves})
      OR (t."language" = 'th' AND e."move" = ANY(${thaiMoves}))
      OR (t."language" = 'ja' AND e."move" = ANY(${japaneseMoves})))
    AND (o."id" IS NULL OR o."origin" = 'MACHINE'
      OR (o."origin" = 'CHECKED' AND COALESCE(o."ofRevision", 0) < t."revision"))`;
}

/** The case that is due first stands first; then who has waited longest. */
export async function listOpenTranslations(viewer: Viewer): Promise<OpenTranslation[]> {
  if (viewer.role !== 'JAPAN_DESK') return [];
  const rows = await db.$queryRaw<OpenTranslation[]>`
    ${openTranslations(viewer)}
    ORDER BY owners.due NULLS LAST, t."updatedAt", t."ownerId", t."field" LIMIT 200`;
  return struckOut(viewer, rows);
}

/** What the desk may not know of a case yet is struck out here as on the case's page. */
async function struckOut(viewer: Viewer, rows: OpenTranslation[]): Promise<OpenTranslation[]> {
  const labels = { in: [...new Set(rows.map(({ label }) => label))] };
  const cases = await db.introduction.findMany({
    where: { OR: [{ code: labels }, { sme: { code: labels } }] },
    include: { sme: true, partner: true, disclosures: true },
  });
  return rows.map((row) => {
    const own = cases.filter(({ code, sme }) => code === row.label || sme.code === row.label);
    // Words of a firm are those of all its cases: what one of them keeps closed stays closed.
    const hiders = own.map((pair) => hiderOf(pair, readerOf(viewer, pair)));
    const hide = (words: string) => hiders.reduce((left, each) => each(left), words);
    return { ...row, body: hide(row.body), draft: row.draft === null ? null : hide(row.draft) };
  });
}

export type DeskCounts = {
  /** Cases whose turn is Japan's. */
  cases: number;
  requests: number;
  missing: number;
  stale: number;
  machine: number;
  hasExamples: boolean;
};

/** All numbers of the desk's navigation, in one round trip. */
export async function deskCounts(viewer: Viewer): Promise<DeskCounts> {
  const none = { cases: 0, requests: 0, missing: 0, stale: 0, machine: 0 };
  if (viewer.role !== 'JAPAN_DESK') return { ...none, hasExamples: false };
  const [row] = await db.$queryRaw<DeskCounts[]>`
    WITH open AS (${openTranslations(viewer)})
    SELECT
      (SELECT count(*)::int FROM "Introduction" WHERE "turn" IN ('DESK', 'PARTNER')) AS cases,
      (SELECT count(*)::int FROM "DeskRequest" WHERE "state" = 'ANSWERED') AS requests,
      (SELECT count(*)::int FROM open WHERE state = 'missing') AS missing,
      (SELECT count(*)::int FROM open WHERE state = 'stale') AS stale,
      (SELECT count(*)::int FROM open WHERE state = 'machine') AS machine,
      EXISTS (SELECT FROM "Introduction" WHERE "isExample") AS "hasExamples"`;
  return row ?? { ...none, hasExamples: false };
}
