import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts, rowsOf } from '@/lib/text-record/read';
import { canManageRounds, canWorkOnPair } from './policy';
import { roundInclude } from './read-round';
import { type RoundView, roundView } from './round-view';
import { type SessionView, sessionView } from './session-queries';
import type { PairState } from './states';

/** Pairs of a firm and the partner that coaches it. A proposed pair is known to those who pair. */
export type PairItem = {
  id: string;
  state: PairState;
  sme: { id: string; code: string; names: PartialNames };
  partner: { id: string; code: string; slug: string; names: Names };
  /** Of the engine when it was paired; null for a pair made by hand. */
  score: number | null;
  byHand: boolean;
  introductionId: string | null;
  goals: number;
  /** Goals whose figure after is known, and of those the ones that were reached. */
  measured: number;
  reached: number;
  visits: number;
  isExample: boolean;
  version: number;
};

export type GoalView = {
  id: string;
  kind: string;
  words: ReadText | null;
  unit: string;
  before: number | null;
  target: number | null;
  after: number | null;
  beforeOn: Date | null;
  afterOn: Date | null;
  lowerIsBetter: boolean;
  /** Null while it cannot be said. */
  reached: boolean | null;
  version: number;
};

export type PairPage = PairItem & {
  round: RoundView;
  /** The engine's score with its parts, as it was when the pair was proposed. */
  explanation: unknown;
  goalList: GoalView[];
  sessions: SessionView[];
  mayWork: boolean;
  mayManage: boolean;
};

const include = {
  sme: {
    select: { id: true, code: true, nameTh: true, nameJa: true, nameEn: true, centreCode: true },
  },
  partner: {
    select: { id: true, code: true, slug: true, nameTh: true, nameJa: true, nameEn: true },
  },
  goals: { orderBy: [{ position: 'asc' }, { createdAt: 'asc' }] },
  sessions: { orderBy: { startsAt: 'asc' } },
} satisfies Prisma.ProgrammePairInclude;

type PairRow = Prisma.ProgrammePairGetPayload<{ include: typeof include }>;
type GoalRow = PairRow['goals'][number];

const nobody = '00000000-0000-0000-0000-000000000000';
const agreed = { state: { not: 'PROPOSED' } } as const;

export function pairScope(viewer: Viewer): Prisma.ProgrammePairWhereInput {
  if (canManageRounds(viewer) || viewer.role === 'ADMIN') return {};
  if (viewer.role === 'OFFICER') return { sme: { centreCode: viewer.centreCode } };
  if (viewer.role === 'SME_MEMBER') return { smeId: viewer.smeId ?? nobody, ...agreed };
  return { partnerId: viewer.partnerId ?? nobody, ...agreed };
}

type Figures = Pick<GoalRow, 'target' | 'after' | 'lowerIsBetter'>;

export function isReached({ target, after, lowerIsBetter }: Figures): boolean | null {
  if (target === null || after === null) return null;
  return lowerIsBetter ? after.lessThanOrEqualTo(target) : after.greaterThanOrEqualTo(target);
}

function toItem(row: PairRow): PairItem {
  const { sme, partner } = row;
  const { id, state, score, byHand, introductionId, isExample, version } = row;
  return {
    ...{ id, state, score, byHand, introductionId, isExample, version },
    sme: {
      id: sme.id,
      code: sme.code,
      names: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
    },
    partner: { id: partner.id, code: partner.code, slug: partner.slug, names: namesOf(partner) },
    goals: row.goals.length,
    measured: row.goals.filter((goal) => isReached(goal) !== null).length,
    reached: row.goals.filter((goal) => isReached(goal) === true).length,
    visits: row.sessions.filter(({ cancelledAt }) => cancelledAt === null).length,
  };
}

/** The pairs of a round that the viewer sees, the best score first. */
export async function pairsOf(roundCode: string, viewer: Viewer): Promise<PairItem[]> {
  const rows = await db.programmePair.findMany({
    where: { AND: [{ round: { code: roundCode } }, pairScope(viewer)] },
    include,
    orderBy: [{ state: 'asc' }, { score: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  });
  return rows.map(toItem);
}

/** The viewer's own pairs over all rounds. */
export async function ownPairs(
  viewer: Viewer,
  now = new Date(),
): Promise<(PairItem & { round: RoundView })[]> {
  const rows = await db.programmePair.findMany({
    where: pairScope(viewer),
    include: { ...include, round: { include: roundInclude } },
    orderBy: { createdAt: 'desc' },
    take: 200,
  });
  return rows.map((row) => ({ ...toItem(row), round: roundView(row.round, now) }));
}

export async function findPair(
  id: string,
  viewer: Viewer,
  now = new Date(),
): Promise<PairPage | null> {
  const row = await db.programmePair.findFirst({
    where: { AND: [{ id }, pairScope(viewer)] },
    include: { ...include, round: { include: roundInclude } },
  });
  if (!row) return null;
  const texts = await readTexts(db, [{ kind: 'PROGRAMME_PAIR', id: row.id }]);
  return {
    ...toItem(row),
    round: roundView(row.round, now),
    explanation: row.explanation,
    goalList: row.goals.map((goal) => goalView(goal, row.id, texts, viewer)),
    sessions: row.sessions.map(sessionView),
    mayWork: canWorkOnPair(viewer, row),
    mayManage: canManageRounds(viewer),
  };
}

function goalView(
  goal: GoalRow,
  pairId: string,
  texts: readonly OwnedTextRow[],
  viewer: Viewer,
): GoalView {
  const figure = (value: GoalRow['before']) => (value === null ? null : value.toNumber());
  const { id, kind, unit, beforeOn, afterOn, lowerIsBetter, version } = goal;
  return {
    ...{ id, kind, unit, beforeOn, afterOn, lowerIsBetter, version },
    words: bestText(rowsOf(texts, 'PROGRAMME_PAIR', pairId, `goal:${id}`), viewer.language),
    before: figure(goal.before),
    target: figure(goal.target),
    after: figure(goal.after),
    reached: isReached(goal),
  };
}
