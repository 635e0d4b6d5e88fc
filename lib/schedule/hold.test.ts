import { describe, expect, test } from 'vitest';
import { seeded } from '@/lib/market/seeded';
import { drawnProblem, plainShape, type Shape } from './arbitraries';
import type { FixedMeeting, ScheduledMeeting, ScheduleProblem } from './problem';
import { solveSchedule } from './solve';
import { verifySchedule } from './verify';

/** What is locked or was told stays, wherever that can be done at all. */
const options = { seed: 1, clock: () => 0, budgetMs: 1 };

function solved(problem: ScheduleProblem): ScheduledMeeting[] {
  const solution = solveSchedule(problem, options);
  if (!solution.ok) throw new Error(JSON.stringify(solution.faults));
  expect(verifySchedule(problem, solution.schedule.meetings)).toEqual([]);
  return solution.schedule.meetings;
}

const small = drawnProblem(
  { ...plainShape, smes: 3, partners: 3, slots: 3, tables: 3, wished: 1, smeCap: 3, partnerCap: 3 },
  1,
);
const wishOf = (sme: number, partner: number) =>
  small.wishes.findIndex((wish) => wish.sme === sme && wish.partner === partner);
const locked = (wish: number, more: Partial<FixedMeeting> = {}): FixedMeeting => ({
  ...{ wish, kind: 'locked', slot: null, table: null, interpreter: null, ...more },
});
const withSlots = (
  problem: ScheduleProblem,
  side: 'smes' | 'partners',
  at: number,
  slots: number[],
) => ({
  ...problem,
  [side]: problem[side].map((party, index) =>
    index === at ? { ...party, available: slots } : party,
  ),
});

describe('locks that go together are kept together', () => {
  const [first, second] = [wishOf(0, 0), wishOf(0, 1)];
  const narrow = withSlots(withSlots(small, 'smes', 0, [0, 1]), 'partners', 1, [0]);

  test.each([
    ['a table each', [locked(first, { table: 0 }), locked(second, { table: 1 })]],
    ['one of them anywhere', [locked(first, { table: 0 }), locked(second)]],
  ])('%s', (_, fixed) => {
    const slots = new Map(solved({ ...narrow, fixed }).map(({ wish, slot }) => [wish, slot]));
    expect([slots.get(first), slots.get(second)]).toEqual([1, 0]);
  });

  test('those that do not are named', () => {
    const solution = solveSchedule(
      {
        ...withSlots(narrow, 'partners', 0, [0]),
        fixed: [locked(first, { table: 0 }), locked(second, { table: 1 })],
      },
      options,
    );
    expect(solution).toMatchObject({ ok: false, faults: [{ kind: 'lock-impossible' }] });
  });
});

/** Whether all of these wishes can be met at once: every place of each is tried. */
function canAllMeet(problem: ScheduleProblem, wishes: readonly number[]): boolean | 'unknown' {
  const seats: ScheduledMeeting[] = [];
  let tried = 0;
  const place = (at: number): boolean => {
    const wish = wishes[at];
    if (wish === undefined) return true;
    const voices =
      problem.wishes[wish]?.interpret.length === 0 ? [null] : [...problem.interpreters.keys()];
    for (const slot of problem.slots.keys()) {
      for (const table of problem.tables.keys()) {
        for (const interpreter of voices) {
          tried += 1;
          if (tried > 20_000) return false;
          seats.push({ wish, slot, table, interpreter });
          if (verifySchedule(problem, seats).length === 0 && place(at + 1)) return true;
          seats.pop();
        }
      }
    }
    return false;
  };
  const can = place(0);
  return can || (tried > 20_000 ? 'unknown' : false);
}

test('whoever was told of a meeting keeps it when somebody’s hours change, if all can', () => {
  let kept = 0;
  for (let seed = 1; seed <= 260; seed += 1) {
    const random = seeded(seed * 7 + 1);
    const few = (least: number, more: number) => least + Math.floor(random() * more);
    const shape: Shape = {
      ...plainShape,
      ...{ smes: few(2, 4), partners: few(2, 3), slots: few(2, 4), tables: few(1, 4) },
      ...{ wished: 0.8, smeCap: 3, partnerCap: 4, missesSlot: random() * 0.3 },
      ...{ interpreters: few(0, 3), interpreted: random() < 0.5 ? 0.5 : 0 },
      ...{ varied: random() < 0.4, travelSlots: few(0, 2) },
    };
    const before = drawnProblem(shape, seed);
    const solution = solveSchedule(before, options);
    if (!solution.ok) continue;
    const told = solution.schedule.meetings.map((one) => ({ ...one, kind: 'told' as const }));
    const party = few(0, before.smes.length);
    const gone = few(0, shape.slots);
    const after = withSlots(
      { ...before, fixed: told },
      ...([
        'smes',
        party,
        (before.smes[party]?.available ?? []).filter((slot) => slot !== gone),
      ] as const),
    );
    const again = solveSchedule(after, options);
    if (!again.ok || told.length > 8) continue;
    const met = new Set(again.schedule.meetings.map(({ wish }) => wish));
    if (told.every(({ wish }) => met.has(wish))) kept += 1;
    else
      expect(
        canAllMeet(
          { ...after, fixed: [] },
          told.map(({ wish }) => wish),
        ),
        `seed ${seed}`,
      ).not.toBe(true);
  }
  expect(kept).toBeGreaterThan(100);
});
