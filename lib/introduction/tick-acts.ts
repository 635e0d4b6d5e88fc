import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record';
import type { Prisma, Tx } from '@/lib/db/client';
import type { LifeFacts } from '@/lib/mail/templates';
import { caseSubject } from './case-row';
import {
  type ClockRules,
  type ClockStage,
  canExpire,
  closingDay,
  nextTick,
  type TickAct,
} from './clock';
import { type Mover, makeMove, writeEvent } from './move';
import { prolongLinks, revokeLinks } from './partner-link';
import { dueAfterPause } from './pause-due';
import type { ExpireReason } from './reasons';
import { type LaterMove, type Turn, turnAfter } from './states';
import { clockOfRow, type TickRow } from './tick-row';
import { factsOfMove, type Party, type StaffParty, tellParties, tellStillLate } from './tick-tell';

/**
 * What the clock does to a case, each act with its event, its audit row and its mails in one
 * transaction. Acts that leave the state as it is do not raise the version: a form that is open at
 * this moment stays good.
 */
export const clockItself: Mover = { id: null, name: 'Japan Desk', side: 'SYSTEM' };

export const everybody: readonly Party[] = ['firm', 'partner', 'desk', 'officer'];

type Context = { now: Date; rules: ClockRules };

const movesOfActs = {
  'remind-half': 'remind',
  'remind-day': 'remind',
  escalate: 'escalate',
  'escalate-again': 'escalate',
  'offer-close': 'offer-close',
  expire: 'expire',
  resume: 'resume',
} as const satisfies Record<TickAct, LaterMove>;

const stages = {
  'remind-half': 'HALF_REMINDED',
  'remind-day': 'DAY_REMINDED',
  escalate: 'ESCALATED',
  'escalate-again': 'ESCALATED',
  'offer-close': 'CLOSING',
} as const satisfies Partial<Record<TickAct, ClockStage>>;

/** Does what is due to a case whose row the transaction holds. */
export async function actOn(
  tx: Tx,
  thing: TickRow,
  act: TickAct,
  context: Context,
): Promise<boolean> {
  if (act === 'expire') return expire(tx, thing, context.now);
  if (act === 'resume') return resumeByClock(tx, thing, context.now);
  const moved = await advance(tx, thing, act, context);
  if (!moved) return false;
  await tellOfAct(tx, thing, act, moved, context.now);
  return true;
}

export async function auditOfClock(
  tx: Tx,
  thing: TickRow,
  move: LaterMove,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  await recordAudit(tx, {
    actor: { id: null, name: clockItself.name, role: 'SYSTEM' },
    action: `introduction.${move}`,
    subject: caseSubject(thing),
    detail,
    correlationId: randomUUID(),
  });
}

type Advanced = { eventId: string; turn: Turn; next: Date | null; closesAt: Date | null };

/** Sets stage and next tick, if the row still stands where it was read. */
async function advance(
  tx: Tx,
  thing: TickRow,
  act: keyof typeof stages,
  { now, rules }: Context,
): Promise<Advanced | null> {
  const move = movesOfActs[act];
  const turn = turnAfter(move, thing.state, 'SYSTEM', { before: thing.turn });
  const closesAt = act === 'offer-close' ? closingDay(turn, now, rules) : null;
  const escalatedAt = move === 'escalate' ? now : clockOfRow(thing).escalatedAt;
  const clock = {
    ...clockOfRow(thing),
    turn,
    stage: stages[act],
    closesAt,
    ...(escalatedAt ? { escalatedAt } : {}),
  };
  const tickAt = nextTick(clock, rules)?.at ?? null;
  const { count } = await tx.introduction.updateMany({
    where: { id: thing.id, tickAt: thing.tickAt, clockStage: thing.clockStage },
    data: { clockStage: stages[act], tickAt, turn, closesAt },
  });
  if (count === 0) return null;
  const data = {
    act,
    turn,
    dueAt: thing.dueAt?.toISOString() ?? null,
    ...(closesAt ? { closesAt: closesAt.toISOString() } : {}),
  };
  const eventId = await writeEvent(tx, thing.id, {
    move,
    mover: clockItself,
    now,
    data,
    fromState: thing.state,
    toState: thing.state,
  });
  await auditOfClock(tx, thing, move, data);
  return { eventId, turn, next: tickAt, closesAt };
}

const partyOf: Record<Exclude<Turn, 'NOBODY'>, Party> = {
  SME: 'firm',
  OFFICER: 'officer',
  HEADQUARTERS: 'headquarters',
  DESK: 'desk',
  PARTNER: 'partner',
};

const dateOf = (date: Date | null) => (date ? { date: date.toISOString() } : null);

async function tellOfAct(
  tx: Tx,
  thing: TickRow,
  act: keyof typeof stages,
  { eventId, turn, next, closesAt }: Advanced,
  now: Date,
): Promise<void> {
  if (turn === 'NOBODY') return;
  const notice = (facts: Partial<LifeFacts>) => ({ thing, eventId, now, facts });
  switch (act) {
    case 'remind-half':
    case 'remind-day': {
      const stage = act === 'remind-half' ? 'half' : 'day';
      return tellParties(tx, 'clock-reminder', [partyOf[turn]], notice({ stage }));
    }
    case 'offer-close':
      return tellParties(tx, 'clock-closing', everybody, notice({ closes: dateOf(closesAt) }));
    case 'escalate':
    case 'escalate-again': {
      if (turn === 'SME' || turn === 'PARTNER') {
        // What comes next is the offer to close, or the same call again.
        const ends = act === 'escalate' && canExpire(thing.state, turn);
        const facts = ends
          ? { stage: 'first', closes: dateOf(next) }
          : { stage: 'again', closes: null };
        return tellParties(tx, 'clock-call', ['desk', 'officer'], notice(facts));
      }
      const late: readonly StaffParty[] =
        turn === 'DESK' ? ['desk', 'headquarters'] : ['headquarters', 'officer'];
      return act === 'escalate'
        ? tellParties(tx, 'clock-late', late, notice({ turn }))
        : tellStillLate(tx, late, notice({}));
    }
  }
}

/** Ends a case that both sides were told would end. */
async function expire(tx: Tx, thing: TickRow, now: Date): Promise<boolean> {
  const reason: ExpireReason = thing.turn === 'PARTNER' ? 'no-answer-partner' : 'no-answer-sme';
  const data = { act: 'expire', dueAt: thing.dueAt?.toISOString() ?? null };
  const moved = await makeMove(tx, thing, {
    move: 'expire',
    mover: clockItself,
    now,
    reason,
    data,
  });
  if (!moved.ok) return false;
  await revokeLinks(tx, thing.id, now);
  await auditOfClock(tx, thing, 'expire', { ...data, reason });
  const notice = { thing, eventId: moved.value.eventId, now, facts: {}, ends: true };
  await tellParties(tx, 'clock-expired', everybody, notice);
  return true;
}

async function resumeByClock(tx: Tx, thing: TickRow, now: Date): Promise<boolean> {
  const moved = await makeMove(tx, thing, {
    move: 'resume',
    mover: clockItself,
    now,
    ...(await dueAfterPause(tx, thing, now)),
  });
  if (!moved.ok) return false;
  const { eventId, state, turn, dueAt } = moved.value;
  await prolongLinks(tx, thing.id, dueAt);
  await auditOfClock(tx, thing, 'resume', { to: state });
  const facts = factsOfMove({ by: 'SYSTEM', state, turn, dueAt });
  await tellParties(tx, 'case-resumed', everybody, { thing, eventId, now, facts });
  return true;
}
