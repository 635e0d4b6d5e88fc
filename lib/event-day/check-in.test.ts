import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterTap, isHere, type Seen, tapTime } from './check-in';
import { badgeOf, type Tap } from './day-schema';

const nobody: Seen = { checkedInAt: null, leftAt: null };
const at = (minute: number) => new Date(Date.UTC(2026, 11, 2, 2, minute));
const play = (taps: readonly { tap: Tap; minute: number }[]) =>
  taps.reduce((seen, { tap, minute }) => afterTap(seen, tap, at(minute)), nobody);

describe('taps', () => {
  test('somebody comes, leaves for lunch and comes back', () => {
    const taps = [
      { tap: 'in', minute: 1 },
      { tap: 'out', minute: 20 },
      { tap: 'in', minute: 40 },
    ] as const;
    expect(isHere(play(taps.slice(0, 1)))).toBe(true);
    expect(isHere(play(taps.slice(0, 2)))).toBe(false);
    expect(isHere(play(taps))).toBe(true);
  });

  test('come to the same in whatever order, and however often, they arrive', () => {
    const tap = fc.record({
      tap: fc.constantFrom<Tap>('in', 'out'),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(tap, { maxLength: 8, selector: ({ minute }) => minute }),
        fc.infiniteStream(fc.nat()),
        (taps, picks) => {
          const shuffled = [...taps, ...taps.slice(0, 2)];
          for (let last = shuffled.length - 1; last > 0; last -= 1) {
            const other = (picks.next().value as number) % (last + 1);
            [shuffled[last], shuffled[other]] = [
              shuffled[other] as (typeof taps)[number],
              shuffled[last] as (typeof taps)[number],
            ];
          }
          const inOrder = [...taps].sort((a, b) => a.minute - b.minute);
          expect(play(shuffled)).toEqual(play(inOrder));
          expect(isHere(play(shuffled))).toBe(inOrder.at(-1)?.tap === 'in');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of a clock that runs ahead are now, of last week are none', () => {
    expect(tapTime(at(50), at(40))).toEqual(at(40));
    expect(tapTime(at(30), at(40))).toEqual(at(30));
    expect(tapTime(new Date('2026-11-20T00:00:00Z'), at(40))).toBeNull();
    expect(tapTime(undefined, at(40))).toEqual(at(40));
  });
});

test('a badge is read from its code or from the address in it', () => {
  const badge = 'AbCdEfGhIjKlMnOp';
  expect(badgeOf(badge)).toBe(badge);
  const address = `https://portal.example.test/th/officer/events/EV-2569-0001/check-in/${badge}`;
  expect(badgeOf(`${address}?from=qr`)).toBe(badge);
  expect(badgeOf('WIFI:S:hall;P:secret word;;')).toBeNull();
});
