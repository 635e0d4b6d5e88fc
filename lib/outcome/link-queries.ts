import { db, type Prisma } from '@/lib/db/client';
import { namesOf, type PartialNames } from '@/lib/i18n/locales';
import { hiderOf, maskTexts } from '@/lib/introduction/disclosure-mask';
import { type CaseReader, partnerReader, readerOf } from '@/lib/introduction/reader';
import { findOneTap, type OneTap, refuseOneTap } from '@/lib/one-tap/links';
import { readTexts } from '@/lib/text-record/read';
import { pairInclude, surveyInclude } from './include';
import {
  type MeetingResult,
  meetingResult,
  type ReportView,
  type RoundView,
  roundView,
} from './project';
import { fieldsOfRounds } from './round-words';
import { surveyRefusal } from './survey';
import type { OutcomeSide } from './tier';

/** What a one-tap link opens. Reading decides nothing and writes nothing. */
export type ClosedLink = { kind: 'unknown' | 'expired' | 'closed' };

type LinkedCase = {
  code: string;
  name: string;
  side: OutcomeSide;
  /** The side across the table; null while it is not to be named. */
  other: PartialNames | null;
  isExample: boolean;
};

export type SurveyLink = LinkedCase & {
  kind: 'open' | 'answered';
  /** It can still be filed as met. */
  fileable: boolean;
  meeting: MeetingResult;
};

export type OutcomeLink = LinkedCase & {
  kind: 'open' | 'answered';
  metAt: Date | null;
  round: RoundView;
  /** The side's latest report in this case. */
  last: ReportView | null;
};

const pair = {
  ...pairInclude,
  disclosures: true,
} satisfies Prisma.IntroductionInclude;

type PairRow = Prisma.IntroductionGetPayload<{ include: typeof pair }>;

function readerOfLink(side: OutcomeSide, row: PairRow): CaseReader {
  return side === 'PARTNER' ? partnerReader(row) : readerOf({ role: 'SME_MEMBER' }, row);
}

function linkedCase(link: OneTap, row: PairRow): LinkedCase {
  const side = link.side as OutcomeSide;
  const { sme } = row;
  const firm = { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn };
  return {
    code: row.code,
    name: link.recipientName,
    side,
    other: side === 'SME' ? namesOf(row.partner) : partnerReader(row).firmName ? firm : null,
    isExample: row.isExample,
  };
}

/** A link that still says something: open, or used and not yet expired. */
async function findLink(
  purpose: 'SURVEY' | 'OUTCOME',
  token: string,
  now: Date,
): Promise<ClosedLink | { kind: 'found'; link: OneTap; open: boolean }> {
  const link = await findOneTap(db, purpose, token);
  if (!link) return { kind: 'unknown' };
  const open = refuseOneTap(link, now) === null;
  if (!open && (!link.usedAt || link.expiresAt <= now)) return { kind: 'expired' };
  return { kind: 'found', link, open };
}

export async function findSurveyLink(token: string, now: Date): Promise<ClosedLink | SurveyLink> {
  const found = await findLink('SURVEY', token, now);
  if (found.kind !== 'found') return found;
  const row = await db.meeting.findUnique({
    where: { id: found.link.subjectId },
    include: { introduction: { include: pair }, ...surveyInclude },
  });
  if (!row) return { kind: 'unknown' };
  const { introduction } = row;
  const side = found.link.side as OutcomeSide;
  const answered = row.surveys.some((survey) => survey.side === side);
  if (!answered && surveyRefusal(row, now)) return { kind: 'closed' };
  const owners = row.surveys.map(({ id }) => ({ kind: 'SURVEY' as const, id }));
  const reader = readerOfLink(side, introduction);
  const texts = maskTexts(await readTexts(db, owners), introduction, reader);
  return {
    ...linkedCase(found.link, introduction),
    kind: answered || !found.open ? 'answered' : 'open',
    fileable: introduction.state === 'MEETING_ARRANGED',
    meeting: meetingResult(row, texts, reader),
  };
}

export async function findOutcomeLink(token: string, now: Date): Promise<ClosedLink | OutcomeLink> {
  const found = await findLink('OUTCOME', token, now);
  if (found.kind !== 'found') return found;
  const ordered = { orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }] };
  const row = await db.outcomeRound.findUnique({
    where: { id: found.link.subjectId },
    include: {
      introduction: {
        include: { ...pair, outcomeRounds: { include: { reports: ordered, rulings: ordered } } },
      },
    },
  });
  if (!row) return { kind: 'unknown' };
  const { introduction } = row;
  const side = found.link.side as OutcomeSide;
  const reader = readerOfLink(side, introduction);
  const hide = hiderOf(introduction, reader);
  const { id: caseId, outcomeRounds } = introduction;
  const fields = fieldsOfRounds(outcomeRounds);
  const texts = maskTexts(
    await readTexts(db, [{ kind: 'INTRODUCTION', id: caseId }], fields),
    introduction,
    reader,
  );
  const rounds = outcomeRounds.map((each) => roundView(each, [], reader, { hide, texts }));
  const round = rounds.find(({ id }) => id === row.id);
  if (!round) return { kind: 'unknown' };
  const own = rounds.flatMap(({ reports }) => reports).filter((report) => report.side === side);
  return {
    ...linkedCase(found.link, introduction),
    kind: found.open ? 'open' : 'answered',
    metAt: introduction.metAt,
    round,
    last: own.sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null,
  };
}
