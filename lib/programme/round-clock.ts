import { db, type Tx } from '@/lib/db/client';
import { log } from '@/lib/log';
import { declineUnanswered } from './answer-all';
import { closeRound, endRound } from './close-round';
import { addDays, bangkokDay, dateOf } from './days';
import { refreshHeld } from './earned';
import { mailDate, roundPage, tellAdmins, tellApplicant, tellManagers, titlesOf } from './notices';
import { giveToWaiting } from './places';

/**
 * What rounds do by themselves: they close at their time, end after their last day, remind those who
 * have to answer, and call for help when an answer is late. Each round has a transaction of its own:
 * one that fails holds up none of the others.
 */
const remindDays = 3;
/** Days between two calls for help. */
const lateEvery = 3;
const closingDays = 2;

type Row = { id: string };

async function each(rows: readonly Row[], act: (tx: Tx, id: string) => Promise<boolean>) {
  let done = 0;
  for (const { id } of rows) {
    try {
      if (await db.$transaction((tx) => act(tx, id))) done += 1;
    } catch (error) {
      log.error({ round: id, error }, 'a round could not be moved');
    }
  }
  return done;
}

/** Rounds whose last day is over: every minute. */
export async function closeDueRounds(now: Date): Promise<number> {
  const due = await db.programmeRound.findMany({
    where: { state: 'OPEN', closesAt: { lte: now } },
    select: { id: true },
    orderBy: { closesAt: 'asc' },
  });
  return each(due, async (tx, id) => {
    const round = await lock(tx, id);
    return round.state === 'OPEN' && round.closesAt <= now && closeRound(tx, round, now);
  });
}

async function lock(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "ProgrammeRound" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.programmeRound.findUniqueOrThrow({ where: { id } });
}

/** Rounds whose last day has passed end with it. */
export async function endDueRounds(now: Date): Promise<number> {
  const today = dateOf(bangkokDay(now));
  const due = await db.programmeRound.findMany({
    where: { state: 'RUNNING', endsOn: { lt: today } },
    select: { id: true },
    orderBy: { endsOn: 'asc' },
  });
  return each(due, async (tx, id) => endRound(tx, await lock(tx, id), now));
}

/** Writers of drafts that have not been sent, once, two days before the round closes. */
export async function remindOfDrafts(now: Date): Promise<number> {
  const until = new Date(now.getTime() + closingDays * 86_400_000);
  const drafts = await db.programmeApplication.findMany({
    where: { state: 'DRAFT', round: { state: 'OPEN', closesAt: { gt: now, lte: until } } },
    select: { id: true, smeId: true, partnerId: true, round: true },
  });
  for (const draft of drafts) {
    const { round } = draft;
    await db.$transaction((tx) =>
      tellApplicant(tx, 'application-closing', draft, {
        params: {
          round: titlesOf(round),
          closes: mailDate(new Date(round.closesAt.getTime() - 1)),
        },
        page: roundPage(round),
        occasion: `${draft.id} ${round.closesAt.toISOString()}`,
      }),
    );
  }
  return drafts.length;
}

/** Rounds in selection with applicants who wait, and their day of answers up to a day. */
function waitingRounds(answersBy: { gte: Date; lte: Date } | { lt: Date }) {
  return db.programmeRound.findMany({
    where: { state: 'SELECTING', answersBy, applications: { some: { state: 'SUBMITTED' } } },
    include: { applications: { where: { state: 'SUBMITTED' } } },
    orderBy: { answersBy: 'asc' },
  });
}

type WaitingRound = Awaited<ReturnType<typeof waitingRounds>>[number];

function askManagers(template: 'answers-due' | 'answers-late', round: WaitingRound, day: string) {
  const params = {
    round: titlesOf(round),
    count: round.applications.length,
    answers: mailDate(round.answersBy),
  };
  const about = { params, page: `${roundPage(round)}/selection`, occasion: `${round.id} ${day}` };
  return db.$transaction(async (tx) => {
    await tellManagers(tx, template, about);
    if (template === 'answers-late') await tellAdmins(tx, template, about);
  });
}

/** Those who run rounds, from three days before the day of the answers, once. */
export async function remindOfAnswers(now: Date): Promise<number> {
  const today = bangkokDay(now);
  const until = dateOf(addDays(today, remindDays));
  const rounds = await waitingRounds({ gte: dateOf(today), lte: until });
  for (const round of rounds) {
    await askManagers('answers-due', round, round.answersBy.toISOString().slice(0, 10));
  }
  return rounds.length;
}

/**
 * Once the day is over: every applicant is told of the delay, once; headquarters, the desk and the
 * admins are called every three days until everybody has an answer.
 */
export async function callForAnswers(now: Date): Promise<number> {
  const today = bangkokDay(now);
  const rounds = await waitingRounds({ lt: dateOf(today) });
  for (const round of rounds) {
    const late = Math.round((dateOf(today).getTime() - round.answersBy.getTime()) / 86_400_000);
    if (late % lateEvery === 1) await askManagers('answers-late', round, today);
    for (const application of round.applications) {
      await db.$transaction((tx) =>
        tellApplicant(tx, 'application-delayed', application, {
          params: {
            round: titlesOf(round),
            code: application.code,
            answers: mailDate(round.answersBy),
          },
          page: roundPage(round),
          occasion: application.id,
        }),
      );
    }
  }
  return rounds.length;
}

/**
 * Courses in which somebody waits for whom there is room: nobody should, for whoever gives a place
 * back or joins the list looks under the round's lock. Whoever does all the same waits a minute.
 */
export async function giveFreePlaces(now: Date): Promise<number> {
  const rounds = await db.$queryRaw<Row[]>`
    SELECT r."id" FROM "ProgrammeRound" r
    WHERE r."kind" = 'course' AND r."state" IN ('OPEN', 'RUNNING') AND EXISTS (
      SELECT 1 FROM "ProgrammeApplication" a
      WHERE a."roundId" = r."id" AND a."side" = 'SME' AND a."state" = 'WAITING_LIST'
        AND r."takenSme" + a."places" <= coalesce(r."placesSme", 1000000))`;
  return each(rounds, async (tx, id) => {
    await lock(tx, id);
    await giveToWaiting(tx, { roundId: id, side: 'SME', count: 0, now });
    return true;
  });
}

/** Courses: whoever still waits after the day of the answers is told that no place came free. */
export async function answerWaiting(now: Date): Promise<number> {
  const due = await db.programmeRound.findMany({
    where: {
      ...{ kind: 'course', state: 'RUNNING', answersBy: { lt: dateOf(bangkokDay(now)) } },
      applications: { some: { state: 'WAITING_LIST' } },
    },
    select: { id: true },
  });
  return each(due, async (tx, id) => {
    const round = await lock(tx, id);
    const answer = { states: ['WAITING_LIST' as const], reason: 'full' as const, now };
    return (await declineUnanswered(tx, round, answer)) > 0;
  });
}

/** Badges that run out, or begin, today. */
export async function refreshToday(now: Date): Promise<number> {
  const { smes, partners } = await db.$transaction((tx) => refreshHeld(tx, now));
  return smes.length + partners.length;
}
