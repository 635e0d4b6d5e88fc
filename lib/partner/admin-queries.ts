import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { requirementsSchema } from '@/lib/matching/requirement-schema';
import { canListAllPartners } from './policy';
import type { PartnerAdminFilter } from './schema';

/** Partners as officers see them: archived ones too, with contact data and the load of each. */
export const pageSize = 50;

export type PartnerListRow = {
  id: string;
  code: string;
  names: Names;
  kind: string;
  prefectureCode: string | null;
  confidence: string;
  hasContact: boolean;
  archivedAt: Date | null;
  isExample: boolean;
  openLimit: number;
  /** Approved and not yet answered: what counts against the limit. */
  open: number;
  /** Cases of any state. */
  cases: number;
};

type Row = {
  id: string;
  code: string;
  nameTh: string;
  nameJa: string;
  nameEn: string;
  kind: string;
  prefectureCode: string | null;
  confidence: string;
  contactEmail: string | null;
  archivedAt: Date | null;
  isExample: boolean;
  openLimit: number;
  open: number;
  cases: number;
  total: number;
};

export async function listPartnersForOfficers(
  viewer: Viewer,
  filter: PartnerAdminFilter,
): Promise<{ partners: PartnerListRow[]; total: number }> {
  if (!canListAllPartners(viewer)) return { partners: [], total: 0 };
  const like = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."code", p."nameTh", p."nameJa", p."nameEn", p."kind"::text, p."prefectureCode",
      p."confidence"::text, p."contactEmail", p."archivedAt", p."isExample", p."openLimit",
      (SELECT count(*)::int FROM "Introduction" i WHERE i."partnerId" = p."id"
        AND i."state" IN ('APPROVED', 'OFFERED', 'QUESTIONED')) AS "open",
      (SELECT count(*)::int FROM "Introduction" i WHERE i."partnerId" = p."id") AS "cases",
      count(*) OVER ()::int AS "total"
    FROM "Partner" p
    WHERE ${filter.show === 'archived' ? Prisma.sql`p."archivedAt" IS NOT NULL` : Prisma.sql`p."archivedAt" IS NULL`}
      ${filter.show === 'no-contact' ? Prisma.sql`AND p."contactEmail" IS NULL` : Prisma.empty}
      ${filter.kind ? Prisma.sql`AND p."kind" = ${filter.kind}::"PartnerKind"` : Prisma.empty}
      ${filter.prefecture ? Prisma.sql`AND p."prefectureCode" = ${filter.prefecture}` : Prisma.empty}
      ${
        like
          ? Prisma.sql`AND (p."nameTh" ILIKE ${like} OR p."nameJa" ILIKE ${like}
              OR p."nameEn" ILIKE ${like} OR p."nameReading" ILIKE ${like} OR p."code" ILIKE ${like}
              OR p."contactName" ILIKE ${like} OR p."contactEmail" ILIKE ${like})`
          : Prisma.empty
      }
    ORDER BY p."code"
    LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize}`;
  return {
    total: rows[0]?.total ?? 0,
    partners: rows.map(({ nameTh, nameJa, nameEn, contactEmail, total: _, ...row }) => ({
      ...row,
      names: { th: nameTh, ja: nameJa, en: nameEn },
      hasContact: contactEmail !== null,
    })),
  };
}

export type PartnerRecord = NonNullable<Awaited<ReturnType<typeof findPartnerForOfficers>>>;

/** The whole record with its latest cases that this viewer may see; null when there is none. */
export async function findPartnerForOfficers(viewer: Viewer, id: string) {
  if (!canListAllPartners(viewer) || !/^[0-9a-f-]{36}$/i.test(id)) return null;
  const seen =
    viewer.role === 'OFFICER' && viewer.centreCode ? { centreCode: viewer.centreCode } : {};
  const row = await db.partner.findUnique({
    where: { id },
    include: {
      introductions: {
        where: seen,
        orderBy: { enteredAt: 'desc' },
        take: 10,
        select: {
          id: true,
          code: true,
          state: true,
          turn: true,
          enteredAt: true,
          sme: { select: { code: true, nameTh: true, nameJa: true, nameEn: true } },
        },
      },
    },
  });
  if (!row) return null;
  const requirements = requirementsSchema.safeParse(row.requirements);
  return {
    ...row,
    names: namesOf(row),
    requirements: requirements.success ? requirements.data : [],
  };
}
