import { type EventMeetingState, type IntroductionState, Prisma, type Tx } from '@/lib/db/client';
import {
  type Measures,
  type MeasuresRow,
  measuresOf,
  measuresSql,
} from '@/lib/event/attendee-facts';
import { otherSide, type Side } from '@/lib/event/states';
import { shownToPartner } from '@/lib/introduction/scope';
import { lastMetOf } from './pair-facts';
import type { BoardQuery, boardFilters, WishGrade } from './schema';
import { namingStates } from './who-sees';

/** The other side's participants as one registration's list has them: which, in what order. */
export const perPage = 20;

export type BoardCounts = Record<(typeof boardFilters)[number], number>;

export type BoardRowFacts = {
  id: string;
  grade: WishGrade | null;
  /** Marked by staff for it. */
  onBehalf: boolean;
  byName: string | null;
  rank: number | null;
  score: number | null;
  /** The other side would like to meet; how much is not told. */
  wanted: boolean;
  /** Of the meeting that the schedule offered the two and that did not fall away. */
  meeting: EventMeetingState | null;
  sameGroup: boolean;
  dismissed: boolean;
  caseCode: string | null;
  caseState: IntroductionState | null;
  metAt: Date | null;
};

type Reader = { id: string; eventId: string; side: Side };

/**
 * Everybody across the table with what both have said. Nothing here depends on what the other side
 * would rather not: neither the order nor the rows nor the counts.
 */
function acrossOf({ id, eventId, side }: Reader): Prisma.Sql {
  const own = side === 'SME' ? Prisma.sql`s."smeRegId"` : Prisma.sql`s."partnerRegId"`;
  const theirs = side === 'SME' ? Prisma.sql`s."partnerRegId"` : Prisma.sql`s."smeRegId"`;
  const rank = side === 'SME' ? Prisma.sql`s."rankForSme"` : Prisma.sql`s."rankForPartner"`;
  return Prisma.sql`
    SELECT r."id", w."grade"::text AS "grade", coalesce(w."onBehalf", false) AS "onBehalf",
      w."byName", ${rank} AS "rank", s."score", coalesce(back."grade" IN ('MUST', 'LIKE'), false)
        AS "wanted"
    FROM "EventRegistration" r
    LEFT JOIN "EventWish" w ON w."fromId" = ${id}::uuid AND w."toId" = r."id"
    LEFT JOIN "EventWish" back ON back."fromId" = r."id" AND back."toId" = ${id}::uuid
    LEFT JOIN "EventSuggestion" s ON ${own} = ${id}::uuid AND ${theirs} = r."id"
    WHERE r."eventId" = ${eventId}::uuid AND r."side" = ${otherSide(side)}
      AND r."state" = 'REGISTERED'`;
}

const conditions: Record<BoardQuery['show'], Prisma.Sql> = {
  all: Prisma.sql`true`,
  open: Prisma.sql`"grade" IS NULL`,
  wanted: Prisma.sql`"wanted"`,
  MUST: Prisma.sql`"grade" = 'MUST'`,
  LIKE: Prisma.sql`"grade" = 'LIKE'`,
  RATHER_NOT: Prisma.sql`"grade" = 'RATHER_NOT'`,
  NEVER: Prisma.sql`"grade" = 'NEVER'`,
};

const countsSql = Prisma.sql`
  SELECT jsonb_build_object('all', count(*), 'open', count(*) FILTER (WHERE "grade" IS NULL),
    'wanted', count(*) FILTER (WHERE "wanted"), 'MUST', count(*) FILTER (WHERE "grade" = 'MUST'),
    'LIKE', count(*) FILTER (WHERE "grade" = 'LIKE'),
    'RATHER_NOT', count(*) FILTER (WHERE "grade" = 'RATHER_NOT'),
    'NEVER', count(*) FILTER (WHERE "grade" = 'NEVER')) FROM x`;

/** An introduction that the reader's side does not know of is not one to it. */
function caseOf(side: Side): Prisma.Sql {
  const known =
    side === 'SME'
      ? Prisma.sql`true`
      : Prisma.sql`EXISTS (SELECT FROM "IntroductionEvent" k WHERE k."introductionId" = c."id"
          AND k."move" = ANY(${shownToPartner}))`;
  return Prisma.sql`SELECT c."code", c."state" FROM "Introduction" c
    WHERE c."smeId" = a."smeId" AND c."partnerId" = b."partnerId" AND ${known}
    ORDER BY c."createdAt" DESC, c."id" DESC LIMIT 1`;
}

/** What is said once: it stands in the first row alone. */
type Once = { counts: BoardCounts; measures: MeasuresRow };
type Row = { once: Once | null } & { [Key in keyof BoardRowFacts]: BoardRowFacts[Key] | null };

/** In one statement, with what the engine explains the pairs by. */
export async function readBoardRows(
  tx: Tx,
  reader: Reader,
  { show, page }: BoardQuery,
): Promise<{ counts: BoardCounts; measures: Measures; rows: BoardRowFacts[] }> {
  const [smeReg, partnerReg] =
    reader.side === 'SME'
      ? [Prisma.sql`${reader.id}::uuid`, Prisma.sql`p."id"`]
      : [Prisma.sql`p."id"`, Prisma.sql`${reader.id}::uuid`];
  const found = await tx.$queryRaw<Row[]>`
    WITH x AS (${acrossOf(reader)}), p AS (
      SELECT * FROM x WHERE ${conditions[show]} ORDER BY "rank" NULLS LAST, "id"
      LIMIT ${perPage} OFFSET ${(page - 1) * perPage})
    SELECT CASE WHEN row_number() OVER (ORDER BY p."rank" NULLS LAST, p."id") = 1 THEN
        jsonb_build_object('counts', (${countsSql}),
          'measures', (SELECT to_jsonb(m) FROM (${measuresSql}) m)) END AS "once", p.*,
      (SELECT m."state"::text FROM "EventMeeting" m
        WHERE m."smeRegId" = a."id" AND m."partnerRegId" = b."id"
          AND m."state"::text = ANY(${[...namingStates]}) LIMIT 1) AS "meeting",
      coalesce(a."rivalGroup" = b."rivalGroup", false) AS "sameGroup",
      d."smeId" IS NOT NULL AS "dismissed", i."code" AS "caseCode",
      i."state"::text AS "caseState", met."at" AS "metAt"
    FROM (SELECT 1) one LEFT JOIN p ON true
    LEFT JOIN "EventRegistration" a ON a."id" = ${smeReg}
    LEFT JOIN "EventRegistration" b ON b."id" = ${partnerReg}
    LEFT JOIN "MatchDismissal" d ON d."smeId" = a."smeId" AND d."partnerId" = b."partnerId"
    LEFT JOIN LATERAL (${caseOf(reader.side)}) i ON true
    LEFT JOIN LATERAL (${lastMetOf}) met ON true
    ORDER BY p."rank" NULLS LAST, p."id"`;
  const once = found[0]?.once;
  if (!once) throw new Error('A query without a source gives one row');
  const rows = found.flatMap(({ once: _once, ...row }) =>
    row.id === null ? [] : [row as BoardRowFacts],
  );
  return { counts: once.counts, measures: measuresOf(once.measures), rows };
}
