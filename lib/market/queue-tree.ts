/**
 * The queues of all employers, held so that one candidate can be asked about and moved exactly
 * without walking the queues.
 *
 * For each node x of the quadrature an applicant acts on what stands behind it as the affine map
 *
 *   S ↦ a q + (1 − a (1 − x)) S
 *
 * and maps in a row compose to one map (*slope* m, *offset* b). A binary tree over each queue holds
 * the composed maps of its halves, quarters, … down to groups of 12 to 23 applicants. On the way from a
 * group to the root, the left siblings give P = Π of slopes before the applicant, the right ones
 * give S, what is lost behind it (see evaluate.ts), both without the applicant itself.
 *
 * Source: segment trees over a monoid (J. L. Bentley, 1977). Cost: to ask or to move a pair
 * O(nodes · (group + log2(queue / group))); memory 4 · nodes doubles for a group, 28 bytes a pair.
 */
import { gather, type Market } from './market';
import type { Quadrature } from './quadrature';

/** Groups hold at least this many applicants and fewer than twice as many. */
const smallestGroup = 12;

export class QueueTree {
  /** Per pair: how surely the candidate looks at the employer. */
  readonly exposure: Float64Array;
  /** Per place of `market.queue`. */
  private readonly applies: Float64Array;
  private readonly q: Float64Array;
  /** Per pair: its place in `market.queue`. */
  private readonly place: Uint32Array;
  /** Per employer: number of groups (a power of two), applicants in each, where its tree begins. */
  private readonly leaves: Uint32Array;
  private readonly group: Uint32Array;
  private readonly root: Float64Array;
  /** Per tree node: slopes, then offsets, one for each quadrature node. */
  private readonly tree: Float64Array;
  private readonly y: Float64Array;
  private readonly before: Float64Array;
  private readonly slope: Float64Array;
  private readonly offset: Float64Array;

  constructor(
    private readonly market: Market,
    private readonly quadrature: Quadrature,
    exposure: Float64Array,
  ) {
    const nodes = quadrature.node.length;
    this.exposure = exposure.slice();
    this.y = quadrature.node.map((x) => 1 - x);
    this.before = new Float64Array(nodes);
    this.slope = new Float64Array(nodes);
    this.offset = new Float64Array(nodes);
    this.applies = applications(market, exposure);
    this.q = gather(market.q, market.queue);
    this.place = new Uint32Array(market.queue.length);
    for (let place = 0; place < this.place.length; place += 1) {
      this.place[market.queue[place] as number] = place;
    }
    this.leaves = new Uint32Array(market.employers);
    this.group = new Uint32Array(market.employers);
    this.root = new Float64Array(market.employers);
    let size = 0;
    for (let j = 0; j < market.employers; j += 1) {
      const queue = (market.queueStart[j + 1] as number) - (market.queueStart[j] as number);
      const leaves = 2 ** Math.floor(Math.log2(Math.max(1, queue / smallestGroup)));
      this.leaves[j] = leaves;
      this.group[j] = Math.max(1, Math.ceil(queue / leaves));
      this.root[j] = size;
      size += 4 * nodes * leaves;
    }
    this.tree = new Float64Array(size);
    for (let j = 0; j < market.employers; j += 1) this.plant(j);
  }

  private plant(j: number): void {
    const leaves = this.leaves[j] as number;
    for (let leaf = 0; leaf < leaves; leaf += 1) this.gather(j, leaf);
    for (let node = leaves - 1; node >= 1; node -= 1) this.join(j, node);
  }

  private leafOf(j: number, place: number): number {
    const offset = place - (this.market.queueStart[j] as number);
    return Math.floor(offset / (this.group[j] as number));
  }

  /** Composes the maps of the applicants of one group. */
  private gather(j: number, leaf: number): void {
    const { applies, q, tree, y } = this;
    const nodes = y.length;
    const at = (this.root[j] as number) + 2 * nodes * ((this.leaves[j] as number) + leaf);
    const group = this.group[j] as number;
    const from = (this.market.queueStart[j] as number) + leaf * group;
    const to = Math.min(from + group, this.market.queueStart[j + 1] as number);
    for (let k = 0; k < nodes; k += 1) {
      let m = 1;
      let b = 0;
      const yk = y[k] as number;
      for (let place = to - 1; place >= from; place -= 1) {
        const a = applies[place] as number;
        const keep = 1 - a * yk;
        b = a * (q[place] as number) + keep * b;
        m *= keep;
      }
      tree[at + k] = m;
      tree[at + nodes + k] = b;
    }
  }

  /** Composes the maps of the two halves of a node. */
  private join(j: number, node: number): void {
    const { tree } = this;
    const nodes = this.y.length;
    const at = (this.root[j] as number) + 2 * nodes * node;
    const left = (this.root[j] as number) + 4 * nodes * node;
    const right = left + 2 * nodes;
    for (let k = 0; k < nodes; k += 1) {
      const m = tree[left + k] as number;
      tree[at + k] = m * (tree[right + k] as number);
      tree[at + nodes + k] =
        (tree[left + nodes + k] as number) + m * (tree[right + nodes + k] as number);
    }
  }

  /** h of a pair for a fairness φ, given the exposures of all other candidates. */
  value(pair: number, fairness: number): number {
    const { tree, before, slope, offset, y } = this;
    const nodes = y.length;
    const j = this.market.employer[pair] as number;
    const place = this.place[pair] as number;
    const leaf = this.leafOf(j, place);
    this.lookAround(j, leaf, place);
    const root = this.root[j] as number;
    for (let node = (this.leaves[j] as number) + leaf; node > 1; node >>= 1) {
      const sibling = root + 2 * nodes * (node ^ 1);
      if ((node & 1) === 1) {
        for (let k = 0; k < nodes; k += 1) {
          before[k] = (before[k] as number) * (tree[sibling + k] as number);
        }
      } else {
        for (let k = 0; k < nodes; k += 1) {
          const m = slope[k] as number;
          offset[k] = (offset[k] as number) + m * (tree[sibling + nodes + k] as number);
          slope[k] = m * (tree[sibling + k] as number);
        }
      }
    }
    const { weight } = this.quadrature;
    const q = this.q[place] as number;
    const care = 1 - fairness;
    let sum = 0;
    for (let k = 0; k < nodes; k += 1) {
      const lost = care * (y[k] as number) * (offset[k] as number);
      sum += (weight[k] as number) * (before[k] as number) * (q - lost);
    }
    return (this.market.p[pair] as number) * sum;
  }

  /** Starts P and S with the other applicants of the pair's own group. */
  private lookAround(j: number, leaf: number, place: number): void {
    const { applies, q, before, slope, offset, y } = this;
    const group = this.group[j] as number;
    const from = (this.market.queueStart[j] as number) + leaf * group;
    const to = Math.min(from + group, this.market.queueStart[j + 1] as number);
    for (let k = 0; k < y.length; k += 1) {
      const yk = y[k] as number;
      let product = 1;
      for (let other = from; other < place; other += 1) {
        product *= 1 - (applies[other] as number) * yk;
      }
      let m = 1;
      let b = 0;
      for (let other = to - 1; other > place; other -= 1) {
        const a = applies[other] as number;
        const keep = 1 - a * yk;
        b = a * (q[other] as number) + keep * b;
        m *= keep;
      }
      before[k] = product;
      slope[k] = m;
      offset[k] = b;
    }
  }

  /** Gives a pair another exposure. */
  move(pair: number, exposure: number): void {
    const j = this.market.employer[pair] as number;
    const place = this.place[pair] as number;
    this.exposure[pair] = exposure;
    this.applies[place] = (this.market.p[pair] as number) * exposure;
    const leaf = this.leafOf(j, place);
    this.gather(j, leaf);
    for (let node = ((this.leaves[j] as number) + leaf) >> 1; node >= 1; node >>= 1) {
      this.join(j, node);
    }
  }
}

/** a = p e, in the order of the queues. */
function applications({ p, queue }: Market, exposure: Float64Array): Float64Array {
  const applies = gather(p, queue);
  for (let place = 0; place < queue.length; place += 1) {
    applies[place] = (applies[place] as number) * (exposure[queue[place] as number] as number);
  }
  return applies;
}
