import { describe, expect, test } from 'vitest';
import { type Boarded, onBoard } from './board';

const now = new Date('2026-11-22T00:00:00Z');
const need = (code: string, proposals: number | null, more: Partial<Boarded> = {}) => ({
  code,
  ...{ state: 'OPEN', kind: 'BUSINESS', side: 'SME' as const, stale: false, centreCode: 'BSC-09' },
  endsOn: new Date('2027-03-01'),
  createdAt: new Date('2026-10-01'),
  proposals,
  ...more,
});
const all = [
  need('five', 5),
  need('two', 2),
  need('none', 0),
  need('stale', 0, { stale: true }),
  need('ending', 7, { endsOn: new Date('2026-12-01') }),
  need('waiting', 0, { state: 'WAITING' }),
  need('other', 1, { kind: 'PEOPLE', centreCode: 'BSC-01' }),
];
const open = { kind: null, centre: null };

describe('the board of needs', () => {
  test('puts those with no or few proposals first, the stale behind them', () => {
    const { needs } = onBoard(all, { list: 'few', ...open }, now);
    expect(needs.map((one) => one.code)).toEqual(['none', 'other', 'two', 'stale']);
  });

  test('counts every list as it opens', () => {
    const { counts } = onBoard(all, { list: 'all', ...open }, now);
    expect(counts).toEqual({ few: 4, none: 2, some: 2, stale: 1, ending: 1, waiting: 1, all: 7 });
    for (const [list, count] of Object.entries(counts)) {
      const opened = onBoard(all, { list: list as keyof typeof counts, ...open }, now);
      expect(opened.needs).toHaveLength(count);
    }
  });

  test('counts within the filter', () => {
    const { needs, counts } = onBoard(all, { list: 'all', kind: 'PEOPLE', centre: 'BSC-01' }, now);
    expect(needs.map((one) => one.code)).toEqual(['other']);
    expect(counts.all).toBe(1);
  });
});
