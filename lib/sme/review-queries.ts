import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { requirementsSchema } from '@/lib/matching/requirement-schema';
import { versionsOf } from '@/lib/text-record/best';
import { readTexts, rowsOf } from '@/lib/text-record/read';
import { languageShares } from './language-shares';
import { canSeeRegistration, firstStageApprover } from './review-policy';
import type { RegistrationFilter } from './review-schema';
import type { SmeState } from './states';

/** Registrations as officers read them. A centre's officers see their centre's firms. */
export const pageSize = 50;

export type RegistrationRow = {
  id: string;
  code: string;
  names: PartialNames;
  state: SmeState;
  stage: number;
  centreCode: string | null;
  provinceCode: string | null;
  industries: string[];
  submittedAt: Date | null;
  dueAt: Date | null;
  enteredAt: Date;
  isExample: boolean;
};

type Row = {
  id: string;
  code: string;
  nameTh: string | null;
  nameJa: string | null;
  nameEn: string | null;
  state: SmeState;
  stage: number;
  centreCode: string | null;
  provinceCode: string | null;
  industries: string[];
  submittedAt: Date | null;
  dueAt: Date | null;
  enteredAt: Date;
  isExample: boolean;
  total: number;
};

export function sees(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}

function scopeSql(viewer: Viewer): Prisma.Sql {
  return viewer.role === 'OFFICER' && viewer.centreCode
    ? Prisma.sql`s."centreCode" = ${viewer.centreCode}`
    : Prisma.sql`true`;
}

function filterSql(filter: RegistrationFilter): Prisma.Sql {
  const like = filter.q ? `%${filter.q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const digits = filter.q?.normalize('NFKC').replace(/\D/g, '') ?? '';
  const all = [
    Prisma.sql`s."state" <> 'DRAFT'`,
    ...(filter.centre ? [Prisma.sql`s."centreCode" = ${filter.centre}`] : []),
    ...(like
      ? [
          Prisma.sql`(s."nameTh" ILIKE ${like} OR s."nameJa" ILIKE ${like}
            OR s."nameEn" ILIKE ${like} OR s."code" ILIKE ${like}
            OR s."juristicId" = ${digits.length === 13 ? digits : ''})`,
        ]
      : []),
  ];
  return Prisma.join(all, ' AND ');
}

/**
 * One page of registrations: what waits for a decision first, oldest clock first, then the rest by
 * their latest move; with the number in each state under the same filters.
 */
export async function listRegistrations(
  viewer: Viewer,
  filter: RegistrationFilter,
): Promise<{
  rows: RegistrationRow[];
  total: number;
  counts: Partial<Record<SmeState, number>>;
}> {
  if (!sees(viewer)) return { rows: [], total: 0, counts: {} };
  const where = Prisma.sql`${scopeSql(viewer)} AND ${filterSql(filter)}`;
  const [rows, groups] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT s."id", s."code", s."nameTh", s."nameJa", s."nameEn", s."state"::text, s."stage",
        s."centreCode", s."provinceCode", s."industries", s."submittedAt", s."dueAt",
        coalesce(r."at", s."submittedAt", s."createdAt") AS "enteredAt", s."isExample",
        count(*) OVER ()::int AS "total"
      FROM "Sme" s
      LEFT JOIN LATERAL (
        SELECT max("createdAt") AS "at" FROM "SmeReview" WHERE "smeId" = s."id"
      ) r ON true
      WHERE ${where}
        ${filter.state ? Prisma.sql`AND s."state" = ${filter.state}::"SmeState"` : Prisma.empty}
      ORDER BY s."state" NOT IN ('STAGE_1', 'STAGE_2'), s."dueAt" NULLS LAST, "enteredAt" DESC, s."id"
      LIMIT ${pageSize} OFFSET ${(filter.page - 1) * pageSize}`,
    db.$queryRaw<{ state: SmeState; count: number }[]>`
      SELECT s."state"::text, count(*)::int AS "count" FROM "Sme" s
      WHERE ${where} GROUP BY s."state"`,
  ]);
  return {
    total: rows[0]?.total ?? 0,
    counts: Object.fromEntries(groups.map((group) => [group.state, group.count])),
    rows: rows.map(({ nameTh, nameJa, nameEn, total: _, ...row }) => ({
      ...row,
      names: { th: nameTh, ja: nameJa, en: nameEn },
    })),
  };
}

export type Registration = NonNullable<Awaited<ReturnType<typeof findRegistration>>>;

const whole = {
  needs: { orderBy: { createdAt: 'asc' } },
  reviews: { orderBy: { createdAt: 'desc' } },
  users: {
    where: { disabledAt: null },
    select: { id: true, name: true, email: true, emailVerifiedAt: true, consents: true },
  },
} satisfies Prisma.SmeInclude;

/** Everything about one firm that its reviewer needs; null when it is not for this viewer. */
export async function findRegistration(viewer: Viewer, id: string) {
  if (!sees(viewer) || !/^[0-9a-f-]{36}$/i.test(id)) return null;
  const sme = await db.sme.findUnique({ where: { id }, include: whole });
  if (!sme || sme.state === 'DRAFT' || !canSeeRegistration(viewer, sme)) return null;
  const texts = await readTexts(db, [
    { kind: 'SME', id: sme.id },
    ...sme.needs.map((need) => ({ kind: 'NEED' as const, id: need.id })),
  ]);
  return {
    ...sme,
    names: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn } satisfies PartialNames,
    stage: sme.stage === 2 ? (2 as const) : (1 as const),
    firstStageById: firstStageApprover(sme.reviews),
    needs: sme.needs.map((need) => {
      const requirements = requirementsSchema.safeParse(need.requirements);
      return { ...need, requirements: requirements.success ? requirements.data : [] };
    }),
    texts,
  };
}

/** How much of the firm's profile readers of each language find. */
export function sharesOf({ id, names, nameReading, needs, texts }: Registration) {
  const seeking = needs[0] ? rowsOf(texts, 'NEED', needs[0].id, 'seeking') : [];
  return languageShares({
    names,
    nameReading,
    products: versionsOf(rowsOf(texts, 'SME', id, 'products')).versions,
    seeking: versionsOf(seeking).versions,
  });
}
