/**
 * How a firm's stored pairs become its list. Pure.
 *
 * Vocabulary
 * - *full*: no place for a request made now; those who asked before take free places first.
 * - *waits*: the market expects more requests than the partner can take, and put this firm behind.
 * - *crowded*: the market put the pair well below pairs of lower score because of others who look
 *   at the same partner.
 */
export type ListedPair = {
  partnerId: string;
  score: number;
  forSme: number;
  forPartner: number;
  value: number;
  waits: boolean;
  /** Null before the first run of the market: then lists are sorted by score alone. */
  runId: string | null;
};

export function isFull(waiting: { expectedDays: number | null }): boolean {
  return waiting.expectedDays !== 0;
}

/** A place or two up or down needs no explanation. */
const tellingDrop = 3;

/**
 * Partners of a list that competition put well below where their score alone would. A value is both sides'
 * interest times how likely the partner looks as far as this firm; where that share is smaller than
 * that of a worse pair before it, others are the reason.
 */
export function crowdedIn(list: readonly ListedPair[]): Set<string> {
  const crowded = new Set<string>();
  for (const [place, pair] of list.entries()) {
    const share = shareLeft(pair);
    const byScore = list.filter((other) => other.score > pair.score).length;
    if (share === null || place - byScore < tellingDrop) continue;
    const isBehind = list.slice(0, place).some((before) => {
      const theirs = shareLeft(before);
      return before.score < pair.score && theirs !== null && theirs > share;
    });
    if (isBehind) crowded.add(pair.partnerId);
  }
  return crowded;
}

function shareLeft({ value, forSme, forPartner, runId }: ListedPair): number | null {
  const interest = forSme * forPartner;
  return runId === null || interest === 0 ? null : value / interest;
}
