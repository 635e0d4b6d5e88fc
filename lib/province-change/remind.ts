import { addWorkingDays, type WorkingCalendar } from '@/lib/calendar/working-days';
import { db, type Tx } from '@/lib/db/client';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { loadChange, toldOf } from './load-change';
import { remindHeads, type Sides, type Told, tellSilent } from './notices';

/**
 * Changes that a head does not answer. Days are working days of Thailand, where both centres are:
 * five until the heads are reminded, as long as a firm has for an answer of its own; three more until
 * headquarters is told, as from a case's deadline to its next step. No answer decides nothing: the
 * change goes on waiting until a head answers or headquarters withdraws it.
 */
export const remindAfterDays = 5;
export const tellAfterDays = remindAfterDays + 3;

/** @returns of how many changes somebody was reminded or told for the first time */
export async function runChangeReminders(now: Date = new Date()): Promise<number> {
  const waiting = await db.provinceCentreChange.findMany({
    where: { state: 'WAITING' },
    orderBy: { createdAt: 'asc' },
    select: { id: true, createdAt: true },
  });
  if (waiting.length === 0) return 0;
  const calendar = await readCalendar(db);
  let acts = 0;
  for (const { id, createdAt } of waiting) {
    if (!isOver(calendar, createdAt, remindAfterDays, now)) continue;
    const isToTell = isOver(calendar, createdAt, tellAfterDays, now);
    acts += (await db.$transaction((tx) => actOn(tx, id, isToTell, now))) ? 1 : 0;
  }
  return acts;
}

function isOver(calendar: WorkingCalendar, from: Date, days: number, now: Date): boolean {
  return addWorkingDays(calendar, from, days, ['TH']).dueAt <= now;
}

/** An answer that comes at this moment is first or waits. */
async function actOn(tx: Tx, id: string, isToTell: boolean, now: Date): Promise<boolean> {
  const thing = await loadChange({ tx, input: { id } });
  if (thing?.change.state !== 'WAITING') return false;
  const { change, from, to } = thing;
  const silent = [...(change.fromHeadAt ? [] : [from]), ...(change.toHeadAt ? [] : [to])];
  const told = toldOf(change, thing);
  const { createdAt: since } = change;
  const words = { by: change.byName, reason: change.reason, since };
  const codes = silent.map(({ code }) => code);
  const reminded = await remindHeads(tx, told, codes, words);
  const isFirst = reminded > 0 && change.remindedAt === null;
  const tells = isToTell && change.toldAt === null;
  if (tells) {
    const headless = silent.filter(
      ({ code, head }) => !head || head.disabledAt !== null || head.centreCode !== code,
    );
    const sides = { side: sidesOf(silent, told), without: sidesOf(headless, told) };
    await tellSilent(tx, told, { since, ...sides });
  }
  if (!isFirst && !tells) return false;
  await tx.provinceCentreChange.update({
    where: { id },
    data: { ...(isFirst ? { remindedAt: now } : {}), ...(tells ? { toldAt: now } : {}) },
    select: { id: true },
  });
  return true;
}

function sidesOf(centres: readonly { code: string }[], { fromCode }: Told): Sides {
  const [first] = centres;
  if (!first) return 'none';
  if (centres.length > 1) return 'both';
  return first.code === fromCode ? 'from' : 'to';
}
