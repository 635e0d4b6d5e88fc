import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type Locale, type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { bestText, type ReadText } from '@/lib/text-record/best';
import { readTexts, rowsOf } from '@/lib/text-record/read';
import { type ParticipantView, participantView } from './application-queries';
import { type CertificateView, findCertificate } from './badge-queries';
import { type ConditionLine, checkEligibility, conditionsOf } from './eligibility-schema';
import type { Answers } from './form-schema';
import { applicantFacts, findApplicant, roundInclude } from './read-round';
import { atLessons, type Replaced, replacedView } from './roll';
import { type RoundView, roundView } from './round-view';
import { type SessionView, sessionView } from './session-queries';
import type { ApplicationState, PairState, Side } from './states';

/**
 * A round as one of its applicants reads it: with the conditions checked against what they have
 * stated, their application, their people, sessions and pairs. Few statements, each for many things.
 */
export type OwnApplication = {
  id: string;
  code: string;
  state: ApplicationState;
  answers: Answers;
  language: Locale;
  places: number;
  onBehalf: boolean;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCode: string | null;
  reason: ReadText | null;
  /** On the waiting list, counted from 1. */
  waitingPlace: number | null;
  people: (ParticipantView & { attended: number; called: number; replaces: Replaced | null })[];
  version: number;
};

export type OwnPair = {
  id: string;
  state: PairState;
  firm: PartialNames;
  partner: Names;
  goals: number;
};

export type OwnRound = {
  round: RoundView;
  side: Side;
  applicantId: string;
  /** Let through by the registration's check, or a partner that is in the directory. */
  mayApply: boolean;
  /** Null: this side cannot take part. */
  lines: ConditionLine[] | null;
  application: OwnApplication | null;
  sessions: SessionView[];
  pairs: OwnPair[];
};

type Own = { side: Side; id: string; where: { smeId: string } | { partnerId: string } };

function ownOf(viewer: Viewer): Own | null {
  if (viewer.role === 'SME_MEMBER' && viewer.smeId) {
    return { side: 'SME', id: viewer.smeId, where: { smeId: viewer.smeId } };
  }
  if (viewer.role === 'PARTNER_CONTACT' && viewer.partnerId) {
    return { side: 'PARTNER', id: viewer.partnerId, where: { partnerId: viewer.partnerId } };
  }
  return null;
}

const includeFor = (where: Own['where']) =>
  ({
    ...roundInclude,
    applications: {
      where,
      include: {
        participants: {
          include: { attendance: { where: atLessons } },
          orderBy: { createdAt: 'asc' },
        },
      },
    },
    sessions: {
      where: { pairId: null },
      include: { _count: { select: { attendance: true } } },
      orderBy: { startsAt: 'asc' },
    },
    pairs: {
      where: { ...where, state: { not: 'PROPOSED' } },
      include: { sme: true, partner: true, goals: { select: { id: true } } },
    },
  }) satisfies Prisma.ProgrammeRoundInclude;

type Row = Prisma.ProgrammeRoundGetPayload<{ include: ReturnType<typeof includeFor> }>;

/** Null when there is no such round, or nobody whose own it could be. */
export async function findOwnRound(
  code: string,
  viewer: Viewer,
  now = new Date(),
): Promise<OwnRound | null> {
  const own = ownOf(viewer);
  if (!own) return null;
  const [row, applicant] = await Promise.all([
    db.programmeRound.findFirst({
      where: { code, state: { not: 'DRAFT' } },
      include: includeFor(own.where),
    }),
    findApplicant(db, own.side, own.id),
  ]);
  if (!row || !applicant) return null;
  const round = roundView(row, now);
  const wants = conditionsOf(round.eligibility, own.side);
  const application = await applicationOf(row, viewer.language);
  const takesPart = application?.state === 'ACCEPTED';
  return {
    ...{ round, side: own.side, applicantId: own.id, application },
    mayApply: applicant.sme ? applicant.sme.state === 'APPROVED' : !applicant.partner?.archivedAt,
    lines: wants ? checkEligibility(applicantFacts(applicant), wants) : null,
    // The links of meetings and what was written down are for those who take part.
    sessions: row.sessions
      .map(sessionView)
      .map((one) => (takesPart ? one : { ...one, videoUrl: null, report: null })),
    pairs: row.pairs.map((pair) => ({
      ...{ id: pair.id, state: pair.state, goals: pair.goals.length },
      firm: { th: pair.sme.nameTh, ja: pair.sme.nameJa, en: pair.sme.nameEn },
      partner: namesOf(pair.partner),
    })),
  };
}

async function applicationOf(row: Row, reader: Locale): Promise<OwnApplication | null> {
  const own = row.applications[0];
  if (!own) return null;
  const { id, code, state, language, places, onBehalf, submittedAt, decidedAt } = own;
  const { version } = own;
  // What is proposed is nobody's answer yet.
  const reasonCode = state === 'SUBMITTED' ? null : own.reasonCode;
  const called = row.sessions.filter(
    ({ cancelledAt, _count }) => cancelledAt === null && _count.attendance > 0,
  ).length;
  const isDeclined = state === 'DECLINED';
  const texts = isDeclined ? await readTexts(db, [{ kind: 'APPLICATION', id }], ['reason']) : [];
  return {
    ...{ id, code, state, language, places, onBehalf, submittedAt, decidedAt, reasonCode, version },
    answers: own.answers as Answers,
    reason: isDeclined ? bestText(rowsOf(texts, 'APPLICATION', id, 'reason'), reader) : null,
    waitingPlace: await waitingPlaceOf(row, own),
    people: own.participants.map((person) => ({
      ...participantView(person),
      attended: person.attendance.filter(({ came }) => came).length,
      called,
      replaces: replacedView(own.participants.find(({ id }) => id === person.replacesId)),
    })),
  };
}

async function waitingPlaceOf(
  round: { id: string },
  own: { state: string; side: string; submittedAt: Date | null },
): Promise<number | null> {
  if (own.state !== 'WAITING_LIST') return null;
  const before = await db.programmeApplication.count({
    where: {
      ...{ roundId: round.id, side: own.side, state: 'WAITING_LIST' },
      ...(own.submittedAt ? { submittedAt: { lt: own.submittedAt } } : {}),
    },
  });
  return before + 1;
}

/** What the viewer's own side has stated, to be checked against many rounds; one round trip. */
export async function ownFacts(viewer: Viewer) {
  const own = ownOf(viewer);
  const applicant = own && (await findApplicant(db, own.side, own.id));
  return own && applicant ? { side: own.side, facts: applicantFacts(applicant) } : null;
}

/** A certificate of one of the viewer's own people. */
export async function findOwnCertificate(
  code: string,
  viewer: Viewer,
): Promise<CertificateView | null> {
  if (viewer.role !== 'SME_MEMBER' || !viewer.smeId) return null;
  const [certificate, own] = await Promise.all([
    findCertificate(code),
    db.participant.count({
      where: { certificateCode: code, application: { smeId: viewer.smeId } },
    }),
  ]);
  return own > 0 ? certificate : null;
}
