/** The solver against HiGHS, which knows the optimum of an event of twenty firms and ten partners. */
import { expect, test } from 'vitest';
import { bestSchedule } from '@/tests/bench/schedule-highs';
import {
  type Availability,
  type InstanceSpec,
  makeInstance,
} from '@/tests/bench/schedule-instances';
import { boundOf } from './bound';
import { frameOf } from './frame';
import type { ScheduleProblem } from './problem';
import { SeatBound } from './seat-bound';
import { solveSchedule } from './solve';
import { verifySchedule } from './verify';

const hall = { smes: 20, partners: 10, days: 2, slotsPerDay: 3, tables: 7, wishes: 6 };
const interpreters = { interpreters: 4, specialists: 0.3 };

/** What there is beside parties, slots and tables. */
const kinds: Record<string, Partial<InstanceSpec>> = {
  interpreters,
  everything: {
    ...{ ...interpreters, floors: 2, travelSlots: 1 },
    ...{ sectorTables: 0.3, online: 0.1 },
  },
};

/** The last number: how far below the optimum it may stay. */
const events: [string, Availability, number, number][] = [
  ['interpreters', 'visitors', 3, 0],
  ['interpreters', 'half-days', 5, 0.01],
  ['everything', 'half-days', 5, 0],
  ['everything', 'tight', 2, 0],
  ['everything', 'typical', 1, 0],
];

/** Where the steps go down far enough for the bound to be near. */
function seatBound(problem: ScheduleProblem, best: number): number {
  const frame = frameOf(problem);
  const seats = new SeatBound(
    frame,
    boundOf(frame, new Uint8Array(frame.wishes), () => false),
  );
  seats.run(0.9 * best, 200, () => false);
  return seats.value;
}

test.each(events)(
  '%s, %s availability, seed %i: as HiGHS',
  async (kind, availability, seed, below) => {
    const spec = { name: kind, ...hall, ...kinds[kind], caps: [4, 6] as const, availability, seed };
    const { problem } = makeInstance(spec);
    const { answer, meetings } = await bestSchedule(problem, { timeLimit: 60 });
    expect(answer.status).toBe('optimal');
    // A model and a check written apart agree on what is allowed.
    expect(verifySchedule(problem, meetings)).toEqual([]);
    const best = Math.round(answer.value ?? 0);

    // No time passes: it ends when it has nothing left to try.
    const solution = solveSchedule(problem, { seed: 1, clock: () => 0, budgetMs: 1 });
    if (!solution.ok) throw new Error(JSON.stringify(solution.faults));
    const { schedule } = solution;
    expect(verifySchedule(problem, schedule.meetings)).toEqual([]);
    expect(schedule.bound).toBeGreaterThanOrEqual(best);
    expect(schedule.value).toBeLessThanOrEqual(best);
    expect(seatBound(problem, best)).toBeGreaterThanOrEqual(best);
    expect(schedule.value).toBeGreaterThanOrEqual(best * (1 - below));
  },
  // A second or two each, on a machine that nobody else keeps busy.
  90_000,
);
