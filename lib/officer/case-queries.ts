import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { introductionScope } from '@/lib/introduction/scope';
import { closedStates, type IntroductionState, type Turn } from '@/lib/introduction/states';
import { openStates } from '@/lib/ranking/case-states';
import type { CaseListFilter } from './case-schema';
import { seesQueue } from './queries';

/** Introductions as officers list them, and the pairs that they can propose. */
export const pageSize = 50;

export type CaseRow = {
  id: string;
  code: string;
  state: IntroductionState;
  sme: PartialNames;
  partner: Names;
  score: number | null;
  centreCode: string;
  requestedBy: string;
  turn: Turn;
  enteredAt: Date;
  clockFrom: Date;
  dueAt: Date | null;
  isExample: boolean;
};

function contains(text: string) {
  return { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
}

function textWhere(text: string): Prisma.IntroductionWhereInput {
  const holds = contains(text);
  const names = [{ nameTh: holds }, { nameJa: holds }, { nameEn: holds }];
  return { OR: [{ code: holds }, { sme: { OR: names } }, { partner: { OR: names } }] };
}

/** One page, oldest clock first, with the number in each state under the same filters. */
export async function listCases(
  viewer: Viewer,
  filter: CaseListFilter,
): Promise<{ rows: CaseRow[]; counts: Partial<Record<IntroductionState, number>> }> {
  const scope = seesQueue(viewer) ? introductionScope(viewer) : null;
  if (!scope) return { rows: [], counts: {} };
  const all: Prisma.IntroductionWhereInput[] = [
    scope,
    ...(filter.q ? [textWhere(filter.q)] : []),
    ...(filter.centre ? [{ centreCode: filter.centre }] : []),
  ];
  const [rows, groups] = await Promise.all([
    db.introduction.findMany({
      where: { AND: [...all, ...(filter.state ? [{ state: filter.state }] : [])] },
      include: { sme: true, partner: true },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { enteredAt: 'desc' }, { id: 'asc' }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize,
    }),
    db.introduction.groupBy({ by: ['state'], where: { AND: all }, _count: { _all: true } }),
  ]);
  return {
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count._all])),
    rows: rows.map(({ sme, partner, ...row }) => ({
      id: row.id,
      code: row.code,
      state: row.state,
      sme: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
      partner: namesOf(partner),
      score: row.score,
      centreCode: row.centreCode,
      requestedBy: row.requestedBy,
      turn: row.turn,
      enteredAt: row.enteredAt,
      clockFrom: row.clockFrom,
      dueAt: row.dueAt,
      isExample: row.isExample,
    })),
  };
}

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
