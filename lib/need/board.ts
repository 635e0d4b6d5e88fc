/** The board of needs: which list a need stands on, and in which order. Pure. */
export const boardLists = ['few', 'none', 'some', 'stale', 'ending', 'waiting', 'all'] as const;
export type BoardList = (typeof boardLists)[number];

/** A need ends soon when a fortnight is left. */
const soonDays = 14;

export type Boarded = {
  state: string;
  kind: string;
  side: 'SME' | 'PARTNER';
  stale: boolean;
  endsOn: Date;
  createdAt: Date;
  proposals: number | null;
  centreCode: string | null;
};

const lists: Record<BoardList, (need: Boarded, now: Date) => boolean> = {
  none: (need) => need.state === 'OPEN' && need.proposals === 0,
  some: ({ state, proposals }) =>
    state === 'OPEN' && proposals !== null && proposals >= 1 && proposals <= 4,
  few: (need, now) => lists.none(need, now) || lists.some(need, now),
  stale: (need) => need.state === 'OPEN' && need.stale,
  ending: (need, now) =>
    need.state === 'OPEN' && need.endsOn.getTime() - now.getTime() <= soonDays * 86_400_000,
  waiting: (need) => need.state === 'WAITING' || need.state === 'REFUSED',
  all: () => true,
};

/** Fewest proposals first, what cannot be answered any more last; then the oldest. */
function byProposals(a: Boarded, b: Boarded): number {
  const rank = (need: Boarded) => {
    if (need.state !== 'OPEN') return 1_000_000;
    return (need.proposals ?? 100_000) + (need.stale ? 10_000 : 0);
  };
  return rank(a) - rank(b) || a.createdAt.getTime() - b.createdAt.getTime();
}

export function onBoard<Need extends Boarded>(
  needs: readonly Need[],
  filter: { list: BoardList; kind: string | null; centre: string | null },
  now: Date,
): { needs: Need[]; counts: Record<BoardList, number> } {
  const within = needs.filter(
    (need) =>
      (filter.kind === null || need.kind === filter.kind) &&
      (filter.centre === null || need.centreCode === filter.centre),
  );
  const of = (list: BoardList) => within.filter((need) => lists[list](need, now));
  const counts = Object.fromEntries(boardLists.map((list) => [list, of(list).length]));
  return { needs: of(filter.list).sort(byProposals), counts: counts as Record<BoardList, number> };
}
