import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProblem, anyShape, drawnProblem, plainShape, seeds } from './arbitraries';
import { fitsInterpreter, fitsTable, meetingPresence } from './fit';
import type { Progress, Schedule, ScheduleProblem, UnmetWish } from './problem';
import { solveSchedule } from './solve';
import { verifySchedule } from './verify';

const unlimited = { seed: 7, clock: () => 0, budgetMs: 1 };

function solved(problem: ScheduleProblem, seed = 7): Schedule | null {
  const solution = solveSchedule(problem, { ...unlimited, seed });
  return solution.ok ? solution.schedule : null;
}

/** Whether what a reason says is so, read from the problem and the meetings alone. */
function isTrue(problem: ScheduleProblem, { meetings }: Schedule, unmet: UnmetWish): boolean {
  const wish = problem.wishes[unmet.wish] as ScheduleProblem['wishes'][number];
  const sme = problem.smes[wish.sme] as ScheduleProblem['smes'][number];
  const partner = problem.partners[wish.partner] as ScheduleProblem['partners'][number];
  const of = (side: 'sme' | 'partner') =>
    meetings.filter((meeting) => problem.wishes[meeting.wish]?.[side] === wish[side]);
  const common = sme.available.filter((slot) => partner.available.includes(slot));
  const busy = [...of('sme'), ...of('partner')].map(({ slot }) => slot);
  const free = common.filter((slot) => !busy.includes(slot));
  const tableAt = (slot: number) =>
    problem.tables.some(
      (table, index) =>
        fitsTable(problem, wish, index) &&
        table.available.includes(slot) &&
        !meetings.some((meeting) => meeting.slot === slot && meeting.table === index),
    );
  const voiceAt = (slot: number) =>
    wish.interpret.length === 0 ||
    problem.interpreters.some(
      (one, index) =>
        fitsInterpreter(problem, wish, index) &&
        one.available.includes(slot) &&
        !meetings.some((meeting) => meeting.slot === slot && meeting.interpreter === index),
    );
  const holds: Record<UnmetWish['reason'], () => boolean> = {
    'no-presence': () => meetingPresence(problem, wish) === null,
    'no-common-slot': () => common.length === 0,
    'sme-full': () => of('sme').length >= sme.cap,
    'partner-full': () => of('partner').length >= partner.cap,
    'slots-taken': () => free.length === 0 && common.length > 0,
    'no-table': () => free.length > 0 && !free.some(tableAt),
    'no-interpreter': () => free.some(tableAt) && !free.some((s) => tableAt(s) && voiceAt(s)),
    travel: () => problem.travelSlots > 0 && free.some((s) => tableAt(s) && voiceAt(s)),
    possible: () => false,
  };
  return holds[unmet.reason]();
}

describe('a schedule of any event', () => {
  test('breaks no rule, stays under its bound and says truly why wishes are unmet', () => {
    fc.assert(
      fc.property(anyProblem(12), (problem) => {
        const schedule = solved(problem);
        if (!schedule) return;
        expect(verifySchedule(problem, schedule.meetings)).toEqual([]);
        expect(schedule.value).toBeLessThanOrEqual(schedule.bound);
        const met = new Set(schedule.meetings.map(({ wish }) => wish));
        expect(schedule.unmet).toHaveLength(problem.wishes.length - met.size);
        const untrue = schedule.unmet.filter((unmet) => !isTrue(problem, schedule, unmet));
        expect(untrue).toEqual([]);
        expect(schedule.unmet.filter(({ wish }) => met.has(wish))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same for the same problem and seed', () => {
    fc.assert(
      fc.property(anyProblem(10), seeds, (problem, seed) => {
        expect(solved(problem, seed)).toEqual(solved(problem, seed));
      }),
      { numRuns: 20 },
    );
  });

  test('solved again keeps what is locked, and what was told where nothing changed', () => {
    fc.assert(
      fc.property(anyShape(10), seeds, (shape, seed) => {
        const problem = drawnProblem({ ...shape, told: 0 }, seed);
        const first = solved(problem);
        if (!first) return;
        const fixed = first.meetings.map((meeting, index) => ({
          ...meeting,
          kind: index % 3 === 0 ? ('locked' as const) : ('told' as const),
        }));
        const again = solved({ ...problem, fixed }, seed);
        const places = new Map(again?.meetings.map((meeting) => [meeting.wish, meeting]));
        for (const meeting of first.meetings) expect(places.get(meeting.wish)).toEqual(meeting);
      }),
      { numRuns: 40 },
    );
  });

  test('solved again after a party fell away keeps every told meeting that does not need it', () => {
    fc.assert(
      fc.property(anyShape(10), seeds, (shape, seed) => {
        const problem = drawnProblem({ ...shape, told: 0 }, seed);
        const first = solved(problem);
        if (!first) return;
        const fixed = first.meetings.map((meeting) => ({ ...meeting, kind: 'told' as const }));
        const [gone, ...others] = problem.partners;
        const partners = [{ ...(gone as (typeof others)[number]), available: [] }, ...others];
        const again = solved({ ...problem, partners, fixed });
        if (!again) return;
        const places = new Map(again.meetings.map((meeting) => [meeting.wish, meeting]));
        for (const meeting of first.meetings) {
          if (problem.wishes[meeting.wish]?.partner === 0) {
            expect(places.get(meeting.wish)).toBeUndefined();
          } else expect(places.get(meeting.wish)).toEqual(meeting);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('time', () => {
  const problem = drawnProblem({ ...plainShape, smes: 60, partners: 25, tables: 20 }, 3);

  test('that runs out gives a lawful schedule and says so', () => {
    for (const budgetMs of [0, 2, 5]) {
      let now = 0;
      const clock = () => now++;
      const solution = solveSchedule(problem, { seed: 1, clock, budgetMs });
      if (!solution.ok) throw new Error('it has no faults');
      expect(solution.schedule.cutShort).toBe(true);
      expect(solution.schedule.value).toBeGreaterThan(0);
      expect(solution.schedule.value).toBeLessThanOrEqual(solution.schedule.bound);
      expect(verifySchedule(problem, solution.schedule.meetings)).toEqual([]);
    }
  });

  test('ends when it is cancelled, however much is left', () => {
    const solution = solveSchedule(problem, { ...unlimited, isCancelled: () => true });
    expect(solution.ok && solution.schedule.cutShort).toBe(true);
  });

  test('is told with a value that rises towards the bound', () => {
    const told: Progress[] = [];
    solveSchedule(problem, { ...unlimited, onProgress: (progress) => told.push(progress) });
    expect(new Set(told.map(({ phase }) => phase))).toEqual(
      new Set(['bound', 'assign', 'improve', 'polish']),
    );
    const values = told.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(told.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('events of full size', () => {
  test('300 by 100 without absences reach the bound', () => {
    const schedule = solved(drawnProblem(plainShape, 1));
    expect(schedule?.gap).toBe(0);
  });

  test('300 by 100 with absences stay within a thousandth of it', () => {
    const shape = { ...plainShape, missesHalf: 0.1, missesSlot: 0.03, tables: 90 };
    expect(solved(drawnProblem(shape, 2))?.gap).toBeLessThanOrEqual(0.001);
  });
});
