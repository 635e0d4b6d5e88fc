import { describe, expect, test } from 'vitest';
import type { SlotRow } from './problem-rows';
import { slotsReached } from './problem-taken';

/** Slots of 25 minutes that begin at these minutes. */
const slots = [0, 30, 60, 150, 180].map((minute, index) => ({
  ...{ id: `${index}`, eventId: 'e', number: index + 1 },
  startsAt: new Date(minute * 60_000),
  endsAt: new Date((minute + 25) * 60_000),
})) satisfies SlotRow[];

describe('a meeting that takes longer', () => {
  test('takes the slots after it', () => {
    expect(slotsReached(slots, 0, 1)).toBe(1);
    expect(slotsReached(slots, 0, 2)).toBe(2);
  });

  test('ends in the break behind it', () => {
    expect(slotsReached(slots, 2, 1)).toBe(0);
    expect(slotsReached(slots, 2, 2)).toBe(0);
    expect(slotsReached(slots, 1, 3)).toBe(1);
  });

  test('has no slot after the last, and none where its own is gone', () => {
    expect(slotsReached(slots, 4, 2)).toBe(0);
    expect(slotsReached(slots, -1, 2)).toBe(0);
  });
});
