import { expect, test } from 'vitest';
import { unmetIn } from './explain';
import { frameOf } from './frame';
import { Grid } from './grid';
import type { ScheduledMeeting, ScheduleProblem } from './problem';

const all = [0, 1, 2];
const party = (id: string, cap: number, available: readonly number[] = all) => ({
  ...{ id, cap, available, preferredHalves: [], presence: 'place' as const },
});
const wish = (sme: number, partner: number, weight: number) => ({
  ...{ sme, partner, weight, must: false, interpret: [], sectors: [] },
});
const meeting = (index: number, slot: number, table = 0): ScheduledMeeting => ({
  ...{ wish: index, slot, table, interpreter: null },
});

const problem: ScheduleProblem = {
  smes: [party('a', 1), party('b', 3)],
  partners: [party('x', 3, [0]), party('y', 3)],
  slots: all.map((slot) => ({ day: 0, half: 0, follows: slot > 0 })),
  tables: ['1', '2'].map((id) => ({
    ...{ id, floor: '1', sectors: [], reservedFor: null, presence: 'place' as const },
    available: all,
  })),
  interpreters: [],
  wishes: [wish(0, 0, 900_000), wish(1, 0, 950_000), wish(0, 1, 1000)],
  ...{ fixed: [], travelSlots: 0 },
};

const reasonsOf = (meetings: ScheduledMeeting[], isOver?: (slot: number) => boolean) =>
  unmetIn(new Grid(frameOf(problem), meetings), isOver).map(({ wish: one, reason }) => [
    ...[one, reason],
  ]);

test('a full number of lighter meetings is no reason while another stands in the way', () => {
  expect(reasonsOf([meeting(1, 0), meeting(2, 1)])).toEqual([[0, 'slots-taken']]);
  // Of weightier ones it is, and where nothing else stands in the way.
  expect(reasonsOf([meeting(0, 0)])).toEqual([
    [1, 'slots-taken'],
    [2, 'sme-full'],
  ]);
  expect(reasonsOf([meeting(2, 1)])).toEqual([
    [0, 'sme-full'],
    [1, 'possible'],
  ]);
});

test('nothing can be placed in a time that is over', () => {
  expect(reasonsOf([meeting(2, 1)], (slot) => slot === 0)).toEqual([
    [0, 'slots-taken'],
    [1, 'slots-taken'],
  ]);
  expect(reasonsOf([meeting(0, 0), meeting(2, 1)], (slot) => slot === 2)).toEqual([
    [1, 'slots-taken'],
  ]);
});
