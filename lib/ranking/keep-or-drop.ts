import { keptExcluded, keptPerSme } from './kept-pairs';

/**
 * Whether one changed pair belongs among those that are kept of a firm, decided by the pairs that
 * are stored. Pure.
 *
 * A list that is not full holds every pair there is, so nothing better can be missing. Of a full
 * list it is known that no pair outside beats its last one. Only where a pair leaves a full list, or
 * sinks below all others of it, the next best is unknown: the firm has to be computed (*refill*).
 */
type Kind = 'fitting' | 'excluded';

const limits: Record<Kind, number> = { fitting: keptPerSme, excluded: keptExcluded };

/** The other stored pairs of a firm, of one kind. */
export type Others = {
  count: number;
  /** The last of them: lowest score, then greatest id. */
  worst: { partnerId: string; score: number } | null;
};

export type FirmList = Record<Kind, Others> & {
  /** The pair as it is stored; null when it is not. */
  own: { kind: Kind; score: number } | null;
};

/** The pair as it is now; null when the partner has left the directory. */
export type PairNow = { kind: Kind; score: number } | null;

export type Verdict =
  | { what: 'nothing' }
  | { what: 'drop' }
  | { what: 'refill' }
  /** Written; `displaces` leaves the list for it. */
  | { what: 'put'; displaces: string | null };

export function placeAmong(partnerId: string, pair: PairNow, list: FirmList): Verdict {
  const { own } = list;
  const now = pair?.kind === 'fitting' && pair.score === 0 ? null : pair;
  if (own && own.kind !== now?.kind && list[own.kind].count + 1 >= limits[own.kind]) {
    return { what: 'refill' };
  }
  if (!now) return { what: own ? 'drop' : 'nothing' };
  const { count, worst } = list[now.kind];
  const beatsOne = worst !== null && isBefore({ partnerId, ...now }, worst);
  if (own?.kind === now.kind) {
    const isSure = count + 1 < limits[now.kind] || beatsOne || now.score >= own.score;
    return isSure ? { what: 'put', displaces: null } : { what: 'refill' };
  }
  if (count < limits[now.kind]) return { what: 'put', displaces: null };
  if (beatsOne) return { what: 'put', displaces: worst.partnerId };
  return { what: own ? 'drop' : 'nothing' };
}

type Ordered = { partnerId: string; score: number };

/** Higher score first, then the smaller id. */
function isBefore(a: Ordered, b: Ordered): boolean {
  return a.score > b.score || (a.score === b.score && a.partnerId < b.partnerId);
}
