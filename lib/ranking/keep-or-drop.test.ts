import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FirmList, placeAmong } from './keep-or-drop';
import { keptExcluded, keptPerSme } from './kept-pairs';

type Pair = { partnerId: string; kind: 'fitting' | 'excluded'; score: number };

const limits = { fitting: keptPerSme, excluded: keptExcluded };
const best = (pairs: readonly Pair[], kind: Pair['kind']) =>
  pairs
    .filter((pair) => pair.kind === kind && (kind === 'excluded' || pair.score > 0))
    .sort((a, b) => b.score - a.score || (a.partnerId < b.partnerId ? -1 : 1))
    .slice(0, limits[kind]);

/** What is to be kept of all pairs of a firm. */
const keep = (pairs: readonly Pair[]) => [...best(pairs, 'fitting'), ...best(pairs, 'excluded')];
const ids = (pairs: readonly Pair[]) => pairs.map(({ partnerId }) => partnerId).sort();

function listOf(stored: readonly Pair[], partnerId: string): FirmList {
  const others = (kind: Pair['kind']) => {
    const list = best(
      stored.filter((pair) => pair.partnerId !== partnerId),
      kind,
    );
    return { count: list.length, worst: list.at(-1) ?? null };
  };
  const own = stored.find((pair) => pair.partnerId === partnerId) ?? null;
  return { own, fitting: others('fitting'), excluded: others('excluded') };
}

const name = (place: number) => `partner-${String(place).padStart(3, '0')}`;
const anyPair = fc.record({
  kind: fc.constantFrom('fitting' as const, 'fitting' as const, 'excluded' as const),
  // Few different scores, so that ties come often.
  score: fc.integer({ min: 0, max: 12 }),
});

test('one changed pair leaves exactly what a fresh choice of the best would', () => {
  fc.assert(
    fc.property(
      fc.array(anyPair, { maxLength: 90 }),
      fc.nat({ max: 89 }),
      fc.option(anyPair, { nil: null }),
      (pairs, at, change) => {
        const partnerId = name(at);
        const before = pairs.map((pair, place) => ({ ...pair, partnerId: name(place) }));
        const others = before.filter((pair) => pair.partnerId !== partnerId);
        const after = change ? [...others, { ...change, partnerId }] : others;
        const stored = keep(before);
        const verdict = placeAmong(partnerId, change, listOf(stored, partnerId));
        // A refill chooses afresh; what is said of the others has to be the same.
        if (verdict.what === 'refill') return;
        const kept = ids(stored).filter((id) => id !== partnerId);
        const isOwnKept = verdict.what === 'put';
        const leaves = verdict.what === 'put' ? verdict.displaces : null;
        const result = [...kept.filter((id) => id !== leaves), ...(isOwnKept ? [partnerId] : [])];
        expect(result.sort()).toEqual(ids(keep(after)));
      },
    ),
    { numRuns: 2000 },
  );
});

test('a firm is searched again only where the next best is unknown', () => {
  const full = Array.from({ length: 41 }, (_, place) => ({
    partnerId: name(place),
    kind: 'fitting' as const,
    score: 500 - place,
  }));
  const stored = keep(full);
  const change = (place: number, score: number | null) =>
    placeAmong(
      name(place),
      score === null ? null : { kind: 'fitting', score },
      listOf(stored, name(place)),
    );
  expect(change(3, null)).toEqual({ what: 'refill' });
  expect(change(3, 400)).toEqual({ what: 'refill' });
  expect(change(3, 470)).toEqual({ what: 'put', displaces: null });
  expect(change(39, 480)).toEqual({ what: 'put', displaces: null });
  expect(change(40, 462)).toEqual({ what: 'put', displaces: name(39) });
  expect(change(40, 461)).toEqual({ what: 'nothing' });
});
