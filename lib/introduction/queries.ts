import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { namesOfCode } from '@/lib/taxonomy/names';
import { readerOf } from './reader';
import { introductionScope } from './scope';
import type { IntroductionState, Turn } from './states';

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

const most = 200;

/** The cases that the viewer may see, oldest clock first, in one round trip. */
export async function listIntroductions(
  viewer: Viewer,
  turns: readonly Turn[] | null = null,
): Promise<CaseListItem[]> {
  const scope = introductionScope(viewer);
  if (!scope) return [];
  const rows = await db.introduction.findMany({
    where: turns ? { AND: [scope, { turn: { in: [...turns] } }] } : scope,
    select: listSelect,
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: most,
  });
  return rows.map((row) => itemOf(viewer, row));
}
