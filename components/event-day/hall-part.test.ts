import { expect, test } from 'vitest';
import type { HallSlot } from '@/lib/event-day/hall';
import { hallPages, hallPart } from './hall-part';

const seat = { names: null };

/** A slot with so many meetings at the tables 1, 2, 3 and so on. */
const slot = (count: number): HallSlot => ({
  ...{ number: 1, startsAt: new Date(0), endsAt: new Date(1) },
  meetings: Array.from({ length: count }, (_, at) => {
    return { id: `${at}`, table: `${at + 1}`, floor: '', online: false, sme: seat, partner: seat };
  }),
});

const tables = (part: HallSlot | null) => part?.meetings.map(({ table }) => table).join(' ');

test('of two columns the shorter begins again while the longer goes on', () => {
  const board = { now: slot(2), next: slot(8) };
  const pages = Array.from({ length: hallPages(board, 3) }, (_, page) => hallPart(board, page, 3));
  expect(pages.map(({ now, next }) => [tables(now), tables(next)])).toEqual([
    ['1 2', '1 2 3'],
    ['1 2', '4 5 6'],
    ['1 2', '7 8'],
  ]);
});

test('a slot without meetings and a break stay what they are on every page', () => {
  const board = { now: slot(0), next: null };
  expect(hallPages(board, 3)).toBe(1);
  expect(hallPart(board, 0, 3)).toEqual(board);
  const last = hallPart({ now: slot(7), next: slot(0) }, 2, 3);
  expect([tables(last.now), tables(last.next)]).toEqual(['7', '']);
});
