import { type Market, sparseMarket } from '@/lib/market/market';
import type { BestPairs, IndexedPair } from '@/lib/matching/pair-index';

/**
 * The pairs that are kept of every firm, in typed arrays: 100,000 firms with 50 pairs each are five
 * million, too many for objects. Pure.
 *
 * Vocabulary
 * - *kept pair*: among a firm's best 40, or among the best 10 that a requirement excludes.
 * - *blocked*: kept, but not in the market: the firm set the partner aside, or the pair has a case.
 * - *market pair*: kept, neither excluded nor blocked; its number in the market differs from its
 *   number here.
 */

/** How many partners are kept for a firm, and how many of those that a requirement excludes. */
export const keptPerSme = 40;
export const keptExcluded = 10;

export const pairKinds = { market: 0, blocked: 1, excluded: 2 } as const;

/** The pairs of a firm that are kept, best first. */
export function worthKeeping({ best, excluded }: BestPairs): BestPairs {
  return { best: best.filter(({ score }) => score > 0), excluded };
}

export class KeptPairs {
  /** Number of firms. */
  firms = 0;
  /** Number of pairs. */
  size = 0;
  /** Pairs of firm i: start[i] … start[i + 1] − 1, by descending score, excluded ones last. */
  start = new Uint32Array(1);
  /** Per pair: place in the list of partners. */
  partner = new Uint32Array(0);
  /** Per mille; 0 for an excluded pair. */
  score = new Uint16Array(0);
  forSme = new Uint16Array(0);
  forPartner = new Uint16Array(0);
  kind = new Uint8Array(0);

  constructor(private readonly placeOf: ReadonlyMap<string, number>) {}

  /** Adds the next firm. */
  add(pairs: BestPairs, blocked: ReadonlySet<string>): void {
    const { best, excluded } = worthKeeping(pairs);
    this.#makeRoom(best.length + excluded.length);
    for (const pair of best) {
      this.#push(pair, blocked.has(pair.id) ? pairKinds.blocked : pairKinds.market);
    }
    for (const pair of excluded) this.#push({ ...pair, score: 0 }, pairKinds.excluded);
    this.firms += 1;
    this.start[this.firms] = this.size;
  }

  /** The market of these pairs, with the number that each market pair has here. */
  toMarket(partners: number): { market: Market; kept: Uint32Array } {
    const start = new Uint32Array(this.firms + 1);
    const kept = new Uint32Array(this.size);
    let pairs = 0;
    for (let firm = 0; firm < this.firms; firm += 1) {
      for (let at = this.start[firm] as number; at < (this.start[firm + 1] as number); at += 1) {
        if (this.kind[at] === pairKinds.market) kept[pairs++] = at;
      }
      start[firm + 1] = pairs;
    }
    const used = kept.slice(0, pairs);
    const employer = Uint32Array.from(used, (at) => this.partner[at] as number);
    const p = Float64Array.from(used, (at) => (this.forSme[at] as number) / 1000);
    const q = Float64Array.from(used, (at) => (this.forPartner[at] as number) / 1000);
    return { market: sparseMarket(this.firms, partners, start, employer, p, q), kept: used };
  }

  #push(pair: IndexedPair, kind: number): void {
    const at = this.size;
    const partner = this.placeOf.get(pair.id);
    if (partner === undefined) throw new RangeError(`${pair.id} is not among the partners`);
    this.partner[at] = partner;
    this.score[at] = pair.score;
    this.forSme[at] = pair.forSme;
    this.forPartner[at] = pair.forPartner;
    this.kind[at] = kind;
    this.size += 1;
  }

  #makeRoom(more: number): void {
    if (this.firms + 2 > this.start.length) this.start = grown(this.start, this.firms + 2);
    const length = this.size + more;
    if (length <= this.partner.length) return;
    this.partner = grown(this.partner, length);
    this.score = grown(this.score, length);
    this.forSme = grown(this.forSme, length);
    this.forPartner = grown(this.forPartner, length);
    this.kind = grown(this.kind, length);
  }
}

/** A longer copy, by half as much again. */
function grown<A extends Uint8Array | Uint16Array | Uint32Array>(from: A, least: number): A {
  const longer = new (from.constructor as new (length: number) => A)(
    Math.max(least, Math.ceil(from.length * 1.5), 256),
  );
  longer.set(from);
  return longer;
}
