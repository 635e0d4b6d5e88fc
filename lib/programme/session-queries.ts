import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import type { Locale, Names } from '@/lib/i18n/locales';
import { type ParticipantView, participantView } from './application-queries';
import { isStaff } from './policy';
import { applicationScope } from './queries';
import { atLessons, calledLessons, heldAt, type Replaced, replacedView } from './roll';

/** Lessons, days of matching, visits; and who came. */
export type SessionView = {
  id: string;
  pairId: string | null;
  kind: string;
  titles: Names;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  videoUrl: string | null;
  report: { body: string; language: Locale; by: string } | null;
  cancelledAt: Date | null;
  version: number;
};

type SessionRow = {
  id: string;
  pairId: string | null;
  kind: string;
  titleTh: string;
  titleJa: string;
  titleEn: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  videoUrl: string | null;
  report: string | null;
  reportLanguage: Locale | null;
  reportedByName: string | null;
  cancelledAt: Date | null;
  version: number;
};

export function sessionView(row: SessionRow): SessionView {
  const { id, pairId, kind, startsAt, endsAt, place, videoUrl, cancelledAt, version } = row;
  const { report, reportLanguage, reportedByName } = row;
  return {
    ...{ id, pairId, kind, startsAt, endsAt, place, videoUrl, cancelledAt, version },
    titles: { th: row.titleTh, ja: row.titleJa, en: row.titleEn },
    report:
      report === null
        ? null
        : { body: report, language: reportLanguage ?? 'th', by: reportedByName ?? '' },
  };
}

const unseen = (session: SessionView): SessionView => ({
  ...session,
  videoUrl: null,
  report: null,
});

/** Whether the viewer's side is in the round's cohort. */
async function isInCohort(roundCode: string, viewer: Viewer | null): Promise<boolean> {
  if (!viewer) return false;
  if (isStaff(viewer)) return true;
  const found = await db.programmeApplication.findFirst({
    where: { AND: [{ round: { code: roundCode }, state: 'ACCEPTED' }, applicationScope(viewer)] },
    select: { id: true },
  });
  return found !== null;
}

/** The sessions of a round itself; links and reports are for those who take part. */
export async function sessionsOf(roundCode: string, viewer: Viewer | null): Promise<SessionView[]> {
  const [rows, takesPart] = await Promise.all([
    db.programmeSession.findMany({
      where: { round: { code: roundCode, state: { not: 'DRAFT' } }, pairId: null },
      orderBy: { startsAt: 'asc' },
    }),
    isInCohort(roundCode, viewer),
  ]);
  const sessions = rows.map(sessionView);
  return takesPart ? sessions : sessions.map(unseen);
}

export type RollCall = {
  session: SessionView;
  people: (ParticipantView & {
    firm: { th: string | null; ja: string | null; en: string | null };
    /** Null: nobody has said. */
    came: boolean | null;
  })[];
};

/** A lesson with everybody who had a place when it began, for those who call the roll. */
export async function rollCall(
  sessionId: string,
  roundCode: string,
  viewer: Viewer,
): Promise<RollCall | null> {
  if (!isStaff(viewer)) return null;
  // A pair's visits are their own matter.
  const session = await db.programmeSession.findFirst({
    where: { id: sessionId, pairId: null, round: { code: roundCode } },
    include: { attendance: true },
  });
  if (!session) return null;
  const held = { roundId: session.roundId, ...heldAt(session.startsAt) };
  const people = await participantsWhere(held, { id: session.roundId }, viewer);
  const came = new Map(session.attendance.map((row) => [row.participantId, row.came]));
  return {
    session: sessionView(session),
    people: people.map((one) => ({ ...one, came: came.get(one.id) ?? null })),
  };
}

export type RoundParticipant = ParticipantView & {
  applicationCode: string;
  firm: { th: string | null; ja: string | null; en: string | null };
  /** Lessons attended, and lessons of the round at which the roll was called. */
  attended: number;
  called: number;
  /** In whose place they came. */
  replaces: Replaced | null;
};

async function participantsWhere(
  where: Prisma.ParticipantWhereInput,
  round: Prisma.ProgrammeRoundWhereInput,
  viewer: Viewer,
): Promise<RoundParticipant[]> {
  const attendance = { where: atLessons };
  const [rows, called] = await Promise.all([
    db.participant.findMany({
      where: {
        ...where,
        application: { AND: [{ state: 'ACCEPTED' }, applicationScope(viewer)] },
      },
      include: {
        application: { include: { sme: true } },
        attendance,
        replaces: { include: { attendance } },
      },
      orderBy: [{ application: { code: 'asc' } }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
    db.programmeSession.count({ where: { ...calledLessons, round } }),
  ]);
  return rows.map((row) => {
    const { sme, code } = row.application;
    return {
      ...participantView(row),
      applicationCode: code,
      firm: { th: sme?.nameTh ?? null, ja: sme?.nameJa ?? null, en: sme?.nameEn ?? null },
      attended: row.attendance.filter((one) => one.came).length,
      called,
      replaces: replacedView(row.replaces),
    };
  });
}

/** Everybody with a place in a course: one's own people, or for an office those it looks after. */
export function participantsOf(roundCode: string, viewer: Viewer): Promise<RoundParticipant[]> {
  const round = { code: roundCode };
  return participantsWhere({ round, state: { not: 'CANCELLED' } }, round, viewer);
}
