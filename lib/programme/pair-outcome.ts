/** What became of pairs that were confirmed together, as the address of the board carries it. Pure. */
export const whysLeft = ['limit-reached', 'changed-meanwhile', 'move-not-allowed'] as const;
export type WhyLeft = (typeof whysLeft)[number];
export type LeftPair = { id: string; why: WhyLeft };
export type PairOutcome = { confirmed: number; left: LeftPair[] };

export function writeOutcome({ confirmed, left }: PairOutcome): string {
  const stayed = left.map(({ id, why }) => `${id}.${why}`).join(',');
  return `?confirmed=${confirmed}${stayed ? `&left=${stayed}` : ''}`;
}

/** Null when the address says nothing of the kind. */
export function readOutcome(query: {
  confirmed?: string | string[];
  left?: string | string[];
}): PairOutcome | null {
  const { confirmed, left } = query;
  if (typeof confirmed !== 'string' || !/^\d{1,3}$/.test(confirmed)) return null;
  const stayed = typeof left === 'string' ? left.split(',') : [];
  return {
    confirmed: Number(confirmed),
    left: stayed.slice(0, 500).flatMap((one) => {
      const [id = '', given] = one.split('.');
      const why = whysLeft.find((known) => known === given);
      return why ? [{ id, why }] : [];
    }),
  };
}
