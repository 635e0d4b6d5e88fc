import { dayOf, nextDay } from '@/lib/calendar/working-days';
import type { Tx } from '@/lib/db/client';
import { meetingsInForce, type Side } from '@/lib/event/states';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { caseInclude } from '@/lib/introduction/case-row';
import type { Mover } from '@/lib/introduction/move';
import { canLeave } from '@/lib/introduction/states';
import { setNextStep } from '@/lib/outcome/file-met';
import type { Outlook } from '@/lib/outcome/outlook';
import { surveyedMeeting, writeSurvey } from '@/lib/outcome/survey';
import { type DayMeeting, type MeetingTimes, markHeld, markMissed } from './held';
import { absentReason, beginOf, presenceOf, type SideWord, type StaffWord } from './presence-words';

/** The three taps after a meeting: who came, how useful it was, what comes next. */

/** Until when the next step is to be taken, where two taps name it. */
export const stepDays = 14;

export type Speaker = { side: Side; mover: Mover; onBehalf: boolean; viaLink: boolean };

const onDay = ['PUBLISHED', 'RUNNING', 'CLOSED'];

/** When the meeting's slot is. */
export async function timesOf(tx: Tx, row: DayMeeting): Promise<MeetingTimes | null> {
  const { eventId, slotNumber: number } = row;
  return tx.eventSlot.findUnique({
    where: { eventId_number: { eventId, number } },
    select: { startsAt: true, endsAt: true },
  });
}

/** Why nothing can be said of who came. */
export function refusalToSay(
  row: DayMeeting,
  times: MeetingTimes | null,
  now: Date,
): FailureCode | null {
  if (!onDay.includes(row.event.state) || !times) return 'event-meeting.not-in-force';
  const known = [...meetingsInForce, 'MISSED'] as readonly string[];
  if (!known.includes(row.state)) return 'event-meeting.not-in-force';
  const begins = beginOf(row, times, row.event.delayMinutes, now);
  return begins > now ? 'event-meeting.not-yet' : null;
}

/** One side says who came; what is known by then decides whether the meeting was held. */
export async function sayWhoCame(
  tx: Tx,
  row: DayMeeting,
  speaker: Speaker,
  word: SideWord,
  now: Date,
): Promise<Result<null>> {
  const times = await timesOf(tx, row);
  const refused = refusalToSay(row, times, now);
  if (refused || !times) return fail(refused ?? 'event-meeting.not-in-force');
  if (row.staffSays) return fail('event-meeting.settled');
  const column = speaker.side === 'SME' ? 'smeSays' : 'partnerSays';
  // Pressed twice: it is said already.
  if (row[column] === word) return ok(null);
  await tx.eventMeeting.update({ where: { id: row.id }, data: { [column]: word } });
  const done = await follow(tx, { ...row, [column]: word }, times, speaker.mover, now);
  if (!done.ok) return done;
  return note(tx, row.id, speaker, word, now);
}

/** Staff settle what the two sides say differently, or have not said. */
export async function settle(
  tx: Tx,
  row: DayMeeting,
  word: StaffWord,
  mover: Mover,
  now: Date,
): Promise<Result<null>> {
  const times = await timesOf(tx, row);
  const refused = refusalToSay(row, times, now);
  if (refused || !times) return fail(refused ?? 'event-meeting.not-in-force');
  await tx.eventMeeting.update({ where: { id: row.id }, data: { staffSays: word } });
  return follow(tx, { ...row, staffSays: word }, times, mover, now);
}

async function follow(
  tx: Tx,
  row: DayMeeting,
  times: MeetingTimes,
  mover: Mover,
  now: Date,
): Promise<Result<null>> {
  const presence = presenceOf(row);
  if (presence === 'held' || presence === 'reported') {
    if (row.state === 'HELD') return ok(null);
    if (row.state === 'MISSED' && (await placeIsTaken(tx, row))) {
      return fail('event-meeting.place-taken');
    }
    const held = await markHeld(tx, row, times, mover, now);
    return held.ok ? ok(null) : held;
  }
  // What differs stays as it is until staff settle it.
  if (presence !== 'missed') return ok(null);
  const reason = absentReason(row);
  if (row.state === 'MISSED' && row.endedReason === reason) return ok(null);
  return markMissed(tx, row, reason, mover, now);
}

/** A repair may have put another meeting where the missed one would have been. */
async function placeIsTaken(tx: Tx, row: DayMeeting): Promise<boolean> {
  const { eventId, slotNumber, smeRegId, partnerRegId, tableId, interpreterId } = row;
  const others = await tx.eventMeeting.count({
    where: {
      id: { not: row.id },
      ...{ eventId, state: { in: [...meetingsInForce] } },
      OR: [
        { slotNumber, smeRegId },
        { slotNumber, partnerRegId },
        { slotNumber, tableId },
        ...(interpreterId ? [{ slotNumber, interpreterId }] : []),
        { smeRegId, partnerRegId },
      ],
    },
  });
  return others > 0;
}

/** What was said stands with the case's meeting, too, once there is one. */
async function note(
  tx: Tx,
  id: string,
  { side, mover, onBehalf }: Speaker,
  word: SideWord,
  now: Date,
): Promise<Result<null>> {
  const { meetingId } = await tx.eventMeeting.findUniqueOrThrow({
    where: { id },
    select: { meetingId: true },
  });
  if (!meetingId) return ok(null);
  await tx.meetingAttendance.create({
    data: {
      ...{ meetingId, side, onBehalf, byName: mover.name, byId: mover.id, createdAt: now },
      ownCame: word === 'both' || word === 'own',
      otherCame: word === 'both' || word === 'other',
    },
  });
  return ok(null);
}

export type Rating = { usefulness: number; outlook: Outlook; language: Locale };

/** The second and third tap: kept with the case's meeting, and the case goes on with its next step. */
export async function rate(
  tx: Tx,
  row: DayMeeting,
  speaker: Speaker,
  rating: Rating,
  now: Date,
): Promise<Result<null>> {
  if (row.state !== 'HELD' || !row.meetingId) return fail('event-meeting.not-held');
  const { side, mover, onBehalf, viaLink } = speaker;
  const meeting = await tx.meeting.findUniqueOrThrow({
    where: { id: row.meetingId },
    include: { ...surveyedMeeting, surveys: { select: { side: true, outlook: true } } },
  });
  const { usefulness, outlook, language } = rating;
  const step = stepOf(outlook, side, language, now);
  const { words = null, day, taker = null } = step ?? {};
  const fields = { step: words, taker, ...(day ? { stepDay: day } : {}) };
  const input = { usefulness, outlook, money: null, ...fields, comment: null, language };
  const written = await writeSurvey(tx, meeting, {
    ...{ side, onBehalf, viaLink, mover, now, input },
  });
  if (!written.ok) return written;
  const same = meeting.surveys.some((other) => other.outlook === outlook);
  if (!step || same) return ok(null);
  const thing = await tx.introduction.findUniqueOrThrow({
    where: { id: meeting.introduction.id },
    include: caseInclude,
  });
  if (!canLeave(thing.state, 'next-step')) return ok(null);
  const set = await setNextStep(tx, thing, {
    ...{ mover: { ...mover, onBehalf }, now, step, language },
  });
  return set.ok ? ok(null) : set;
}

/** The tap's next step in words of the one who tapped; whoever expects something begins. */
function stepOf(outlook: Outlook, side: Side, language: Locale, now: Date) {
  if (outlook === 'none') return null;
  const survey = loadMessages(language).survey as { outlook: Record<Outlook, string> };
  return { words: survey.outlook[outlook], day: nextDay(dayOf(now), stepDays), taker: side };
}
