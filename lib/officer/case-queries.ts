import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { closedStates } from '@/lib/introduction/states';
import { openStates } from '@/lib/ranking/case-states';

/** The pairs that officers can propose. */
export type ProposableFirm = {
  id: string;
  code: string;
  names: PartialNames;
  provinceCode: string | null;
  /** Cases of the firm that are open now. */
  open: number;
  isExample: boolean;
};

/** Approved firms in the viewer's scope, those with the fewest open cases first. */
export async function listProposableFirms(
  viewer: Viewer,
  q: string | undefined,
): Promise<ProposableFirm[]> {
  if (viewer.role !== 'OFFICER') return [];
  const like = q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await db.$queryRaw<
    (Omit<ProposableFirm, 'names'> & Record<'nameTh' | 'nameJa' | 'nameEn', string | null>)[]
  >`
    SELECT s."id", s."code", s."nameTh", s."nameJa", s."nameEn", s."provinceCode", s."isExample",
      (SELECT count(*)::int FROM "Introduction" i WHERE i."smeId" = s."id"
        AND i."state"::text <> ALL(${[...closedStates]})) AS "open"
    FROM "Sme" s
    WHERE s."state" = 'APPROVED'
      ${viewer.centreCode ? Prisma.sql`AND s."centreCode" = ${viewer.centreCode}` : Prisma.empty}
      ${
        like
          ? Prisma.sql`AND (s."nameTh" ILIKE ${like} OR s."nameJa" ILIKE ${like}
              OR s."nameEn" ILIKE ${like} OR s."code" ILIKE ${like})`
          : Prisma.empty
      }
    ORDER BY "open", s."approvedAt" DESC NULLS LAST, s."id" LIMIT 20`;
  return rows.map(({ nameTh, nameJa, nameEn, ...row }) => ({
    ...row,
    names: { th: nameTh, ja: nameJa, en: nameEn },
  }));
}

export type ProposablePair = {
  partnerId: string;
  names: Names;
  prefectureCode: string | null;
  score: number;
  forSme: number;
  forPartner: number;
  open: number;
  openLimit: number;
  /** The market expects more requests than the partner can take. */
  waits: boolean;
  /** The code of a case of this pair that is open already. */
  openCase: string | null;
  dismissed: boolean;
};

export type ProposeFor = Omit<ProposableFirm, 'open'> & { pairs: ProposablePair[] };

/** A firm with its best matches; null when it is not approved or not in the viewer's scope. */
export async function findProposeFor(viewer: Viewer, smeId: string): Promise<ProposeFor | null> {
  if (viewer.role !== 'OFFICER') return null;
  const sme = await db.sme.findFirst({
    where: {
      id: smeId,
      state: 'APPROVED',
      ...(viewer.centreCode ? { centreCode: viewer.centreCode } : {}),
    },
    include: {
      dismissals: { select: { partnerId: true } },
      introductions: {
        where: { state: { notIn: [...closedStates] } },
        select: { partnerId: true, code: true },
      },
      matches: {
        where: { excluded: false, partner: { is: { archivedAt: null } } },
        orderBy: [{ waits: 'asc' }, { value: 'desc' }, { score: 'desc' }, { partnerId: 'asc' }],
        take: 20,
        include: {
          partner: {
            include: {
              introductions: {
                where: { state: { in: [...openStates] } },
                select: { id: true },
              },
            },
          },
        },
      },
    },
  });
  if (!sme) return null;
  return {
    id: sme.id,
    code: sme.code,
    names: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
    provinceCode: sme.provinceCode,
    isExample: sme.isExample,
    pairs: sme.matches.map(({ partner, ...match }) => ({
      partnerId: partner.id,
      names: namesOf(partner),
      prefectureCode: partner.prefectureCode,
      score: match.score,
      forSme: match.forSme,
      forPartner: match.forPartner,
      open: partner.introductions.length,
      openLimit: partner.openLimit,
      waits: match.waits,
      openCase: sme.introductions.find((one) => one.partnerId === partner.id)?.code ?? null,
      dismissed: sme.dismissals.some((one) => one.partnerId === partner.id),
    })),
  };
}
