/**
 * The whole score of 100,000 firms and 1,000 partners, ready to be asked for the best k.
 */
import type { PartnerFacts, SmeFacts } from './facts';
import { harmonicMean, scoreSides } from './score';
import { type Side, sideOfPartner, sideOfSme } from './side';
import type { Weights } from './weights';

/** A pair with its three numbers; words and reasons are made by `pairScore` for the few shown. */
export interface IndexedPair {
  /** Of the other side. */
  id: string;
  /** Harmonic mean of both directions, 0–1000; for an excluded pair what it would have been. */
  score: number;
  forSme: number;
  forPartner: number;
}

/** Both lists best first: by score, then by id. */
export interface BestPairs {
  best: IndexedPair[];
  /** The best of the pairs that a requirement excludes; empty unless asked for. */
  excluded: IndexedPair[];
}

export interface TopOptions {
  /** How many excluded pairs to give; 0 by default. */
  excluded?: number;
}

export class PairIndex {
  readonly #smes = new Map<string, Side>();
  readonly #partners = new Map<string, Side>();

  constructor(readonly weights: Weights) {}

  get smeCount(): number {
    return this.#smes.size;
  }

  get partnerCount(): number {
    return this.#partners.size;
  }

  putSme(sme: SmeFacts): void {
    this.#smes.set(sme.id, sideOfSme(sme, this.weights));
  }

  putPartner(partner: PartnerFacts): void {
    this.#partners.set(partner.id, sideOfPartner(partner, this.weights));
  }

  removeSme(id: string): boolean {
    return this.#smes.delete(id);
  }

  removePartner(id: string): boolean {
    return this.#partners.delete(id);
  }

  topPartners(sme: SmeFacts, k: number, options: TopOptions = {}): BestPairs {
    return this.#best(sideOfSme(sme, this.weights), k, options);
  }

  topSmes(partner: PartnerFacts, k: number, options: TopOptions = {}): BestPairs {
    return this.#best(sideOfPartner(partner, this.weights), k, options);
  }

  /** Every firm of the index, in the order of ids, with its best k partners. */
  *everySme(k: number, options: TopOptions = {}): Generator<BestPairs & { smeId: string }> {
    for (const id of [...this.#smes.keys()].sort()) {
      yield { smeId: id, ...this.#best(this.#smes.get(id) as Side, k, options) };
    }
  }

  #best(query: Side, k: number, { excluded = 0 }: TopOptions): BestPairs {
    const all = [...(query.role === 'sme' ? this.#partners : this.#smes).values()].map((side) => {
      const [sme, partner] = query.role === 'sme' ? [query, side] : [side, query];
      const result = scoreSides(sme, partner, this.weights);
      const [forSme, forPartner] = [result.forSme.score, result.forPartner.score];
      const pair = { id: side.id, score: harmonicMean(forSme, forPartner), forSme, forPartner };
      return { pair, out: result.excluded !== null };
    });
    const top = (out: boolean, count: number) =>
      all
        .filter((item) => item.out === out)
        .map(({ pair }) => pair)
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, count);
    return { best: top(false, k), excluded: top(true, excluded) };
  }
}
