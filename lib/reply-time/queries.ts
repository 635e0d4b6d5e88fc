import { db, Prisma } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { days, leastCases, noReplyTime, type ReplyTime, type WaitKind, waits } from './waits';

/**
 * Reply times, worked out from the events of the cases in one statement. They are figures about an
 * organisation, not about a case: who may see its page may see them.
 */
const keys: Record<WaitKind, Prisma.Sql> = {
  partner: Prisma.sql`i."partnerId"::text`,
  firm: Prisma.sql`i."smeId"::text`,
  centre: Prisma.sql`i."centreCode"`,
  desk: Prisma.sql`'desk'`,
};

const day = (instant: Prisma.Sql) => Prisma.sql`(${instant} AT TIME ZONE 'Asia/Bangkok')::date`;

/** @param of ids of partners or firms, codes of centres; null: all of the kind */
function among(kind: WaitKind, of: readonly string[] | null): Prisma.Sql {
  return of === null ? Prisma.sql`TRUE` : Prisma.sql`${keys[kind]} = ANY(${[...of]})`;
}

/** `key`, answered cases, median of the waits of one kind in the cases `i` that are meant. */
function waitsSql(kind: WaitKind, which: Prisma.Sql, now: Date): Prisma.Sql {
  const { asks, answers, countries } = waits[kind];
  const key = keys[kind];
  // The wait for a partner begins with the link that tells it of the offer, where one was sent.
  const told = kind === 'partner' ? ['send-link'] : [];
  const since = new Date(now.getTime() - days * 86_400_000);
  return Prisma.sql`
    WITH event AS (
      SELECT e."introductionId" AS "case", ${key} AS "key", e."move", e."createdAt" AS "at",
        row_number() OVER (PARTITION BY e."introductionId" ORDER BY e."createdAt", e."id") AS n
      FROM "IntroductionEvent" e JOIN "Introduction" i ON i."id" = e."introductionId"
      WHERE ${which} AND e."move" = ANY(${[...asks, ...answers, ...told, 'hold']})
    ), seen AS (
      SELECT *,
        max(n) FILTER (WHERE "move" = ANY(${[...asks]})) OVER earlier AS asked,
        max(n) FILTER (WHERE "move" = ANY(${[...answers, 'hold']})) OVER earlier AS ended
      FROM event
      WINDOW earlier AS (PARTITION BY "case" ORDER BY n
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ), wait AS (
      SELECT s."key", s."case", ${day(Prisma.sql`s."at"`)} AS "until",
        (SELECT ${day(Prisma.sql`coalesce(min(a."at") FILTER (WHERE a.n > s.asked), min(a."at"))`)}
          FROM event a
          WHERE a."case" = s."case" AND (a.n = s.asked
            OR (a.n > s.asked AND a.n < s.n AND a."move" = ANY(${told})))) AS "from"
      FROM seen s
      WHERE s."move" = ANY(${[...answers]}) AND s.asked IS NOT NULL
        AND (s.ended IS NULL OR s.ended < s.asked) AND s."at" >= ${since}
    )
    SELECT w."key", count(DISTINCT w."case")::int AS cases,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY (
        SELECT count(*) FROM generate_series(w."from" + 1, w."until", interval '1 day') d
        WHERE extract(isodow FROM d) < 6 AND NOT EXISTS (
          SELECT FROM "Holiday" h WHERE h."date" = d::date AND h."counts" AND NOT h."removed"
            AND h."country" = ANY(${[...countries]}))
      ))::float8 AS median
    FROM wait w GROUP BY w."key"`;
}

type Row = { key: string; median: number; cases: number };

const shown = ({ median, cases }: Row): ReplyTime => ({
  cases,
  median: cases < leastCases ? null : median,
});

/** @param of see `among` */
export async function readReplyTimes(
  kind: WaitKind,
  of: readonly string[] | null,
  now: Date = new Date(),
): Promise<Map<string, ReplyTime>> {
  const rows = await db.$queryRaw<Row[]>(waitsSql(kind, among(kind, of), now));
  return new Map(rows.map((row) => [row.key, shown(row)]));
}

/** Of one partner, firm or centre, or of the desk. */
export async function readReplyTime(
  kind: WaitKind,
  id: string,
  now: Date = new Date(),
): Promise<ReplyTime> {
  return (await readReplyTimes(kind, [id], now)).get(id) ?? noReplyTime;
}

/** Of the firm of a case, which its reader may not know by name. */
export async function readReplyTimeOfFirm(
  introductionId: string,
  now: Date = new Date(),
): Promise<ReplyTime> {
  const own = Prisma.sql`i."smeId" = (
    SELECT c."smeId" FROM "Introduction" c WHERE c."id" = ${introductionId}::uuid)`;
  const [row] = await db.$queryRaw<Row[]>(waitsSql('firm', own, now));
  return row ? shown(row) : noReplyTime;
}

export type BoardRow = {
  kind: WaitKind;
  key: string;
  /** Of a partner. */
  names: PartialNames;
  slug: string | null;
  time: ReplyTime;
};

type BoardSql = Row & {
  kind: WaitKind;
  th: string | null;
  ja: string | null;
  en: string | null;
  slug: string | null;
};

/** Several kinds at once, for the boards of the desks: the desk, centres, partners with enough cases. */
export async function readReplyBoard(
  parts: readonly { kind: WaitKind; of: readonly string[] | null }[],
  now: Date = new Date(),
): Promise<BoardRow[]> {
  const all = parts.map(
    ({ kind, of }) =>
      Prisma.sql`SELECT ${kind} AS kind, r.* FROM (${waitsSql(kind, among(kind, of), now)}) r`,
  );
  const rows = await db.$queryRaw<BoardSql[]>`
    SELECT b.*, p."nameTh" AS th, p."nameJa" AS ja, p."nameEn" AS en, p."slug"
    FROM (${Prisma.join(all, ' UNION ALL ')}) b
      LEFT JOIN "Partner" p ON b.kind = 'partner' AND p."id"::text = b."key"
    WHERE b.kind <> 'partner' OR b.cases >= ${leastCases}`;
  return rows.map((row) => ({
    kind: row.kind,
    key: row.key,
    names: { th: row.th, ja: row.ja, en: row.en },
    slug: row.slug,
    time: shown(row),
  }));
}
