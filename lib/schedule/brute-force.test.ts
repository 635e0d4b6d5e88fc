/**
 * Against every possible schedule of very small events: up to eight parties, up to three slots, with
 * caps, absences, one to three tables, with and without interpreters (of one or two languages).
 * What is compared: the weight of the best of all schedules with `bound` (never below it), with the
 * bound by prices of seats (the same) and with `value` (equal to it). Travel, sectors and reservations are left out here.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyShape, drawnProblem, type Shape, seeds } from './arbitraries';
import { boundOf } from './bound';
import { fitsInterpreter } from './fit';
import { frameOf } from './frame';
import type { ScheduleProblem } from './problem';
import { SeatBound } from './seat-bound';
import { solveSchedule } from './solve';

type Seat = { wish: number; slot: number };

/** Weight of the best schedule, by trying all. */
function bestWeight(problem: ScheduleProblem): number {
  const { wishes } = problem;
  const rest = wishes.map((_, at) => wishes.slice(at).reduce((sum, one) => sum + one.weight, 0));
  let best = 0;
  const visit = (at: number, seats: Seat[], weight: number) => {
    best = Math.max(best, weight);
    const wish = wishes[at];
    if (!wish || weight + (rest[at] ?? 0) <= best) return;
    for (let slot = 0; slot < problem.slots.length; slot += 1) {
      const next = [...seats, { wish: at, slot }];
      if (isAllowed(problem, next)) visit(at + 1, next, weight + wish.weight);
    }
    visit(at + 1, seats, weight);
  };
  visit(0, [], 0);
  return best;
}

/** Whether the last seat goes with the others. */
function isAllowed(problem: ScheduleProblem, seats: readonly Seat[]): boolean {
  const last = seats.at(-1) as Seat;
  const wish = problem.wishes[last.wish] as ScheduleProblem['wishes'][number];
  for (const side of ['sme', 'partner'] as const) {
    const party = (side === 'sme' ? problem.smes : problem.partners)[wish[side]];
    const own = seats.filter((seat) => problem.wishes[seat.wish]?.[side] === wish[side]);
    if (!party?.available.includes(last.slot) || own.length > party.cap) return false;
    if (own.filter((seat) => seat.slot === last.slot).length > 1) return false;
  }
  const together = seats.filter((seat) => seat.slot === last.slot);
  const tables = problem.tables.filter((table) => table.available.includes(last.slot));
  if (together.length > tables.length) return false;
  const spoken = together.filter((seat) => (problem.wishes[seat.wish]?.interpret.length ?? 0) > 0);
  return canBeHeard(problem, spoken, new Set());
}

function canBeHeard(problem: ScheduleProblem, seats: readonly Seat[], taken: Set<number>): boolean {
  const [first, ...others] = seats;
  if (!first) return true;
  return problem.interpreters.some((interpreter, index) => {
    const wish = problem.wishes[first.wish] as ScheduleProblem['wishes'][number];
    const fits = fitsInterpreter(problem, wish, index) && !taken.has(index);
    if (!fits || !interpreter.available.includes(first.slot)) return false;
    return canBeHeard(problem, others, new Set([...taken, index]));
  });
}

function seatBound(problem: ScheduleProblem): number {
  const frame = frameOf(problem);
  const bound = boundOf(frame, new Uint8Array(frame.wishes), () => false);
  const seats = new SeatBound(frame, bound);
  seats.run(0, 60, () => false);
  return seats.value;
}

const smallShape = (interpreted: boolean): fc.Arbitrary<Shape> =>
  fc
    .tuple(anyShape(4), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .map(([shape, slots, tables]) => ({
      ...{ ...shape, slots, tables, varied: false, travelSlots: 0, told: 0, locked: 0 },
      ...(interpreted
        ? { interpreted: 0.6, interpreters: 1 + (shape.interpreters % 2) }
        : { interpreted: 0, interpreters: 0 }),
    }));

describe.each([
  ['without interpreters', false],
  ['with interpreters', true],
] as const)('all schedules of small events %s', (_, interpreted) => {
  test('none passes the bound, and the best is found', () => {
    fc.assert(
      fc.property(smallShape(interpreted), seeds, (shape, seed) => {
        const problem = drawnProblem(shape, seed);
        if (problem.wishes.length > 12) return;
        const options = { seed: 1, clock: () => 0, budgetMs: 1 };
        const solution = solveSchedule(problem, options);
        if (!solution.ok) {
          expect(bestWeight(problem)).toBe(0);
          return;
        }
        const best = bestWeight(problem);
        expect(solution.schedule.bound).toBeGreaterThanOrEqual(best);
        expect(solution.schedule.value).toBe(best);
        expect(seatBound(problem)).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 150 },
    );
  });
});
