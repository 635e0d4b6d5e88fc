import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyShape, drawnProblem, seeds } from './arbitraries';
import { compareSchedules } from './compare';
import { reasonOf } from './explain';
import { frameOf } from './frame';
import { Grid } from './grid';
import { legalMoves, tryMove, trySwap } from './moves';
import type { ScheduledMeeting, ScheduleProblem } from './problem';
import { solveSchedule } from './solve';
import { verifySchedule } from './verify';
import { withExtra } from './what-if';

function planned(problem: ScheduleProblem): ScheduledMeeting[] {
  const solution = solveSchedule(problem, { seed: 1, clock: () => 0, budgetMs: 1 });
  return solution.ok ? solution.schedule.meetings : [];
}

const lawful = (problem: ScheduleProblem, meetings: readonly ScheduledMeeting[]) =>
  verifySchedule(problem, meetings).length === 0;

describe('moves by hand', () => {
  test('are offered exactly where the rules allow them', () => {
    fc.assert(
      fc.property(anyShape(7), seeds, fc.nat(1000), (shape, seed, drawn) => {
        const problem = drawnProblem({ ...shape, told: 0 }, seed);
        const meetings = planned(problem);
        if (problem.wishes.length === 0) return;
        const wish = drawn % problem.wishes.length;
        const others = meetings.filter((meeting) => meeting.wish !== wish);
        const moves = legalMoves(problem, meetings, wish);
        expect(moves).toHaveLength(problem.slots.length * problem.tables.length);
        for (const move of moves) {
          const { slot, table } = move;
          const tried = tryMove(problem, meetings, { wish, slot, table });
          expect(tried.ok).toBe(move.free);
          if (move.free) {
            expect(tried.ok && lawful(problem, tried.meetings)).toBe(true);
            continue;
          }
          expect(move.conflicts.length).toBeGreaterThan(0);
          const voices = [null, ...problem.interpreters.map((_, index) => index)];
          const anyhow = voices.some((interpreter) =>
            lawful(problem, [...others, { wish, slot, table, interpreter }]),
          );
          expect(anyhow).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('exchange two meetings lawfully or say what is in the way', () => {
    let swapped = 0;
    fc.assert(
      fc.property(anyShape(10), seeds, fc.nat(1000), fc.nat(1000), (shape, seed, a, b) => {
        const problem = drawnProblem({ ...shape, told: 0 }, seed);
        const meetings = planned(problem);
        const one = meetings[a % Math.max(1, meetings.length)];
        const other = meetings[b % Math.max(1, meetings.length)];
        if (!one || !other || one === other) return;
        const result = trySwap(problem, meetings, [one.wish, other.wish]);
        if (!result.ok) expect(result.conflicts.length).toBeGreaterThan(0);
        else {
          swapped += 1;
          expect(verifySchedule(problem, result.meetings)).toEqual([]);
          const slotOf = new Map(result.meetings.map(({ wish, slot }) => [wish, slot]));
          expect([slotOf.get(one.wish), slotOf.get(other.wish)]).toEqual([other.slot, one.slot]);
        }
      }),
      { numRuns: 80 },
    );
    expect(swapped).toBeGreaterThan(0);
  });

  test('that are undone leave a wish that is told to be possible', () => {
    fc.assert(
      fc.property(anyShape(8), seeds, (shape, seed) => {
        const problem = drawnProblem({ ...shape, told: 0, travelSlots: 0 }, seed);
        const [first, ...rest] = planned(problem);
        if (!first) return;
        const grid = new Grid(frameOf(problem), rest);
        expect(reasonOf(grid, first.wish).reason).toBe('possible');
      }),
      { numRuns: 30 },
    );
  });

  test('name the meeting that stands in the way', () => {
    const problem = drawnProblem(
      {
        ...{ smes: 2, partners: 1, slots: 1, tables: 2, wished: 1, smeCap: 1, partnerCap: 2 },
        ...{ missesHalf: 0, missesSlot: 0, interpreters: 0, interpreted: 0, varied: false },
        ...{ travelSlots: 0, locked: 0, told: 0, maxWeight: 10 },
      },
      1,
    );
    const [held] = planned(problem);
    const wish = held?.wish === 0 ? 1 : 0;
    const [place] = legalMoves(problem, planned(problem), wish);
    expect(place).toMatchObject({
      free: false,
      conflicts: expect.arrayContaining([{ kind: 'partner-busy', wish: held?.wish }]),
    });
  });
});

describe('two schedules', () => {
  test('are compared by those who meet, whatever their numbers', () => {
    fc.assert(
      fc.property(anyShape(8), seeds, (shape, seed) => {
        const problem = drawnProblem({ ...shape, told: 0 }, seed);
        const meetings = planned(problem);
        const turned = { ...problem, wishes: [...problem.wishes].reverse() };
        const last = problem.wishes.length - 1;
        const same = meetings.map((meeting) => ({ ...meeting, wish: last - meeting.wish }));
        const none = compareSchedules({ problem, meetings }, { problem: turned, meetings: same });
        expect(none.kept).toHaveLength(meetings.length);
        expect([none.moved, none.dropped, none.added]).toEqual([[], [], []]);
        const fewer = compareSchedules(
          { problem, meetings },
          { problem, meetings: meetings.slice(1) },
        );
        expect(fewer.dropped).toHaveLength(Math.min(1, meetings.length));
      }),
      { numRuns: 20 },
    );
  });

  test('differ by what two more tables gain', () => {
    const shape = { smes: 12, partners: 6, slots: 4, tables: 2, wished: 0.6, smeCap: 4 };
    const rest = { missesHalf: 0, missesSlot: 0, interpreters: 0, interpreted: 0, varied: false };
    const more = { partnerCap: 4, travelSlots: 0, locked: 0, told: 0, maxWeight: 100 };
    const problem = drawnProblem({ ...shape, ...rest, ...more }, 5);
    const extra = withExtra(problem, { tables: 2 });
    expect(planned(problem)).toHaveLength(8);
    expect(planned(extra)).toHaveLength(16);
  });
});
