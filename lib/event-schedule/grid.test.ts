import { describe, expect, test } from 'vitest';
import { dayKey, dayOf, daysOf, fillOf, gridRows, meetingsAt } from './grid';
import { canStillMove, groupPlaces, targetsOf } from './grid-targets';
import type { MovePlace, PlanInterpreter, PlanMeeting, PlanParty, PlanTable } from './plan-view';

const at = (text: string) => new Date(`${text}:00+07:00`);

const slots = [
  ['2026-12-02T09:00', '2026-12-02T09:25'],
  ['2026-12-02T09:30', '2026-12-02T09:55'],
  ['2026-12-02T10:30', '2026-12-02T10:55'],
  ['2026-12-03T00:10', '2026-12-03T00:35'],
].map(([from = '', until = ''], index) => ({
  number: index + 1,
  startsAt: at(from),
  endsAt: at(until),
}));

const table = (id: string, extra: Partial<PlanTable> = {}): PlanTable => ({
  ...{ id, label: id, floor: '1', online: false, sectors: [], reservedForId: null },
  ...{ closedFrom: null, closedSlots: [] },
  ...extra,
});

const party = (
  id: string,
  side: 'SME' | 'PARTNER',
  extra: Partial<PlanParty> = {},
): [string, PlanParty] => [
  id,
  {
    ...{ id, side, names: { th: id, ja: null, en: null }, languages: [], presence: 'place' },
    ...{ cap: 8, awaySlots: [], lateUntil: null, goneFrom: null, isRegistered: true },
    ...extra,
  },
];

const interpreter = (id: string, extra: Partial<PlanInterpreter> = {}): PlanInterpreter => ({
  ...{ id, name: id, nameRoman: null, language: 'TH', languages: ['ja-th'], sectors: [] },
  ...{ slots: [], goneFrom: null },
  ...extra,
});

const meeting = (
  id: string,
  [slotNumber, tableId, smeRegId, partnerRegId]: [number, string, string, string],
  interpreterId: string | null = null,
): PlanMeeting => ({
  ...{ id, slotNumber, tableId, smeRegId, partnerRegId, interpreterId, version: 1 },
  ...{ state: 'PLANNED', interpret: interpreterId ? 'ja-th' : null, locked: false, must: false },
  bridges: interpreterId ? ['ja-th'] : [],
  ...{ weight: 1, toldAt: null, toldSlot: null, toldTableId: null, smeAnswer: null },
  ...{ partnerAnswer: null, answerBy: null, endedReason: null },
});

const source = {
  slots,
  tables: [table('T1'), table('T2', { closedSlots: [2] }), table('T3', { closedFrom: 3 })],
  interpreters: [interpreter('I1'), interpreter('I2', { languages: ['en-ja'] })],
  parties: new Map([
    party('a', 'SME', { lateUntil: 2 }),
    party('b', 'SME', { awaySlots: [3] }),
    party('left', 'SME', { isRegistered: false }),
    party('p', 'PARTNER'),
    party('q', 'PARTNER', { goneFrom: 3 }),
  ]),
  meetings: [
    meeting('m1', [1, 'T2', 'b', 'p'], 'I1'),
    meeting('m2', [1, 'T1', 'a', 'q']),
    meeting('m3', [3, 'T1', 'a', 'p'], 'I1'),
  ],
};

describe('the grid of a schedule', () => {
  test('has the days of Bangkok and knows breaks from changes of table', () => {
    expect(dayKey(new Date('2026-12-02T17:30:00Z'))).toBe('2026-12-03');
    const days = daysOf([...slots].reverse());
    expect(days.map(({ key }) => key)).toEqual(['2026-12-02', '2026-12-03']);
    expect(days[0]?.slots.map(({ number, apart }) => [number, apart])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(days[1]?.slots[0]?.apart).toBe(false);
    expect(dayOf(days, '2026-12-03')?.key).toBe('2026-12-03');
    expect(dayOf(days, 'never')?.key).toBe('2026-12-02');
    expect(dayOf([], null)).toBeNull();
  });

  const day = daysOf(slots)[0] ?? { key: '', slots: [] };
  const shown = (by: Parameters<typeof gridRows>[1]) =>
    gridRows(source, by, day).map(({ key, cells }) => [
      key,
      ...cells.map((cell) => (typeof cell === 'object' ? cell.id : cell)),
    ]);

  test('by table', () => {
    expect(shown('table')).toEqual([
      ['T1', 'm2', 'free', 'm3'],
      ['T2', 'm1', 'shut', 'free'],
      ['T3', 'free', 'free', 'shut'],
    ]);
    expect(fillOf(source, day)).toEqual({ meetings: 3, seats: 7 });
  });

  test('by firm and by partner, without those who have left and met nobody', () => {
    expect(shown('sme')).toEqual([
      ['a', 'm2', 'free', 'm3'],
      ['b', 'm1', 'free', 'shut'],
    ]);
    expect(shown('partner')).toEqual([
      ['p', 'm1', 'free', 'm3'],
      ['q', 'm2', 'free', 'shut'],
    ]);
  });

  test('by interpreter', () => {
    expect(shown('interpreter')).toEqual([
      ['I1', 'm1', 'free', 'm3'],
      ['I2', 'free', 'free', 'free'],
    ]);
  });

  test('of one time in the order of the tables', () => {
    expect(meetingsAt(source, 1).map(({ id }) => id)).toEqual(['m2', 'm1']);
  });
});

describe('the places of a meeting', () => {
  const busy = { code: 'event-meeting.sme-busy', pair: null, meetingId: 'm2' };
  const taken = { code: 'event-meeting.table-taken', pair: null, meetingId: 'm2' };
  const place = (slotNumber: number, tableId: string, illegal: MovePlace['illegal'] = null) => ({
    ...{ slotNumber, tableId, illegal },
    interpreterId: 'I1',
  });
  const places: MovePlace[] = [
    place(1, 'T1', busy),
    place(1, 'T2', busy),
    place(1, 'T3', taken),
    place(2, 'T1', taken),
    place(2, 'T3'),
    place(3, 'T1'),
    place(3, 'T2'),
  ];
  const moved = source.meetings[2] as PlanMeeting;

  test('are the cells of a grid of tables', () => {
    const targets = targetsOf(source, moved, places, 'table');
    expect(targets).toHaveLength(places.length);
    expect(targets.filter(({ to }) => to).map(({ slotNumber, row }) => [slotNumber, row])).toEqual([
      [2, 'T3'],
      [3, 'T1'],
      [3, 'T2'],
    ]);
  });

  test('are the times of its own row in a grid of firms', () => {
    const targets = targetsOf(source, moved, places, 'sme');
    expect(targets.map(({ row, to, refusal }) => [row, to?.tableId, refusal?.code])).toEqual([
      ['a', undefined, 'event-meeting.sme-busy'],
      ['a', 'T3', undefined],
      ['a', 'T1', undefined],
    ]);
  });

  test('ask of an interpreter the languages and the time', () => {
    const targets = targetsOf(source, moved, places, 'interpreter');
    const cell = (slot: number, row: string) =>
      targets.find((target) => target.slotNumber === slot && target.row === row);
    expect(cell(2, 'I2')?.refusal?.code).toBe('interpreter-unfit');
    expect(cell(1, 'I1')?.refusal?.code).toBe('interpreter-busy');
    expect(cell(2, 'I1')?.to).toMatchObject({ tableId: 'T3', interpreterId: 'I1' });
  });

  test('are gathered by time and reason', () => {
    const groups = groupPlaces(places);
    expect(
      groups.map(({ slotNumber, free, shut }) => [slotNumber, free.length, shut.length]),
    ).toEqual([
      [1, 0, 2],
      [2, 1, 1],
      [3, 2, 0],
    ]);
    expect(groups[0]?.shut[0]?.places.map(({ tableId }) => tableId)).toEqual(['T1', 'T2']);
  });
});

test.each([
  ['before its time', 'CONFIRMED', '2026-12-02T09:29', 0, true],
  ['from the minute in which it begins', 'CONFIRMED', '2026-12-02T09:30', 0, false],
  ['on a day that runs late', 'CONFIRMED', '2026-12-02T09:39', 10, true],
  ['once it has taken place', 'HELD', '2026-12-02T09:00', 0, false],
] as const)('a meeting %s (%s, %s) may still be moved or not', (_, state, now, delay, may) => {
  const plan = { slots, event: { delayMinutes: delay } };
  expect(canStillMove({ state, slotNumber: 2 }, plan, at(now))).toBe(may);
});
