import { db, type Prisma, type Tx } from '@/lib/db/client';
import { type CaseRow, caseInclude } from '@/lib/introduction/case-row';
import { log } from '@/lib/log';
import { queueMail } from '@/lib/mail/outbox';
import type { MailParams } from '@/lib/mail/templates';
import { issueOneTap } from '@/lib/one-tap/links';
import { pairFacts, peopleOfSide } from './people';
import { dayMs, linkDays, remindAfterDays, roundsFrom, surveyWithinDays } from './rounds';
import { type OutcomeSide, outcomeSides } from './tier';

/**
 * Asks both sides after a meeting and at the five times. Each ask is a transaction of its own that
 * first takes it (a conditional update), so that it happens once however often the job runs.
 */
export async function askAll(now: Date, most = 200): Promise<void> {
  await mendRounds(now);
  await each(await meetingsToSurvey(now, most), (id) => askSurvey(id, now));
  await each(await roundsToAsk(now, most), (id) => askRound(id, now));
  await each(await roundsToRemind(now, most), (id) => remindRound(id, now));
}

/** One that fails does not keep the others waiting; it is tried again at the next run. */
async function each(ids: readonly string[], ask: (id: string) => Promise<void>): Promise<void> {
  for (const id of ids) {
    try {
      await ask(id);
    } catch (error) {
      log.error({ id, error }, 'asking after a meeting failed');
    }
  }
}

/** Cases that were met before rounds were made for them get theirs. */
async function mendRounds(now: Date): Promise<void> {
  const cases = await db.introduction.findMany({
    where: {
      metAt: { gt: new Date(now.getTime() - 365 * dayMs), lte: now },
      outcomeRounds: { none: {} },
    },
    select: { id: true, metAt: true },
    take: 500,
  });
  const data = cases.flatMap(({ id, metAt }) =>
    metAt ? roundsFrom(metAt).map((round) => ({ ...round, introductionId: id })) : [],
  );
  if (data.length > 0) await db.outcomeRound.createMany({ data, skipDuplicates: true });
}

async function meetingsToSurvey(now: Date, take: number): Promise<string[]> {
  const meetings = await db.meeting.findMany({
    where: {
      state: { in: ['ARRANGED', 'HELD'] },
      surveySentAt: null,
      endsAt: { lte: now, gt: new Date(now.getTime() - surveyWithinDays * dayMs) },
    },
    orderBy: { endsAt: 'asc' },
    select: { id: true },
    take,
  });
  return meetings.map(({ id }) => id);
}

type Ask = {
  purpose: 'SURVEY' | 'OUTCOME';
  subjectId: string;
  thing: CaseRow;
  side: OutcomeSide;
  now: Date;
};

type AskMail = {
  [T in 'survey-ask' | 'outcome-ask' | 'outcome-reminder']: { template: T; params: MailParams[T] };
}['survey-ask' | 'outcome-ask' | 'outcome-reminder'];

/** Sends every person of a side a link of their own. */
async function askSide(
  tx: Tx,
  { purpose, subjectId, thing, side, now }: Ask,
  mailOf: (path: string, expires: { date: string }) => AskMail,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + linkDays * dayMs);
  for (const { path: _page, ...to } of await peopleOfSide(tx, thing, side)) {
    const { path } = await issueOneTap(tx, {
      ...{ purpose, side, subjectId, to, expiresAt, now },
      introductionId: thing.id,
    });
    const mail = mailOf(path, { date: expiresAt.toISOString() });
    const dedupeKey = `${mail.template} ${subjectId} ${side} ${to.userId ?? to.email}`;
    await queueMail(tx, { ...mail, to, dedupeKey });
  }
}

async function askSurvey(id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.meeting.updateMany({
      where: { id, surveySentAt: null, state: { in: ['ARRANGED', 'HELD'] } },
      data: { surveySentAt: now },
    });
    if (count === 0) return;
    const meeting = await tx.meeting.findUniqueOrThrow({
      where: { id },
      include: { introduction: { include: caseInclude }, surveys: { select: { side: true } } },
    });
    const thing = meeting.introduction;
    const met = { date: (meeting.startsAt ?? now).toISOString() };
    for (const side of outcomeSides) {
      if (meeting.surveys.some((survey) => survey.side === side)) continue;
      await askSide(
        tx,
        { purpose: 'SURVEY', subjectId: id, thing, side, now },
        (path, expires) => ({
          template: 'survey-ask',
          params: { ...pairFacts(thing, side), path, met, expires },
        }),
      );
    }
  });
}

/**
 * The latest due round of each case that was not asked yet, unless a later one was, or both sides
 * have said that it has ended. Closed cases are asked, too: results come after a case is closed.
 */
async function roundsToAsk(now: Date, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT due."id" FROM (
      SELECT DISTINCT ON (r."introductionId") r."id", r."introductionId", r."day", r."askedAt"
      FROM "OutcomeRound" r WHERE r."dueAt" <= ${now}
      ORDER BY r."introductionId", r."day" DESC) due
    WHERE due."askedAt" IS NULL AND (
      SELECT count(*) FROM (
        SELECT DISTINCT ON (p."side") p."side", p."stage"
        FROM "OutcomeReport" p JOIN "OutcomeRound" o ON o."id" = p."roundId"
        WHERE o."introductionId" = due."introductionId"
        ORDER BY p."side", p."createdAt" DESC) last
      WHERE last."stage" = 'ended') < 2
    LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

const askedRound = {
  reports: { select: { side: true } },
  introduction: {
    include: {
      ...caseInclude,
      outcomeRounds: {
        select: { reports: { select: { side: true, stage: true, createdAt: true } } },
      },
    },
  },
} satisfies Prisma.OutcomeRoundInclude;

type AskedRound = Prisma.OutcomeRoundGetPayload<{ include: typeof askedRound }>;

/** Who has neither answered this round nor said that it has ended. */
function sidesToAsk(round: AskedRound): OutcomeSide[] {
  const all = round.introduction.outcomeRounds.flatMap(({ reports }) => reports);
  return outcomeSides.filter((side) => {
    if (round.reports.some((report) => report.side === side)) return false;
    const own = all.filter((report) => report.side === side);
    const last = own.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
    return last?.stage !== 'ended';
  });
}

async function askAbout(
  tx: Tx,
  id: string,
  template: 'outcome-ask' | 'outcome-reminder',
  now: Date,
): Promise<void> {
  const round = await tx.outcomeRound.findUniqueOrThrow({ where: { id }, include: askedRound });
  const { introduction: thing, day } = round;
  for (const side of sidesToAsk(round)) {
    await askSide(tx, { purpose: 'OUTCOME', subjectId: id, thing, side, now }, (path, expires) => ({
      template,
      params: { ...pairFacts(thing, side), path, day, expires },
    }));
  }
}

async function askRound(id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.outcomeRound.updateMany({
      where: { id, askedAt: null },
      data: { askedAt: now },
    });
    if (count === 1) await askAbout(tx, id, 'outcome-ask', now);
  });
}

/** Asked a week ago and not reminded yet; a round that another has followed is left alone. */
async function roundsToRemind(now: Date, most: number): Promise<string[]> {
  const before = new Date(now.getTime() - remindAfterDays * dayMs);
  const since = new Date(now.getTime() - linkDays * dayMs);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r."id" FROM "OutcomeRound" r
    WHERE r."askedAt" <= ${before} AND r."askedAt" > ${since} AND r."remindedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "OutcomeRound" l
        WHERE l."introductionId" = r."introductionId" AND l."day" > r."day"
          AND l."dueAt" <= ${now})
    LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

async function remindRound(id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.outcomeRound.updateMany({
      where: { id, remindedAt: null },
      data: { remindedAt: now },
    });
    if (count === 1) await askAbout(tx, id, 'outcome-reminder', now);
  });
}
