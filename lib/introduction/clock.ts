/**
 * The clock of a case: how long a state may last, and what happens while nobody moves. Pure: now,
 * settings and calendar come in.
 *
 * Vocabulary
 * - *tick*: an act of the clock itself: a reminder at half time, another on the working day before
 *   the deadline, an escalation to the desk at the deadline, later the offer of a courteous close,
 *   and at last the close. Every open case has its next tick.
 * - *stage*: how far the clock has come since it was started.
 * - Desks are not closed upon: their clock escalates again and again.
 */
import {
  addWorkingDays,
  bothCountries,
  type Country,
  dayOf,
  nextDay,
  type WorkingCalendar,
  workingDayBefore,
  workingDaysBetween,
} from '@/lib/calendar/working-days';
import type { CaseClockSettings, ClockKey } from '@/lib/setting/schema';
import { canLeave, type IntroductionState, type LaterMove, type Turn } from './states';

const clockStages = ['RUNNING', 'HALF_REMINDED', 'DAY_REMINDED', 'ESCALATED', 'CLOSING'] as const;
export type ClockStage = (typeof clockStages)[number];

export type TickAct =
  | 'remind-half'
  | 'remind-day'
  | 'escalate'
  | 'escalate-again'
  | 'offer-close'
  | 'expire'
  | 'resume';

export type Tick = { at: Date; act: TickAct };

export type ClockRules = { settings: CaseClockSettings; calendar: WorkingCalendar };

/** Whose holidays stop the clock: each side's own; the desk works between both countries. */
export function countriesOf(turn: Turn): readonly Country[] {
  if (turn === 'PARTNER') return ['JP'];
  return turn === 'DESK' || turn === 'NOBODY' ? bothCountries : ['TH'];
}

const keys: Record<IntroductionState, ClockKey | null> = {
  PROPOSED: 'sme',
  UNDER_REVIEW: 'review',
  RETURNED: 'sme',
  QUEUED: 'queue',
  APPROVED: 'desk',
  OFFERED: 'partner',
  QUESTIONED: 'sme',
  ACCEPTED: 'arrange',
  MEETING_ARRANGED: 'report',
  MET: 'talks',
  IN_TALKS: 'talks',
  ON_HOLD: null,
  AGREED: null,
  DECLINED: null,
  REJECTED: null,
  WITHDRAWN: null,
  CLOSED: null,
  EXPIRED: null,
};

/** Moves that start another clock than their state's own. */
const keysOfMoves: Partial<Record<LaterMove, ClockKey>> = {
  'propose-times': 'times',
  'report-agreement': 'confirm',
  'contest-agreement': 'review',
};

/** Which duration runs in a state that was entered, or kept, by a move. Null: none runs. */
export function clockKeyOf(state: IntroductionState, move: LaterMove | null): ClockKey | null {
  return (move && keysOfMoves[move]) ?? keys[state];
}

/** The end of a clock that starts at `from`: the end of its last day in Tokyo. */
export function dueAfter(
  key: ClockKey,
  turn: Turn,
  from: Date,
  { settings, calendar }: ClockRules,
): Date {
  return addWorkingDays(calendar, from, settings[key], countriesOf(turn)).dueAt;
}

/** 09:00 in Bangkok, 11:00 in Tokyo: both desks have opened. */
function morningOf(day: string): Date {
  return new Date(`${day}T09:00:00+07:00`);
}

export type CaseClock = {
  state: IntroductionState;
  turn: Turn;
  clockFrom: Date;
  dueAt: Date | null;
  stage: ClockStage;
  closesAt: Date | null;
  /** `2027-01-12`, the last day of a pause. */
  pausedUntil: string | null;
  /** When the clock last escalated: what follows is counted from then, however late it was. */
  escalatedAt?: Date | null;
};

/** Only a side that was asked can be silent: desks are reminded for ever. */
export function canExpire(state: IntroductionState, turn: Turn): boolean {
  return (turn === 'SME' || turn === 'PARTNER') && canLeave(state, 'expire');
}

/** What the clock does next, and when; null at an end. It may lie in the past: then it is due. */
export function nextTick(clock: CaseClock, rules: ClockRules): Tick | null {
  if (clock.turn === 'NOBODY') return null;
  if (clock.state === 'ON_HOLD') {
    const day = clock.pausedUntil ?? dayOf(clock.clockFrom);
    return { at: morningOf(nextDay(day)), act: 'resume' };
  }
  const { dueAt } = clock;
  if (!dueAt) return { at: clock.clockFrom, act: 'escalate' };
  if (
    clock.stage === 'RUNNING' ||
    clock.stage === 'HALF_REMINDED' ||
    clock.stage === 'DAY_REMINDED'
  ) {
    return beforeDeadline({ ...clock, dueAt }, rules);
  }
  return afterDeadline({ ...clock, dueAt }, rules);
}

type Running = CaseClock & { dueAt: Date };

function beforeDeadline(clock: Running, { calendar }: ClockRules): Tick {
  const countries = countriesOf(clock.turn);
  const dayBefore = morningOf(workingDayBefore(calendar, dayOf(clock.dueAt), countries));
  const total = workingDaysBetween(calendar, clock.clockFrom, clock.dueAt, countries);
  const half = Math.floor(total / 2);
  if (clock.stage === 'RUNNING' && half >= 1) {
    const { day } = addWorkingDays(calendar, clock.clockFrom, half, countries);
    const at = morningOf(day);
    if (at < dayBefore && at > clock.clockFrom) return { at, act: 'remind-half' };
  }
  if (clock.stage !== 'DAY_REMINDED' && dayBefore > clock.clockFrom) {
    return { at: dayBefore, act: 'remind-day' };
  }
  return { at: clock.dueAt, act: 'escalate' };
}

function afterDeadline(clock: Running, { settings, calendar }: ClockRules): Tick {
  const countries = countriesOf(clock.turn);
  if (clock.stage === 'CLOSING' && clock.closesAt) return { at: clock.closesAt, act: 'expire' };
  const expires = canExpire(clock.state, clock.turn);
  const days = expires ? settings.escalation : settings.again;
  const { escalatedAt } = clock;
  const from = escalatedAt && escalatedAt > clock.dueAt ? escalatedAt : clock.dueAt;
  const { day } = addWorkingDays(calendar, from, days, countries);
  return { at: morningOf(day), act: expires ? 'offer-close' : 'escalate-again' };
}

const afterReminder = { 'remind-half': 'HALF_REMINDED', 'remind-day': 'DAY_REMINDED' } as const;

/**
 * The act that is due now, or the tick that comes. After a long standstill reminders that have been
 * overtaken are left out; the offer to close and the close itself never are.
 */
export function actDue(clock: CaseClock, rules: ClockRules, now: Date): Tick | null {
  const tick = nextTick(clock, rules);
  if (!tick || tick.at > now) return tick;
  if (tick.act !== 'remind-half' && tick.act !== 'remind-day') return tick;
  const later = actDue({ ...clock, stage: afterReminder[tick.act] }, rules, now);
  return later && later.at <= now ? later : tick;
}

/**
 * Whether a clock may be started anew on request: late in it, and only for a side that is asked.
 * Desks do not give themselves more time; they pause a case with a reason.
 */
export function mayExtend(clock: CaseClock, now: Date, { calendar }: ClockRules): boolean {
  if ((clock.turn !== 'SME' && clock.turn !== 'PARTNER') || !clock.dueAt) return false;
  if (clock.state === 'ON_HOLD') return false;
  if (clock.stage === 'ESCALATED' || clock.stage === 'CLOSING') return true;
  const countries = countriesOf(clock.turn);
  return now >= morningOf(workingDayBefore(calendar, dayOf(clock.dueAt), countries));
}

/** The day on which an unanswered case closes, told now. Never sooner than it was announced. */
export function closingDay(turn: Turn, now: Date, { settings, calendar }: ClockRules): Date {
  return addWorkingDays(calendar, now, settings.closeNotice, countriesOf(turn)).dueAt;
}

/** The deadline of a running clock after a holiday was added within it; never an earlier one. */
export function movedDeadline(
  clock: CaseClock,
  before: ClockRules,
  after: ClockRules,
): Date | null {
  const { dueAt } = clock;
  if (!dueAt) return null;
  const own = keys[clock.state];
  const candidates = own ? [own, ...Object.values(keysOfMoves)] : [];
  // A deadline that somebody named was not counted, and stays.
  const key = candidates.find(
    (each) => dueAfter(each, clock.turn, clock.clockFrom, before).getTime() === dueAt.getTime(),
  );
  if (!key) return null;
  const moved = dueAfter(key, clock.turn, clock.clockFrom, after);
  return moved > dueAt ? moved : null;
}

/** The columns of a case whose clock starts, or starts anew, at `from`. */
export type StartedClock = {
  dueAt: Date | null;
  clockFrom: Date;
  clockStage: ClockStage;
  tickAt: Date | null;
  closesAt: null;
};

/**
 * Starts the clock that a move calls for.
 *
 * @param given a deadline that the mover names (a next step's date, a meeting's end)
 */
export function startClock(
  now: Date,
  thing: {
    state: IntroductionState;
    turn: Turn;
    move: LaterMove | null;
    given?: Date | null | undefined;
    pausedUntil?: string | null;
  },
  rules: ClockRules,
): StartedClock {
  const key = clockKeyOf(thing.state, thing.move);
  const dueAt = thing.given ?? (key ? dueAfter(key, thing.turn, now, rules) : null);
  const clock: CaseClock = {
    state: thing.state,
    turn: thing.turn,
    clockFrom: now,
    dueAt,
    stage: 'RUNNING',
    closesAt: null,
    pausedUntil: thing.pausedUntil ?? null,
  };
  const tickAt = nextTick(clock, rules)?.at ?? null;
  return { dueAt, clockFrom: now, clockStage: 'RUNNING', tickAt, closesAt: null };
}

/** The first day that a pause may end on, and the last: half a year, so that none is forgotten. */
export function pauseRange(now: Date): { first: string; last: string } {
  const today = dayOf(now);
  return { first: nextDay(today), last: nextDay(today, 183) };
}
