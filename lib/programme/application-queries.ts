import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { readTexts, rowsOf } from '@/lib/text-record/read';
import { type BadgeView, findBadges } from './badge-queries';
import {
  type ConditionLine,
  checkEligibility,
  conditionsOf,
  groupOf,
  readQuotas,
} from './eligibility-schema';
import { type Answers, type FormField, fieldsOf } from './form-schema';
import { actsFor, canManageRounds, canReview } from './policy';
import { applicationScope } from './queries';
import {
  applicantFacts,
  applicantNames,
  applicationInclude,
  industriesOf,
  type OfApplicant,
  roundInclude,
} from './read-round';
import { type RoundView, roundView } from './round-view';
import { meanTotal } from './sheet-schema';
import type { ApplicationState, ParticipantState, Side } from './states';

/** Applications: of one's own side, and those that an office looks after. */
export type ParticipantView = {
  id: string;
  name: string;
  nameRoman: string | null;
  position: string | null;
  state: ParticipantState;
  certificateCode: string | null;
  version: number;
};

export type ApplicationItem = {
  id: string;
  code: string;
  side: Side;
  state: ApplicationState;
  applicant: {
    id: string;
    /** Of a firm its running code, of a partner its code in the directory. */
    code: string;
    names: PartialNames;
    industries: readonly string[];
    /** The round's group that it belongs to. */
    group: string | null;
    isExample: boolean;
  };
  places: number;
  byName: string;
  onBehalf: boolean;
  /** For those who select: what is proposed. */
  proposed: string | null;
  /** Mean of the reviewers' totals, and how many have reviewed. */
  mean: number | null;
  reviews: number;
  reasonCode: string | null;
  submittedAt: Date | null;
  decidedAt: Date | null;
  /** Counted from 1 on the waiting list; null elsewhere. */
  waitingPosition: number | null;
  version: number;
};

export type OwnApplicationItem = ApplicationItem & { round: RoundView };

const itemInclude = {
  ...applicationInclude,
  reviews: { select: { total: true } },
} satisfies Prisma.ProgrammeApplicationInclude;

type ItemRow = Prisma.ProgrammeApplicationGetPayload<{ include: typeof itemInclude }>;

function toItem(row: ItemRow, quotas: unknown): ApplicationItem {
  const of: OfApplicant = row;
  const industries = industriesOf(of);
  return {
    ...{ id: row.id, code: row.code, side: row.side === 'SME' ? 'SME' : 'PARTNER' },
    ...{ state: row.state, places: row.places, byName: row.byName, onBehalf: row.onBehalf },
    applicant: {
      id: row.smeId ?? row.partnerId ?? '',
      code: of.sme?.code ?? of.partner?.code ?? '',
      names: applicantNames(of),
      industries,
      group: groupOf(readQuotas(quotas), industries),
      isExample: of.sme?.isExample ?? of.partner?.isExample ?? false,
    },
    proposed: row.proposed,
    mean: meanTotal(row.reviews),
    reviews: row.reviews.length,
    reasonCode: row.reasonCode,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    waitingPosition: null,
    version: row.version,
  };
}

/** The viewer's own applications, the newest first. */
export async function ownApplications(
  viewer: Viewer,
  now = new Date(),
): Promise<OwnApplicationItem[]> {
  if (viewer.role !== 'SME_MEMBER' && viewer.role !== 'PARTNER_CONTACT') return [];
  const rows = await db.programmeApplication.findMany({
    where: applicationScope(viewer),
    include: { ...itemInclude, round: { include: roundInclude } },
    orderBy: { createdAt: 'desc' },
    take: 200,
  });
  return rows.map((row) => ({
    ...withoutReviews(toItem(row, row.round.quotas)),
    round: roundView(row.round, now),
  }));
}

/** What reviewers think, and what is proposed, is theirs until it is confirmed. */
function withoutReviews(item: ApplicationItem): ApplicationItem {
  const reasonCode = item.state === 'SUBMITTED' ? null : item.reasonCode;
  return { ...item, reasonCode, proposed: null, mean: null, reviews: 0 };
}

/** Those that the viewer's office sees, best reviewed first; drafts only where they write them. */
export async function listApplications(
  roundCode: string,
  viewer: Viewer,
): Promise<ApplicationItem[]> {
  const rows = await db.programmeApplication.findMany({
    where: { AND: [{ round: { code: roundCode } }, applicationScope(viewer)] },
    include: { ...itemInclude, round: { select: { quotas: true } } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  const items = rows.map((row) => toItem(row, row.round.quotas));
  return items.sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1));
}

export type ApplicationPage = ApplicationItem & {
  round: RoundView;
  answers: Answers;
  /** The questions of the applicant's side. */
  fields: FormField[];
  language: Locale;
  participants: ParticipantView[];
  lines: ConditionLine[];
  /** In words, where somebody wrote more than the reason's code. */
  reason: ReadText | null;
  /** As whom the viewer acts for the applicant. */
  as: 'OWNER' | 'STAFF' | null;
  mayReview: boolean;
  /** Whether the viewer runs rounds: issues badges and takes them back. */
  mayManage: boolean;
  /** What the applicant has earned in this round, the newest first. */
  badges: BadgeView[];
  /** For reviewers only. */
  sheets: {
    reviewerName: string;
    own: boolean;
    scores: Record<string, number>;
    total: number;
    note: string | null;
  }[];
};

export async function findApplication(
  code: string,
  viewer: Viewer,
  now = new Date(),
): Promise<ApplicationPage | null> {
  const row = await db.programmeApplication.findFirst({
    where: { AND: [{ code }, applicationScope(viewer)] },
    include: {
      ...applicationInclude,
      reviews: { orderBy: { createdAt: 'asc' } },
      participants: { orderBy: { createdAt: 'asc' } },
      round: { include: roundInclude },
    },
  });
  if (!row) return null;
  const round = roundView(row.round, now);
  const item = toItem(row, row.round.quotas);
  const mayReview = canReview(viewer, row);
  const conditions = conditionsOf(round.eligibility, item.side);
  const [texts, waitingPosition, badges] = await Promise.all([
    readTexts(db, [{ kind: 'APPLICATION', id: row.id }], ['reason']),
    positionOf(row),
    badgesIn(row, now),
  ]);
  return {
    ...(mayReview ? item : withoutReviews(item)),
    waitingPosition,
    round,
    answers: row.answers as Answers,
    fields: fieldsOf(round.form, item.side),
    language: row.language,
    participants: row.participants.map(participantView),
    lines: conditions ? checkEligibility(applicantFacts(row), conditions) : [],
    reason:
      mayReview || item.state === 'DECLINED'
        ? bestText(rowsOf(texts, 'APPLICATION', row.id, 'reason'), viewer.language)
        : null,
    as: actsFor(viewer, row),
    mayReview,
    mayManage: canManageRounds(viewer),
    badges,
    sheets: mayReview ? row.reviews.map((review) => sheetOf(review, viewer)) : [],
  };
}

type Holder = { roundId: string; smeId: string | null; partnerId: string | null };

function badgesIn({ roundId, smeId, partnerId }: Holder, now: Date): Promise<BadgeView[]> {
  return findBadges(smeId ? { roundId, smeId } : { roundId, partnerId: partnerId ?? '' }, now);
}

function sheetOf(
  review: {
    reviewerId: string;
    reviewerName: string;
    scores: unknown;
    total: number;
    note: string | null;
  },
  viewer: Viewer,
): ApplicationPage['sheets'][number] {
  const { reviewerId, reviewerName, total, note } = review;
  const scores = review.scores as Record<string, number>;
  return { reviewerName, own: reviewerId === viewer.id, scores, total, note };
}

export function participantView(row: ParticipantView): ParticipantView {
  const { id, name, nameRoman, position, state, certificateCode, version } = row;
  return { id, name, nameRoman, position, state, certificateCode, version };
}

async function positionOf(row: {
  state: string;
  roundId: string;
  side: string;
  submittedAt: Date | null;
  id: string;
}): Promise<number | null> {
  if (row.state !== 'WAITING_LIST') return null;
  const before = await db.programmeApplication.count({
    where: {
      ...{ roundId: row.roundId, side: row.side, state: 'WAITING_LIST' },
      ...(row.submittedAt ? { submittedAt: { lt: row.submittedAt } } : {}),
    },
  });
  return before + 1;
}

/** Firms are written for by officers, partners by the desk. */
export function sideOf(viewer: Viewer): Side | null {
  if (viewer.role === 'SME_MEMBER' || viewer.role === 'OFFICER') return 'SME';
  return viewer.role === 'PARTNER_CONTACT' || viewer.role === 'JAPAN_DESK' ? 'PARTNER' : null;
}
