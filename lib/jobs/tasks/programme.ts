import { log } from '@/lib/log';
import {
  answerWaiting,
  callForAnswers,
  closeDueRounds,
  endDueRounds,
  giveFreePlaces,
  refreshToday,
  remindOfAnswers,
  remindOfDrafts,
} from '@/lib/programme/round-clock';

/** Every minute: rounds whose last day is over close, and no place stands free while somebody waits. */
export async function programmeRoundsTask(_payload?: unknown, now = new Date()): Promise<void> {
  const closed = await closeDueRounds(now);
  if (closed > 0) log.info({ closed }, 'rounds closed');
  const given = await giveFreePlaces(now);
  if (given > 0) log.info({ given }, 'free places given to those who waited');
}

/** With the new day in Bangkok: nobody is left without an answer, and badges that are over count no more. */
export async function programmeDayTask(_payload?: unknown, now = new Date()): Promise<void> {
  const ended = await endDueRounds(now);
  const drafts = await remindOfDrafts(now);
  const due = await remindOfAnswers(now);
  const late = await callForAnswers(now);
  const waited = await answerWaiting(now);
  const changed = await refreshToday(now);
  log.info({ ended, drafts, due, late, waited, changed }, 'programmes of the day');
}
