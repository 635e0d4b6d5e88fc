import type { Viewer } from '@/lib/auth/viewer-type';
import type { CooperationItem } from '@/lib/catalogue/reference';
import { db, Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { introductionScope } from '@/lib/introduction/scope';
import { canOpenCases } from './policy';
import { type CoveredCase, type Results, resultsOf } from './results';
import { sinceDay } from './term';

/**
 * What the portal has to show for a cooperation. It covers the pairs whose Japanese side sits in one
 * of its prefectures or has a tie to one, as the engine's framework criterion has it; cases count
 * from its date on. One that names no prefecture covers nobody in particular.
 */
export type Agreement = { code: string; prefectures: readonly string[]; date: string | null };

/** Why nothing is counted. */
export type Uncounted = 'no-prefecture' | 'no-date';

/** Null: none is covered in particular, or nobody knows since when. */
function coveredBy({ prefectures, date }: Agreement): Prisma.IntroductionWhereInput | null {
  const since = sinceDay(date);
  if (since === null || prefectures.length === 0) return null;
  const places = [...prefectures];
  return {
    createdAt: { gte: new Date(`${since}T00:00:00+07:00`) },
    partner: {
      OR: [{ prefectureCode: { in: places } }, { relatedPrefectures: { hasSome: places } }],
    },
  };
}

export function uncountedOf({ prefectures, date }: Agreement): Uncounted | null {
  if (prefectures.length === 0) return 'no-prefecture';
  return sinceDay(date) === null ? 'no-date' : null;
}

const read = {
  id: true,
  isExample: true,
  createdAt: true,
  acceptedAt: true,
  agreedAt: true,
  meetings: { select: { state: true, startsAt: true } },
  outcomeRounds: { include: { reports: true, rulings: true } },
} satisfies Prisma.IntroductionSelect;

/** Real cases and examples apart; null where nothing can be counted. */
export async function readResults(
  agreement: Agreement,
): Promise<{ real: Results; example: Results } | null> {
  const where = coveredBy(agreement);
  if (!where) return null;
  const cases: CoveredCase[] = await db.introduction.findMany({ where, select: read });
  return {
    real: resultsOf(cases.filter(({ isExample }) => !isExample)),
    example: resultsOf(cases.filter(({ isExample }) => isExample)),
  };
}

export type OpenedCase = {
  code: string;
  state: string;
  createdAt: Date;
  sme: PartialNames;
  partner: Names;
  isExample: boolean;
};

const mostCases = 200;

/** The cases behind the numbers, as far as they exist for the viewer; the newest first. */
export async function listCoveredCases(
  viewer: Viewer,
  agreement: Agreement,
): Promise<OpenedCase[]> {
  const where = coveredBy(agreement);
  const scope = canOpenCases(viewer) ? introductionScope(viewer) : null;
  if (!where || !scope) return [];
  const named = { nameTh: true, nameJa: true, nameEn: true } as const;
  const rows = await db.introduction.findMany({
    where: { AND: [where, scope] },
    select: {
      code: true,
      state: true,
      createdAt: true,
      isExample: true,
      sme: { select: named },
      partner: { select: named },
    },
    orderBy: [{ createdAt: 'desc' }, { code: 'desc' }],
    take: mostCases,
  });
  return rows.map(({ sme, partner, ...row }) => ({
    ...row,
    sme: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
    partner: namesOf(partner),
  }));
}

/** What the portal has now for an item: real records and examples apart. */
export type ItemCounts = Record<'partners' | 'rounds' | 'sessions' | 'articles', Population>;
export type Population = { real: number; example: number };

const population = (from: Prisma.Sql) => Prisma.sql`(
  SELECT json_build_object('real', count(*) FILTER (WHERE NOT x.example),
    'example', count(*) FILTER (WHERE x.example)) FROM (${from}) x)`;

/**
 * Live counts for all items of an agreement in one statement: partners of its prefectures with one
 * of the item's fields (all partners with them where it names no prefecture), open rounds and coming
 * sessions of programmes that the item names or that share a field, and articles on the agreement
 * or on the item's topics.
 */
export async function readItemCounts(
  { code, prefectures }: Agreement,
  items: readonly CooperationItem[],
  now: Date,
): Promise<ReadonlyMap<number, ItemCounts>> {
  if (items.length === 0) return new Map();
  const places = [...prefectures];
  const rows = await db.$queryRaw<({ position: number } & ItemCounts)[]>`
    WITH item AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
        AS i("position" int, "fields" text[], "topics" text[], "programmes" text[])
    )
    SELECT i."position",
      ${population(Prisma.sql`SELECT p."isExample" AS example FROM "Partner" p
        WHERE p."archivedAt" IS NULL AND p."fields" && i."fields" AND (${places.length === 0}
          OR p."prefectureCode" = ANY(${places}) OR p."relatedPrefectures" && ${places})`)} AS "partners",
      ${population(Prisma.sql`SELECT r."isExample" AS example FROM "ProgrammeRound" r
        JOIN "Programme" g ON g."code" = r."programmeCode"
        WHERE r."state" = 'OPEN' AND r."closesAt" > ${now}
          AND (g."code" = ANY(i."programmes") OR g."fields" && i."fields")`)} AS "rounds",
      ${population(Prisma.sql`SELECT r."isExample" AS example FROM "ProgrammeSession" s
        JOIN "ProgrammeRound" r ON r."id" = s."roundId"
        JOIN "Programme" g ON g."code" = r."programmeCode"
        WHERE s."kind" = 'matching' AND s."cancelledAt" IS NULL AND s."startsAt" > ${now}
          AND (g."code" = ANY(i."programmes") OR g."fields" && i."fields")`)} AS "sessions",
      ${population(Prisma.sql`SELECT a."isExample" AS example FROM "Article" a
        JOIN "ArticleVersion" v ON v."id" = a."liveVersionId"
        WHERE a."withdrawnAt" IS NULL AND (v."topics" && i."topics"
          OR ${code} = ANY(v."cooperations") OR v."programmes" && i."programmes")`)} AS "articles"
    FROM item i`;
  return new Map(rows.map(({ position, ...counts }) => [position, counts]));
}
