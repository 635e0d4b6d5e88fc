import { db } from '@/lib/db/client';
import { log } from '@/lib/log';
import { actDue, type ClockRules, startClock } from './clock';
import { clockRules } from './move';
import { isClosed } from './states';
import { actOn } from './tick-acts';
import { releaseQueues } from './tick-queue';
import { clockOfRow, type TickRow, tickInclude } from './tick-row';

/**
 * The sweep of the clock: every case whose tick has come is locked, looked at anew, and acted upon
 * in a transaction of its own. What another worker holds at this moment is passed over; what a
 * crash leaves undone is due again a minute later.
 *
 * @returns how many cases were acted upon
 */
export async function runClock(now: Date): Promise<number> {
  let rules: ClockRules | null = null;
  let acts = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const due = await db.introduction.findMany({
      where: { tickAt: { lte: now }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    });
    for (const { id } of due) {
      rules ??= await clockRules(db);
      try {
        if (await tickCase(id, now, rules)) acts += 1;
      } catch (error) {
        // One case that cannot be acted upon must not hold up all others.
        log.error({ introductionId: id, error }, 'the clock could not act on a case');
      }
    }
    const last = due.at(-1);
    if (!last || due.length < batch) break;
    after = last.id;
  }
  return acts + (await releaseQueues(now));
}

const batch = 200;

async function tickCase(id: string, now: Date, rules: ClockRules): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Introduction" WHERE "id" = ${id}::uuid AND "tickAt" <= ${now}
      FOR NO KEY UPDATE SKIP LOCKED`;
    if (locked.length === 0) return false;
    const thing = await tx.introduction.findUniqueOrThrow({ where: { id }, include: tickInclude });
    const started = withoutClock(thing) ? startedNow(thing, now, rules) : null;
    if (started) {
      await tx.introduction.update({ where: { id }, data: started, select: { id: true } });
      return false;
    }
    const tick = actDue(clockOfRow(thing), rules, now);
    if (tick && tick.at <= now) return actOn(tx, thing, tick.act, { now, rules });
    // Planned by other settings, other holidays, or before there was a clock.
    await tx.introduction.update({
      where: { id },
      data: { tickAt: tick?.at ?? null },
      select: { id: true },
    });
    return false;
  });
}

function withoutClock(thing: TickRow): boolean {
  return thing.dueAt === null && thing.state !== 'ON_HOLD' && !isClosed(thing.state);
}

/** Of a case from before its state had a deadline. */
function startedNow(thing: TickRow, now: Date, rules: ClockRules) {
  return startClock(now, { state: thing.state, turn: thing.turn, move: null }, rules);
}
