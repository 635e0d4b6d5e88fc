import { db, Prisma } from '@/lib/db/client';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import type { CountRow, LiveMeasure, RecordMeasure } from './measures';
import { type AnsweredDays, type Wait, waitOf } from './waits';

/**
 * The portal's own counts in one statement, by plain SQL: this room stands left of those that it
 * counts. Real records and examples are counted apart everywhere.
 */
type SqlMeasure = RecordMeasure | Exclude<LiveMeasure, 'outcomes-by-tier'>;

export type LiveCounts = {
  counts: Record<SqlMeasure, CountRow[]>;
  waits: Record<'real' | 'example', Wait>;
};

/** `from` yields `key` and `example`, one row for each thing that is counted. */
const counted = (from: Prisma.Sql) => Prisma.sql`(
  SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (
    SELECT x."key", count(*) FILTER (WHERE NOT x."example")::int AS "real",
      count(*) FILTER (WHERE x."example")::int AS "example"
    FROM (${from}) x WHERE x."key" IS NOT NULL GROUP BY x."key") r)`;

const parts: Record<SqlMeasure, Prisma.Sql> = {
  'cooperations-by-year': Prisma.sql`
    SELECT coalesce(c."year"::text, 'none') AS "key", false AS "example" FROM "Cooperation" c`,
  'partners-by-prefecture': Prisma.sql`
    SELECT p."prefectureCode" AS "key", p."isExample" AS "example" FROM "Partner" p
    WHERE p."archivedAt" IS NULL`,
  'partners-by-field': Prisma.sql`
    SELECT f AS "key", p."isExample" AS "example" FROM "Partner" p, unnest(p."fields") f
    WHERE p."archivedAt" IS NULL`,
  'firms-by-centre': Prisma.sql`
    SELECT s."centreCode" AS "key", s."isExample" AS "example" FROM "Sme" s
    WHERE s."state" = 'APPROVED'`,
  // ISIC-103 is of division ISIC-10; a firm counts once in each of its divisions.
  'firms-by-industry': Prisma.sql`
    SELECT DISTINCT left(i, 7) AS "key", s."isExample" AS "example", s."id"
    FROM "Sme" s, unnest(s."industries") i
    WHERE s."state" = 'APPROVED' AND i ~ '^ISIC-[0-9]{2}'`,
  'introductions-by-state': Prisma.sql`
    SELECT i."state"::text AS "key", i."isExample" AS "example" FROM "Introduction" i`,
  'meetings-by-state': Prisma.sql`
    SELECT m."state"::text AS "key", i."isExample" AS "example" FROM "Meeting" m
    JOIN "Introduction" i ON i."id" = m."introductionId" WHERE m."state" <> 'SUPERSEDED'`,
  'consultations-by-state': Prisma.sql`
    SELECT c."state"::text AS "key", c."isExample" AS "example" FROM "Consultation" c`,
  'consultations-by-topic': Prisma.sql`
    SELECT c."topic" AS "key", c."isExample" AS "example" FROM "Consultation" c`,
  'applications-by-programme': Prisma.sql`
    SELECT r."programmeCode" AS "key", a."isExample" AS "example" FROM "ProgrammeApplication" a
    JOIN "ProgrammeRound" r ON r."id" = a."roundId" WHERE a."state" NOT IN ('DRAFT', 'LAPSED')`,
  'articles-by-topic': Prisma.sql`
    SELECT t AS "key", a."isExample" AS "example" FROM "Article" a
    JOIN "ArticleVersion" v ON v."id" = a."liveVersionId", unnest(v."topics") t
    WHERE a."withdrawnAt" IS NULL`,
};

const answeredSql = (isExample: boolean, since: Date) => Prisma.sql`(
  SELECT coalesce(json_agg(row_to_json(d)), '[]'::json) FROM (
    SELECT (c."createdAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "asked",
      (c."firstAnswerAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "answered",
      count(*)::int AS "count"
    FROM "Consultation" c WHERE c."firstAnswerAt" >= ${since} AND c."isExample" = ${isExample}
    GROUP BY 1, 2) d)`;

type Read = Pick<LiveCounts, 'counts'> & Record<'real' | 'example', AnsweredDays[]>;

const yearMs = 365 * 86_400_000;

export async function readLiveCounts(now: Date): Promise<LiveCounts> {
  const since = new Date(now.getTime() - yearMs);
  const pairs = Object.entries(parts).map(
    ([name, from]) => Prisma.sql`${Prisma.raw(`'${name}'`)}, ${counted(from)}`,
  );
  const [[row], calendar] = await Promise.all([
    db.$queryRaw<[Read]>`SELECT json_build_object(${Prisma.join(pairs)}) AS "counts",
      ${answeredSql(false, since)} AS "real", ${answeredSql(true, since)} AS "example"`,
    calendarOfPages(),
  ]);
  const waits = { real: waitOf(row.real, calendar), example: waitOf(row.example, calendar) };
  return { counts: row.counts, waits };
}
