import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { namesOfCode } from '@/lib/taxonomy/names';
import { readerOf } from './reader';
import { introductionScope } from './scope';
import { closedStates, type IntroductionState, type Turn } from './states';

/** Lists of cases. The scope of the viewer is part of every where clause. */
export type CaseListItem = {
  id: string;
  code: string;
  state: IntroductionState;
  turn: Turn;
  centreCode: string;
  requestedBy: string;
  /** Names are null for a partner's contact until the stage of names is open. */
  sme: {
    id: string;
    code: string;
    names: PartialNames | null;
    industry: Names | null;
    province: Names | null;
    isExample: boolean;
  };
  partner: { id: string; code: string; slug: string; names: Names; isExample: boolean };
  score: number | null;
  enteredAt: Date;
  clockFrom: Date;
  dueAt: Date | null;
  createdAt: Date;
  acceptedAt: Date | null;
  closedReason: string | null;
};

const listSelect = {
  id: true,
  code: true,
  state: true,
  turn: true,
  centreCode: true,
  requestedBy: true,
  score: true,
  enteredAt: true,
  clockFrom: true,
  dueAt: true,
  createdAt: true,
  acceptedAt: true,
  closedReason: true,
  disclosures: { where: { stage: 'NAME' } },
  sme: {
    select: {
      id: true,
      code: true,
      nameTh: true,
      nameJa: true,
      nameEn: true,
      industries: true,
      provinceCode: true,
      isExample: true,
    },
  },
  partner: {
    select: {
      id: true,
      code: true,
      slug: true,
      nameTh: true,
      nameJa: true,
      nameEn: true,
      isExample: true,
    },
  },
} satisfies Prisma.IntroductionSelect;

type ListRow = Prisma.IntroductionGetPayload<{ select: typeof listSelect }>;

function itemOf(viewer: Viewer, { sme, partner, disclosures, ...row }: ListRow): CaseListItem {
  const hidden = !readerOf(viewer, { state: row.state, disclosures }).firmName;
  return {
    ...row,
    sme: {
      id: hidden ? '' : sme.id,
      code: hidden ? '' : sme.code,
      names: hidden ? null : { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
      industry: sme.industries[0] ? namesOfCode(sme.industries[0]) : null,
      province: sme.provinceCode ? namesOfCode(sme.provinceCode) : null,
      isExample: sme.isExample,
    },
    partner: {
      id: partner.id,
      code: partner.code,
      slug: partner.slug,
      names: namesOf(partner),
      isExample: partner.isExample,
    },
  };
}

export type CaseFilter = {
  states?: readonly IntroductionState[];
  turns?: readonly Turn[];
  /** Open cases only. */
  open?: boolean;
  centreCode?: string;
  partnerId?: string;
  smeId?: string;
};

function whereOf(viewer: Viewer, filter: CaseFilter): Prisma.IntroductionWhereInput | null {
  const scope = introductionScope(viewer);
  if (!scope) return null;
  const parts: Prisma.IntroductionWhereInput[] = [scope];
  if (filter.states) parts.push({ state: { in: [...filter.states] } });
  if (filter.turns) parts.push({ turn: { in: [...filter.turns] } });
  if (filter.open) parts.push({ state: { notIn: [...closedStates] } });
  if (filter.centreCode) parts.push({ centreCode: filter.centreCode });
  if (filter.partnerId) parts.push({ partnerId: filter.partnerId });
  if (filter.smeId) parts.push({ smeId: filter.smeId });
  return { AND: parts };
}

const orders = {
  /** Oldest clock first. */
  due: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  recent: [{ enteredAt: 'desc' }, { id: 'desc' }],
} satisfies Record<string, Prisma.IntroductionOrderByWithRelationInput[]>;

/** One round trip; `take` at most 200. */
export async function listIntroductions(
  viewer: Viewer,
  filter: CaseFilter = {},
  page: { order?: keyof typeof orders; skip?: number; take?: number } = {},
): Promise<CaseListItem[]> {
  const where = whereOf(viewer, filter);
  if (!where) return [];
  const rows = await db.introduction.findMany({
    where,
    select: listSelect,
    orderBy: orders[page.order ?? 'due'],
    skip: page.skip ?? 0,
    take: Math.min(200, page.take ?? 100),
  });
  return rows.map((row) => itemOf(viewer, row));
}

export async function countIntroductions(viewer: Viewer, filter: CaseFilter = {}): Promise<number> {
  const where = whereOf(viewer, filter);
  return where ? db.introduction.count({ where }) : 0;
}

/** How many cases are in each state, within what the viewer may see. */
export async function countByState(
  viewer: Viewer,
  filter: CaseFilter = {},
): Promise<Partial<Record<IntroductionState, number>>> {
  const where = whereOf(viewer, filter);
  if (!where) return {};
  const rows = await db.introduction.groupBy({ by: ['state'], where, _count: { _all: true } });
  return Object.fromEntries(rows.map((row) => [row.state, row._count._all]));
}
