/**
 * One firm's list in the order in which it is stored and read. Pure.
 *
 * Vocabulary
 * - *value*: what a list is sorted by when it is read: the worth of the pair in the market less the
 *   partner's price. A pair that only found room further down than its worth would place it carries
 *   the value of that place.
 * - *waits*: wanted a position that is looked at, but the partner's places are spoken for; stands
 *   behind the others.
 * - *room*: expected applications that a partner can still take.
 */

/** Positions of a list that carry examination: what a page opens with. */
export const positions = 10;

/** How surely position 1, 2, … is looked at. */
export function examinationAt(rank: number): number {
  return rank <= positions ? 1 / rank : 0;
}

/** The least by which a pair stands before the next one. */
const step = 1e-9;

/** Lowers values where needed so that sorting by them keeps the given order, best first. */
export function falling(values: readonly number[]): number[] {
  let above = Number.POSITIVE_INFINITY;
  return values.map((value) => {
    above = Math.min(value, above - step);
    return above;
  });
}

/** A pair that asks for a position. */
export type Candidate = {
  partnerId: string;
  score: number;
  /** 0 … 1: how surely the firm wants the partner. */
  p: number;
  value: number;
  room: number;
  /** Has no place free at all: waits, wherever it would stand. */
  full: boolean;
};

export type Placed = {
  partnerId: string;
  value: number;
  waits: boolean;
  /** Expected applications that the pair adds to the partner. */
  load: number;
};

/**
 * Fills the positions of one firm's list within the room of its partners, as the market does
 * (lib/market/capacity-fill.ts): each position takes the best pair that still fits; what was tried
 * and never fitted waits. The order of `pairs` does not matter.
 */
export function placeList(pairs: readonly Candidate[]): Placed[] {
  const open = [...pairs].sort(byValue);
  const placed: Candidate[] = [];
  const tried = new Set<Candidate>();
  for (let rank = 1; rank <= positions; rank += 1) {
    const next = open.findIndex((pair) => {
      if (!pair.full && pair.p * examinationAt(rank) <= pair.room) return true;
      tried.add(pair);
      return false;
    });
    const [taken] = next === -1 ? [] : open.splice(next, 1);
    if (!taken) break;
    tried.delete(taken);
    placed.push(taken);
  }
  const waits = (pair: Candidate) => tried.has(pair) || pair.full;
  const rest = open.filter((pair) => !waits(pair));
  const values = falling([...placed, ...rest].map(({ value }) => value));
  const list = [...placed, ...rest].map(({ partnerId, p }, at) => ({
    partnerId,
    value: values[at] ?? 0,
    waits: false,
    load: at < placed.length ? p * examinationAt(at + 1) : 0,
  }));
  const waiting = open.filter(waits);
  return [
    ...list,
    ...waiting.map(({ partnerId, value }) => ({ partnerId, value, waits: true, load: 0 })),
  ];
}

function byValue(a: Candidate, b: Candidate): number {
  return b.value - a.value || b.score - a.score || (a.partnerId < b.partnerId ? -1 : 1);
}
