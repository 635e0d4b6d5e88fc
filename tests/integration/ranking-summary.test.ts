/** What a run tells of a market that is too large to look at firm by firm. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { uncoveredOf } from '@/lib/ranking/describe';
import type { LiveMarket } from '@/lib/ranking/live-market';
import { notLookedInto } from '@/lib/ranking/summary';

test.each([
  [2000, []],
  [2500, [{ reason: notLookedInto, count: 500, smes: [] }]],
])('of %d firms without a match the reasons add up to all', async (count, rest) => {
  const smeIds = Array.from({ length: count }, () => randomUUID());
  const live = { smeIds } as LiveMarket;
  const places = smeIds.map((_, place) => place);
  const reasonsOf = async (asked: readonly number[]) =>
    new Map(asked.map((place) => [smeIds[place] ?? '', place < 100 ? 'places' : 'low-score']));
  expect(await uncoveredOf(live, places, reasonsOf)).toEqual([
    { reason: 'low-score', count: 1900, smes: [] },
    { reason: 'places', count: 100, smes: [] },
    ...rest,
  ]);
});
