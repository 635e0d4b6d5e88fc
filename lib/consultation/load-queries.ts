import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { type CentreName, centreName } from './project';

/**
 * What the head of a centre reads: load, waiting time and topics. Figures count what the centre
 * handles, wherever the firm is; times and ratings are of the last ninety days.
 */
export type AdvisorLoad = {
  id: string;
  name: string;
  topics: string[];
  languages: Locale[];
  most: number;
  lastDay: Date | null;
  isGone: boolean;
  open: number;
  late: number;
  answered: number;
  /** Hours from the question to the first answer; null without an answer. */
  medianHours: number | null;
  rating: number | null;
  /** Times ahead that nobody has booked. */
  freeSlots: number;
};

export type CentreLoad = {
  centre: CentreName;
  headName: string | null;
  open: number;
  /** Without an advisor. */
  waiting: number;
  late: number;
  asked: number;
  answered: number;
  medianHours: number | null;
  rating: number | null;
  ratings: number;
  topics: { topic: string; count: number }[];
  advisors: AdvisorLoad[];
};

export type LoadView = {
  centres: CentreLoad[];
  /** Officers of these centres who do not advise yet: the head may ask them to. */
  candidates: { id: string; name: string; centreCode: string | null }[];
  /** Headquarters' own advisors. */
  headquarters: AdvisorLoad[];
};

const days = 90;

/** Null for whom leads no centre. Four round trips. */
export async function centreLoad(viewer: Viewer, now = new Date()): Promise<LoadView | null> {
  const all = isHeadquarters(viewer) || viewer.role === 'ADMIN';
  if (!all && viewer.role !== 'OFFICER') return null;
  const centres = await db.centre.findMany({
    where: all ? {} : { headId: viewer.id, code: viewer.centreCode ?? '' },
    include: { head: { select: { name: true } } },
    orderBy: { code: 'asc' },
  });
  if (centres.length === 0) return null;
  const codes = centres.map(({ code }) => code);
  const since = new Date(now.getTime() - days * 86_400_000);
  const [figures, advisors, candidates] = await Promise.all([
    figuresOf(codes, since, now),
    advisorsOf(all ? null : codes, since, now),
    db.user.findMany({
      where: {
        ...{ role: 'OFFICER', disabledAt: null, advisor: null },
        ...(all ? {} : { centreCode: { in: codes } }),
      },
      select: { id: true, name: true, centreCode: true },
      orderBy: [{ centreCode: 'asc' }, { name: 'asc' }],
      take: 200,
    }),
  ]);
  return {
    centres: centres.map((centre) => ({
      ...(figures.get(centre.code) ?? noFigures),
      centre: centreName(centre),
      headName: centre.head?.name ?? null,
      advisors: advisors.filter(({ code }) => code === centre.code).map(withoutCode),
    })),
    candidates,
    headquarters: advisors.filter(({ code }) => code === null).map(withoutCode),
  };
}

type Figures = Pick<
  CentreLoad,
  | 'open'
  | 'waiting'
  | 'late'
  | 'asked'
  | 'answered'
  | 'medianHours'
  | 'rating'
  | 'ratings'
  | 'topics'
>;

const noFigures: Figures = {
  ...{ open: 0, waiting: 0, late: 0, asked: 0, answered: 0 },
  ...{ medianHours: null, rating: null, ratings: 0, topics: [] },
};

const isOpen = Prisma.sql`c."state" IN ('WAITING', 'WITH_ADVISOR', 'ASKED_BACK')`;

/** Counts over a `Consultation c`. */
const counts = (since: Date, now: Date) => Prisma.sql`
  count(*) FILTER (WHERE ${isOpen})::int AS "open",
  count(*) FILTER (WHERE c."state" = 'WAITING')::int AS "waiting",
  count(*) FILTER (WHERE ${isOpen} AND c."dueAt" < ${now})::int AS "late",
  count(*) FILTER (WHERE c."createdAt" >= ${since})::int AS "asked",
  count(*) FILTER (WHERE c."firstAnswerAt" >= ${since})::int AS "answered",
  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM c."firstAnswerAt" - c."createdAt") / 3600)
    FILTER (WHERE c."firstAnswerAt" >= ${since})::float8 AS "medianHours",
  avg(c."rating") FILTER (WHERE c."ratedAt" >= ${since})::float8 AS "rating",
  count(c."rating") FILTER (WHERE c."ratedAt" >= ${since})::int AS "ratings"`;

async function figuresOf(codes: string[], since: Date, now: Date): Promise<Map<string, Figures>> {
  const rows = await db.$queryRaw<(Figures & { code: string })[]>`
    SELECT c."handledAtCode" AS "code", ${counts(since, now)},
      (SELECT coalesce(json_agg(t ORDER BY t."count" DESC, t."topic"), '[]') FROM (
        SELECT o."topic", count(*)::int AS "count" FROM "Consultation" o
        WHERE o."handledAtCode" = c."handledAtCode" AND (o."createdAt" >= ${since}
          OR o."state" IN ('WAITING', 'WITH_ADVISOR', 'ASKED_BACK'))
        GROUP BY 1) t) AS "topics"
    FROM "Consultation" c WHERE c."handledAtCode" = ANY(${codes}) GROUP BY 1`;
  return new Map(rows.map(({ code, ...figures }) => [code, figures]));
}

type CodedLoad = AdvisorLoad & { code: string | null };

/** Of the centres, or of all and of headquarters. */
async function advisorsOf(codes: string[] | null, since: Date, now: Date): Promise<CodedLoad[]> {
  return db.$queryRaw<CodedLoad[]>`
    SELECT u."centreCode" AS "code", u."id", u."name", a."topics", a."languages"::text[] AS "languages",
      a."most", a."lastDay",
      (u."disabledAt" IS NOT NULL OR coalesce(a."lastDay" < ${now}::date, false)) AS "isGone",
      f."open", f."late", f."answered", f."medianHours", f."rating",
      (SELECT count(*)::int FROM "AdvisorSlot" s WHERE s."advisorId" = a."userId"
        AND s."startsAt" > ${now} AND s."cancelledAt" IS NULL
        AND NOT EXISTS (SELECT FROM "ConsultationBooking" b
          WHERE b."slotId" = s."id" AND b."state" <> 'CANCELLED')) AS "freeSlots"
    FROM "Advisor" a
    JOIN "User" u ON u."id" = a."userId"
    CROSS JOIN LATERAL (SELECT ${counts(since, now)} FROM "Consultation" c
      WHERE c."advisorId" = a."userId") f
    WHERE ${codes === null} OR u."centreCode" = ANY(${codes ?? []})
    ORDER BY u."centreCode" NULLS LAST, u."name"`;
}

function withoutCode({ code: _code, ...load }: CodedLoad): AdvisorLoad {
  return load;
}
