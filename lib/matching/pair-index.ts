/**
 * The best k pairs of 100,000 firms and 1,000 partners by the whole score: all criteria, both
 * directions and exclusions, exactly as `pairScore` gives them, ties broken by id.
 *
 * What a company says is kept by facet (facets.ts); a query works out once what each value of a
 * facet is worth to it (readers/), and a pair is then a few additions (points.ts). A pair whose most
 * telling facets leave no hope of a place among the k best is left at once.
 */
import { BestKeys, checkedCount, orderedKey, rankOfKey, valueOfKey } from './best-keys';
import { BestRows } from './best-rows';
import { ByteReader, ByteWriter } from './bytes';
import { Companies } from './companies';
import type { PartnerFacts, SmeFacts } from './facts';
import { BLOCK, Block, forPartnerOf, forSmeOf, isFailed, Points, scoreOf } from './points';
import { type Side, sideOfPartner, sideOfSme } from './side';
import type { Weights } from './weights';
import { weightsSchema } from './weights-schema';

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

export interface EveryOptions extends TopOptions {
  /** Told after each partner; whoever throws in it cancels, and nothing has changed. */
  onProgress?: (done: number, of: number) => void;
}

/** Of the bytes and of the model: another set of criteria or facets is another format. */
const FORMAT = 'pair-score-1/index-1';

export class PairIndex {
  #smes = new Companies('sme');
  #partners = new Companies('partner');

  /** Throws a RangeError for weights that are no weights. */
  constructor(readonly weights: Weights) {
    const { error } = weightsSchema.safeParse(weights);
    if (error !== undefined) {
      const [{ path, message } = { path: [], message: '' }] = error.issues;
      throw new RangeError(`Bad weights at ${path.join('.')}: ${message}`);
    }
  }

  get smeCount(): number {
    return this.#smes.slots.size;
  }

  get partnerCount(): number {
    return this.#partners.slots.size;
  }

  /** Bytes of the typed arrays. */
  get bytes(): number {
    return this.#smes.bytes + this.#partners.bytes;
  }

  /** Adds a firm, or replaces what it said. */
  putSme(sme: SmeFacts): void {
    this.#smes.put(sideOfSme(sme, this.weights));
  }

  /** Adds a partner, or replaces what it said. */
  putPartner(partner: PartnerFacts): void {
    this.#partners.put(sideOfPartner(partner, this.weights));
  }

  /** Whether the firm was there. */
  removeSme(id: string): boolean {
    return this.#smes.remove(id);
  }

  removePartner(id: string): boolean {
    return this.#partners.remove(id);
  }

  /** The best partners of a firm, which need not be in the index. */
  topPartners(sme: SmeFacts, k: number, options: TopOptions = {}): BestPairs {
    return top(this.#partners, sideOfSme(sme, this.weights), this.weights, k, options);
  }

  /** The best firms of a partner, which need not be in the index. */
  topSmes(partner: PartnerFacts, k: number, options: TopOptions = {}): BestPairs {
    return top(this.#smes, sideOfPartner(partner, this.weights), this.weights, k, options);
  }

  /** Every firm of the index, in the order of ids, with its best k partners. */
  *everySme(k: number, options: EveryOptions = {}): Generator<BestPairs & { smeId: string }> {
    const order = this.#smes.slots.order();
    const kept = checkedCount(k) + checkedCount(options.excluded ?? 0);
    const atOnce = Math.max(1, Math.floor(MOST_KEPT / Math.min(kept + 1, this.partnerCount + 1)));
    for (let start = 0; start < order.length; start += atOnce) {
      yield* this.#everyOf(order.subarray(start, start + atOnce), k, options);
    }
  }

  /** Weights and companies; the same give the same bytes, in whatever order they came. */
  toBytes(): Uint8Array {
    const writer = new ByteWriter(FORMAT);
    writer.string(JSON.stringify(this.weights));
    this.#smes.write(writer);
    this.#partners.write(writer);
    return writer.finish();
  }

  /** Throws an IndexBytesError for bytes that `toBytes` did not write. */
  static fromBytes(bytes: Uint8Array): PairIndex {
    const reader = new ByteReader(bytes, FORMAT);
    const index = new PairIndex(JSON.parse(reader.string()) as Weights);
    index.#smes = Companies.read(reader, 'sme');
    index.#partners = Companies.read(reader, 'partner');
    reader.end();
    return index;
  }

  *#everyOf(slots: Int32Array, k: number, { excluded = 0, onProgress }: EveryOptions) {
    const partners = this.#partners.slots;
    const lists = new Lists(slots, k, excluded, this.partnerCount);
    partners.order().forEach((slot, rank) => {
      const query = this.#partners.sideAt(slot);
      lists.offer(new Points(this.#smes, query, this.weights), rank);
      onProgress?.(rank + 1, this.partnerCount);
    });
    for (let i = 0; i < slots.length; i++) {
      yield {
        smeId: this.#smes.slots.idOf(slots[i] as number),
        best: pairsOf(lists.best.sorted(i), this.#partners),
        excluded: pairsOf(lists.excluded.sorted(i), this.#partners),
      };
    }
  }
}

/** Keys that `everySme` holds at once. */
const MOST_KEPT = 2 ** 23;

function top(
  companies: Companies,
  query: Side,
  weights: Weights,
  k: number,
  options: TopOptions,
): BestPairs {
  const { size } = companies.slots;
  const best = new BestKeys(k, size);
  const excluded = new BestKeys(options.excluded ?? 0, size);
  scan(new Points(companies, query, weights), companies.slots.order(), best, excluded);
  return {
    best: pairsOf(best.sorted(), companies),
    excluded: pairsOf(excluded.sorted(), companies),
  };
}

/** Offers every company to one of the two lists. */
function scan(points: Points, order: Int32Array, best: BestKeys, excluded: BestKeys): void {
  const block = new Block();
  for (let start = 0; start < order.length; start += BLOCK) {
    block.least.fill(leastScore(best.floor, excluded.floor));
    points.fill(block, order, start, Math.min(start + BLOCK, order.length));
    for (let j = 0; j < block.size; j++) {
      const packed = block.packed[j] as number;
      (isFailed(packed) ? excluded : best).offer(keyOf(packed, block.at[j] as number));
    }
  }
}

/**
 * The least score with which a pair can still come above either floor. Companies come in the order of
 * ids, so that one of the same score as the last of a full list comes after it.
 */
function leastScore(best: number, excluded: number): number {
  return Math.min(scoreAt(best), scoreAt(excluded)) | 0;
}

function scoreAt(floor: number): number {
  return floor === Number.POSITIVE_INFINITY ? NO_SCORE : valueOfKey(Math.floor(floor / CARGO)) + 1;
}

/** Above every score: nothing comes into a list of no places. */
const NO_SCORE = 1001;

/** Below the score and the rank a key carries both directed scores. */
const CARGO = 2 ** 20;

function keyOf(packed: number, rank: number): number {
  return orderedKey(scoreOf(packed), rank) * CARGO + (packed % CARGO);
}

function pairsOf(keys: Float64Array, companies: Companies): IndexedPair[] {
  const order = companies.slots.order();
  return Array.from(keys, (key) => {
    const ordered = Math.floor(key / CARGO);
    const packed = key % CARGO;
    return {
      id: companies.slots.idOf(order[rankOfKey(ordered)] as number),
      score: valueOfKey(ordered),
      forSme: forSmeOf(packed),
      forPartner: forPartnerOf(packed),
    };
  });
}

/** The lists of some firms while partner after partner comes by. */
class Lists {
  readonly best: BestRows;
  readonly excluded: BestRows;
  /** The least score with which a pair can still come into a firm's lists. */
  readonly #least: Uint16Array;
  readonly #block = new Block();

  constructor(
    readonly slots: Int32Array,
    k: number,
    excluded: number,
    mostKeys: number,
  ) {
    this.best = new BestRows(slots.length, k, mostKeys);
    this.excluded = new BestRows(slots.length, excluded, mostKeys);
    this.#least = new Uint16Array(slots.length).fill(k + excluded === 0 ? NO_SCORE : 0);
  }

  /** One partner, of a rank, to all firms. */
  offer(points: Points, rank: number): void {
    const { slots, best, excluded } = this;
    const block = this.#block;
    for (let start = 0; start < slots.length; start += BLOCK) {
      const end = Math.min(start + BLOCK, slots.length);
      block.least.set(this.#least.subarray(start, end));
      points.fill(block, slots, start, end);
      for (let j = 0; j < block.size; j++) {
        const i = block.at[j] as number;
        const packed = block.packed[j] as number;
        if ((isFailed(packed) ? excluded : best).offer(i, keyOf(packed, rank)))
          this.#least[i] = leastScore(best.floor(i), excluded.floor(i));
      }
    }
  }
}
