/** The solver against HiGHS, which knows the optimum of an event of twenty firms and ten partners. */
import { describe, expect, test } from 'vitest';
import { bestSchedule } from '@/tests/bench/schedule-highs';
import {
  type Availability,
  type InstanceSpec,
  makeInstance,
} from '@/tests/bench/schedule-instances';
import { solveSchedule } from './solve';
import { verifySchedule } from './verify';

const hall = {
  ...{ smes: 20, partners: 10, days: 2, slotsPerDay: 3, tables: 7, wishes: 6, interpreters: 4 },
  ...{ specialists: 0.3, floors: 2, travelSlots: 1, sectorTables: 0.3, online: 0.1 },
};

const events: [Availability, number][] = [
  ['typical', 1],
  ['tight', 1],
  ['tight', 2],
  ['visitors', 2],
];

describe('an event of medium size with interpreters, floors and kept tables', () => {
  test.each(events)('%s availability, seed %i: as good as HiGHS', async (availability, seed) => {
    const spec: InstanceSpec = { name: 'medium', ...hall, caps: [4, 6], availability, seed };
    const { problem } = makeInstance(spec);
    const { answer, meetings } = await bestSchedule(problem, { timeLimit: 20 });
    expect(answer.status).toBe('optimal');
    // A model and a check written apart agree on what is allowed.
    expect(verifySchedule(problem, meetings)).toEqual([]);
    const best = Math.round(answer.value ?? 0);

    const clock = () => performance.now();
    const solution = solveSchedule(problem, { seed, clock, budgetMs: 1000 });
    if (!solution.ok) throw new Error(JSON.stringify(solution.faults));
    const { schedule } = solution;
    expect(verifySchedule(problem, schedule.meetings)).toEqual([]);
    expect(schedule.bound).toBeGreaterThanOrEqual(best);
    expect(schedule.value).toBe(best);
  });
});
