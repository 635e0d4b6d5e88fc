import { describe, expect, test } from 'vitest';
import { drawnProblem, plainShape } from './arbitraries';
import { checkProblem } from './check';
import type { FixedMeeting, ScheduleProblem } from './problem';
import { solveSchedule } from './solve';
import { verifySchedule } from './verify';

const problem = drawnProblem({ ...plainShape, smes: 6, partners: 4, tables: 3, wished: 1 }, 1);
const options = { seed: 1, clock: () => 0, budgetMs: 1 };

function faultsOf(broken: Partial<ScheduleProblem>) {
  const solution = solveSchedule({ ...problem, ...broken }, options);
  return solution.ok ? [] : solution.faults;
}

const lock = (wish: number, slot: number | null, table: number | null = null): FixedMeeting => ({
  ...{ wish, kind: 'locked', slot, table, interpreter: null },
});

describe('a problem that cannot be solved as stated is answered with the reason', () => {
  test('an event without slots, without tables, with tables that are never there', () => {
    expect(faultsOf({ slots: [] })).toEqual([{ kind: 'no-slots' }]);
    expect(faultsOf({ tables: [] })).toEqual([{ kind: 'no-tables' }]);
    const away = problem.tables.map((table) => ({ ...table, available: [] }));
    expect(faultsOf({ tables: away })).toEqual([{ kind: 'no-tables' }]);
  });

  test('everybody away', () => {
    const smes = problem.smes.map((sme) => ({ ...sme, available: [] }));
    expect(faultsOf({ smes })).toEqual([{ kind: 'nobody-available' }]);
  });

  test('an event nobody has a wish for is an empty schedule, not a fault', () => {
    const solution = solveSchedule({ ...problem, wishes: [] }, options);
    expect(solution).toMatchObject({ ok: true, schedule: { meetings: [], value: 0, gap: 0 } });
  });

  test('two locks of one firm in one slot, or at one table', () => {
    expect(faultsOf({ fixed: [lock(0, 2), lock(1, 2)] })).toEqual([
      { kind: 'locks-collide', fixed: [0, 1] },
    ]);
    expect(faultsOf({ fixed: [lock(0, 2, 1), lock(5, 2, 1)] })).toEqual([
      { kind: 'locks-collide', fixed: [0, 1] },
    ]);
  });

  test('a lock when the firm is away', () => {
    const smes = problem.smes.map((sme, index) => (index === 0 ? { ...sme, available: [3] } : sme));
    expect(faultsOf({ smes, fixed: [lock(0, 2)] })).toEqual([
      { kind: 'lock-impossible', fixed: 0, reason: 'no-common-slot' },
    ]);
  });

  test('more locks than a firm may have meetings', () => {
    const smes = problem.smes.map((sme, index) => (index === 0 ? { ...sme, cap: 1 } : sme));
    expect(faultsOf({ smes, fixed: [lock(0, 1), lock(1, 2)] })).toEqual([
      { kind: 'locks-over-cap', side: 'sme', party: 0 },
    ]);
  });

  test('locks that only together have no table', () => {
    const fixed = [lock(0, 2), lock(5, 2), lock(10, 2), lock(15, 2)];
    expect(checkProblem({ ...problem, fixed })).toEqual([]);
    expect(faultsOf({ fixed })).toEqual([
      { kind: 'lock-impossible', fixed: 3, reason: 'slots-taken' },
    ]);
  });
});

describe('the independent checker', () => {
  const seat = { wish: 0, slot: 0, table: 0, interpreter: null };
  const kinds = (meetings: (typeof seat)[], of: Partial<ScheduleProblem> = {}) =>
    verifySchedule({ ...problem, ...of }, meetings).map(({ kind }) => kind);

  test('finds nothing in a lawful schedule and what is wrong in others', () => {
    expect(kinds([seat])).toEqual([]);
    expect(kinds([seat, { ...seat, wish: 1, table: 1 }])).toEqual(['party-twice']);
    expect(kinds([seat, { ...seat, wish: 5 }])).toEqual(['table-twice']);
    expect(kinds([seat, { ...seat, slot: 1 }])).toContain('wish-twice');
    expect(kinds([{ ...seat, wish: 99 }])).toEqual(['unknown']);
    expect(kinds([seat], { fixed: [lock(0, 1)] })).toEqual(['lock-broken']);
    const smes = problem.smes.map((sme) => ({ ...sme, cap: 0, available: [1] }));
    expect(kinds([seat], { smes })).toEqual(['party-absent', 'over-cap']);
    const wishes = problem.wishes.map((wish) => ({ ...wish, interpret: ['ja-th'] }));
    expect(kinds([seat], { wishes })).toEqual(['interpreter-missing']);
    const tables = problem.tables.map((table) => ({ ...table, reservedFor: 3 }));
    expect(kinds([seat], { tables })).toEqual(['table-unfit']);
  });

  test('sees that one floor is too far from the next meeting', () => {
    const tables = problem.tables.map((table, index) => ({ ...table, floor: `${index}` }));
    const next = { ...seat, wish: 1, table: 1 };
    expect(kinds([seat, { ...next, slot: 1 }], { tables, travelSlots: 1 })).toEqual(['travel']);
    expect(kinds([seat, { ...next, slot: 2 }], { tables, travelSlots: 1 })).toEqual([]);
    expect(kinds([seat, { ...next, slot: 5 }], { tables, travelSlots: 9 })).toEqual([]);
  });
});
