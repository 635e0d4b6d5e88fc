import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingCalendar } from '@/lib/calendar/facts';
import { standardCaseClock } from '@/lib/setting/schema';
import {
  actDue,
  type CaseClock,
  type ClockRules,
  canExpire,
  closingDay,
  nextTick,
  pauseRange,
  startClock,
} from './clock';
import {
  type IntroductionState,
  isClosed,
  type LaterMove,
  moves,
  movesOf,
  type Side,
  stateAfter,
  type Turn,
  turnAfter,
  turnHolders,
  turnOf,
} from './states';

const rules: ClockRules = { settings: standardCaseClock, calendar: workingCalendar };

function started(now: Date, state: IntroductionState): CaseClock {
  const turn = turnOf(state);
  const { clockFrom, dueAt } = startClock(now, { state, turn, move: null }, rules);
  return { state, turn, clockFrom, dueAt, stage: 'RUNNING', closesAt: null, pausedUntil: null };
}

/** A case as the machine and the clock move it, without a database. */
type Life = {
  clock: CaseClock;
  now: Date;
  resume: { state: IntroductionState; turn: Turn } | null;
  reason: string | null;
  announced: boolean;
  acts: string[];
};

const people: readonly Side[] = ['SME', 'OFFICER', 'DESK', 'PARTNER'];
const ending: ReadonlySet<string> = new Set(['CLOSED', 'DECLINED', 'REJECTED', 'WITHDRAWN']);

function move(life: Life, made: LaterMove, by: Side, chosen: Turn | undefined): void {
  const { clock, now } = life;
  expect((moves[made].from as readonly string[]).includes(clock.state)).toBe(true);
  const state = stateAfter(clock.state, made as never, { resume: life.resume?.state ?? null });
  const before = made === 'resume' ? (life.resume?.turn ?? clock.turn) : clock.turn;
  const turn = turnAfter(made, state, by, { before, chosen });
  const pausedUntil = state === 'ON_HOLD' ? pauseRange(now).first : null;
  if (state === 'ON_HOLD') life.resume = { state: clock.state, turn: clock.turn };
  else life.resume = state === 'QUESTIONED' ? { state: 'APPROVED', turn: 'DESK' } : null;
  if (isClosed(state)) life.reason = made === 'expire' ? `no answer of ${clock.turn}` : made;
  const fresh = startClock(now, { state, turn, move: made, pausedUntil }, rules);
  life.clock = {
    ...{ state, turn, clockFrom: now, dueAt: fresh.dueAt, stage: fresh.clockStage },
    ...{ closesAt: null, pausedUntil, escalatedAt: null },
  };
  life.announced = false;
}

/** What the sweep does: all that is due at this moment. */
function sweep(life: Life): void {
  for (let acts = 0; acts < 10; acts += 1) {
    const { clock, now } = life;
    const tick = actDue(clock, rules, now);
    if (!tick || tick.at > now) return;
    life.acts.push(tick.act);
    if (tick.act === 'expire') {
      expect(life.announced).toBe(true);
      expect(clock.closesAt && clock.closesAt <= now).toBe(true);
      expect(canExpire(clock.state, clock.turn)).toBe(true);
      move(life, 'expire', 'SYSTEM', undefined);
      continue;
    }
    if (tick.act === 'resume') {
      move(life, 'resume', 'SYSTEM', undefined);
      continue;
    }
    if (tick.act === 'offer-close') {
      life.announced = true;
      const closesAt = closingDay(clock.turn, now, rules);
      expect(closesAt > now).toBe(true);
      life.clock = { ...clock, stage: 'CLOSING', closesAt };
    } else if (tick.act === 'escalate' || tick.act === 'escalate-again') {
      const turn = turnAfter('escalate', clock.state, 'SYSTEM', { before: clock.turn });
      life.clock = { ...clock, turn, stage: 'ESCALATED', escalatedAt: now };
    } else {
      const stage = tick.act === 'remind-half' ? 'HALF_REMINDED' : 'DAY_REMINDED';
      life.clock = { ...clock, stage };
    }
  }
  throw new Error('the clock does not come to rest');
}

function sweepEachTick(life: Life, until: Date): void {
  for (;;) {
    const tick = nextTick(life.clock, rules);
    if (!tick || tick.at > until) return;
    if (tick.at > life.now) life.now = tick.at;
    sweep(life);
  }
}

function holdsTogether({ clock, now, reason }: Life): void {
  const next = nextTick(clock, rules);
  if (isClosed(clock.state)) {
    expect(clock.turn).toBe('NOBODY');
    expect(next).toBeNull();
    if (ending.has(clock.state) || clock.state === 'EXPIRED') expect(reason).not.toBeNull();
    return;
  }
  expect(turnHolders).toContain(clock.turn);
  expect(next).not.toBeNull();
  expect(next && next.at > now).toBe(true);
  if (clock.state !== 'ON_HOLD') expect(clock.dueAt).not.toBeNull();
}

test('over random moves, jumps in time and sweeps every case keeps one turn, a clock and an end with a reason', () => {
  const step = fc.record({
    side: fc.constantFrom(...people),
    pick: fc.nat(30),
    chosen: fc.constantFrom('SME' as const, 'PARTNER' as const, 'OFFICER' as const),
    hours: fc.oneof(fc.nat(10), fc.nat(400), fc.nat(6000)),
    moves: fc.boolean(),
    /** Whether the worker runs meanwhile, or stands still and sweeps at the end. */
    works: fc.boolean(),
  });
  const start = fc.date({
    min: new Date('2025-01-06T00:00:00Z'),
    max: new Date('2026-12-01T00:00:00Z'),
    noInvalidDate: true,
  });
  let ends = 0;
  let expired = 0;
  fc.assert(
    fc.property(start, fc.array(step, { minLength: 5, maxLength: 40 }), (now, steps) => {
      const first: IntroductionState = 'UNDER_REVIEW';
      const life: Life = {
        clock: started(now, first),
        ...{ now, resume: null, reason: null, announced: false, acts: [] },
      };
      for (const { side, pick, chosen, hours, moves: acts, works } of steps) {
        const until = new Date(life.now.getTime() + hours * 3_600_000);
        if (works) sweepEachTick(life, until);
        life.now = until;
        sweep(life);
        holdsTogether(life);
        if (isClosed(life.clock.state)) break;
        const legal = movesOf(side, life.clock.state);
        const made = legal[pick % Math.max(1, legal.length)];
        if (!acts || !made) continue;
        move(life, made, side, chosen);
        holdsTogether(life);
      }
      if (isClosed(life.clock.state)) ends += 1;
      if (life.clock.state === 'EXPIRED') expired += 1;
    }),
    { numRuns: 300 },
  );
  // The property would also hold of cases that never end.
  expect(ends).toBeGreaterThan(50);
  expect(expired).toBeGreaterThan(2);
});

test('a silent case comes to its end by itself from every state that can expire', () => {
  for (const state of moves.expire.from) {
    const now = new Date('2026-11-02T10:00:00+07:00');
    const life: Life = {
      clock: started(now, state),
      ...{ now, resume: null, reason: null, announced: false, acts: [] },
    };
    for (let tick = 0; tick < 10 && !isClosed(life.clock.state); tick += 1) {
      life.now = nextTick(life.clock, rules)?.at ?? life.now;
      sweep(life);
    }
    expect(life.clock.state).toBe('EXPIRED');
    expect(life.acts.slice(-3)).toEqual(['escalate', 'offer-close', 'expire']);
  }
});
