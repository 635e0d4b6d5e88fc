/**
 * The heaviest choice of wishes within the caps of the parties and a total, times aside: a
 * circulation source → SME → partner → sink → source, solved by the primal network simplex method.
 * Changing weights afterwards starts from the tree that is there.
 *
 * Each party has a first unit of its own, so that a first meeting can weigh a little more than the
 * next ones. The tree stays strongly feasible (arcs without flow point to the root, the source), so
 * that it never cycles; the arcs from the SMEs back to the source only serve that.
 *
 * Source: W. H. Cunningham, Math. Programming 11 (1976); block search as in P. Kovács, Optimization
 * Methods and Software 30 (2015). Cost of a pivot: a block of arcs, the cycle, and the subtree moved.
 */
import { arcsOf, type NetworkShape } from './network-arcs';

const epsilon = 1e-6;

export class Network {
  readonly arcs: number;
  /** Arc a leads from[a] → to[a]; wishes first. Node 0 is the source, 1 the sink, then parties. */
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private readonly cost: Float64Array;
  private readonly room: Float64Array;
  private readonly flow: Float64Array;
  /** 1 without flow, −1 full, 0 in the tree. */
  private readonly state: Int8Array;
  private readonly potential: Float64Array;
  private readonly parent: Int32Array;
  private readonly link: Int32Array;
  private readonly depth: Int32Array;
  private readonly child: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly stack: Int32Array;
  private place = 0;

  constructor(readonly shape: NetworkShape) {
    const nodes = shape.smes + shape.partners + 2;
    const { from, to, room, tree } = arcsOf(shape);
    this.arcs = from.length;
    this.from = from;
    this.to = to;
    this.room = room;
    this.cost = new Float64Array(this.arcs);
    this.flow = new Float64Array(this.arcs);
    this.state = new Int8Array(this.arcs).fill(1);
    this.potential = new Float64Array(nodes);
    this.parent = new Int32Array(nodes).fill(-1);
    this.link = new Int32Array(nodes).fill(-1);
    this.depth = new Int32Array(nodes);
    this.child = new Int32Array(nodes).fill(-1);
    this.next = new Int32Array(nodes).fill(-1);
    this.previous = new Int32Array(nodes).fill(-1);
    this.stack = new Int32Array(nodes);
    for (const [node, parent, arc] of tree) this.hang(node, parent, arc);
  }

  private hang(node: number, parent: number, arc: number): void {
    this.parent[node] = parent;
    this.link[node] = arc;
    this.state[arc] = 0;
    this.depth[node] = (this.depth[parent] as number) + 1;
    this.adopt(node, parent);
  }

  private adopt(node: number, parent: number): void {
    const first = this.child[parent] as number;
    this.next[node] = first;
    this.previous[node] = -1;
    if (first >= 0) this.previous[first] = node;
    this.child[parent] = node;
  }

  private leave(node: number): void {
    const next = this.next[node] as number;
    const previous = this.previous[node] as number;
    if (previous >= 0) this.next[previous] = next;
    else this.child[this.parent[node] as number] = next;
    if (next >= 0) this.previous[next] = previous;
  }

  /** Sets what wishes weigh, and what a party's first meeting weighs more; keeps the tree. */
  weigh(weight: Float64Array, first: number): void {
    const { smes, partners } = this.shape;
    for (let wish = 0; wish < weight.length; wish += 1) this.cost[wish] = -(weight[wish] as number);
    for (let party = 0; party < smes + partners; party += 1) {
      this.cost[weight.length + 2 * party] = -first;
    }
    let top = 0;
    this.stack[top++] = 0;
    while (top > 0) {
      const node = this.stack[--top] as number;
      for (let at = this.child[node] as number; at >= 0; at = this.next[at] as number) {
        const arc = this.link[at] as number;
        const cost = this.cost[arc] as number;
        const above = this.potential[node] as number;
        this.potential[at] = this.from[arc] === at ? above - cost : above + cost;
        this.stack[top++] = at;
      }
    }
  }

  /** Pivots until nothing gets better. Returns false when `stop` ended it before. */
  solve(stop: () => boolean): boolean {
    for (let pivots = 1; ; pivots += 1) {
      if (pivots % 512 === 0 && stop()) return false;
      const arc = this.entering();
      if (arc < 0) return true;
      this.pivot(arc);
    }
  }

  /** The best arc of the first block that has one, or −1. */
  private entering(): number {
    const { from, to, cost, state, potential, arcs } = this;
    const block = Math.max(20, Math.ceil(Math.sqrt(arcs)));
    let best = -1;
    let least = -epsilon;
    let left = block;
    let arc = this.place;
    for (let seen = 0; seen < arcs; seen += 1) {
      const lean = state[arc] as number;
      if (lean !== 0) {
        const reduced =
          lean *
          ((cost[arc] as number) +
            (potential[from[arc] as number] as number) -
            (potential[to[arc] as number] as number));
        if (reduced < least) {
          least = reduced;
          best = arc;
        }
      }
      arc = arc + 1 === arcs ? 0 : arc + 1;
      left -= 1;
      if (left === 0) {
        if (best >= 0) break;
        left = block;
      }
    }
    this.place = arc;
    return best;
  }

  private pivot(arc: number): void {
    const { state, from, to, flow, room, parent, link } = this;
    const grows = state[arc] === 1;
    const first = (grows ? from[arc] : to[arc]) as number;
    const second = (grows ? to[arc] : from[arc]) as number;
    const join = this.join(first, second);
    let amount = room[arc] as number;
    let out = -1;
    let onFirst = false;
    for (let node = first; node !== join; node = parent[node] as number) {
      const way = link[node] as number;
      const up = from[way] === node;
      const left = up ? (flow[way] as number) : (room[way] as number) - (flow[way] as number);
      if (left < amount) {
        amount = left;
        out = node;
        onFirst = true;
      }
    }
    for (let node = second; node !== join; node = parent[node] as number) {
      const way = link[node] as number;
      const up = from[way] === node;
      const left = up ? (room[way] as number) - (flow[way] as number) : (flow[way] as number);
      if (left <= amount) {
        amount = left;
        out = node;
        onFirst = false;
      }
    }
    if (amount > 0) this.push(arc, grows ? amount : -amount, first, second, join);
    if (out < 0) {
      state[arc] = grows ? -1 : 1;
      return;
    }
    const leaving = link[out] as number;
    state[leaving] = (flow[leaving] as number) <= 0 ? 1 : -1;
    state[arc] = 0;
    this.rehang(onFirst ? first : second, onFirst ? second : first, out, arc);
  }

  private join(first: number, second: number): number {
    const { depth, parent } = this;
    let a = first;
    let b = second;
    while (a !== b) {
      if ((depth[a] as number) >= (depth[b] as number)) a = parent[a] as number;
      else b = parent[b] as number;
    }
    return a;
  }

  private push(arc: number, amount: number, first: number, second: number, join: number): void {
    const { from, flow, parent, link } = this;
    const most = Math.abs(amount);
    flow[arc] = (flow[arc] as number) + amount;
    for (let node = first; node !== join; node = parent[node] as number) {
      const way = link[node] as number;
      flow[way] = (flow[way] as number) + (from[way] === node ? -most : most);
    }
    for (let node = second; node !== join; node = parent[node] as number) {
      const way = link[node] as number;
      flow[way] = (flow[way] as number) + (from[way] === node ? most : -most);
    }
  }

  /** Cuts the subtree of `out` and hangs it by `inside` under `outside` with `arc`. */
  private rehang(inside: number, outside: number, out: number, arc: number): void {
    const { parent, link } = this;
    let node = inside;
    let above = outside;
    let by = arc;
    for (;;) {
      const old = parent[node] as number;
      const way = link[node] as number;
      this.leave(node);
      parent[node] = above;
      link[node] = by;
      this.adopt(node, above);
      if (node === out) break;
      above = node;
      by = way;
      node = old;
    }
    this.shift(inside, outside, arc);
  }

  private shift(inside: number, outside: number, arc: number): void {
    const { potential, depth, child, next, parent, stack } = this;
    const cost = this.cost[arc] as number;
    const wanted = (potential[outside] as number) + (this.from[arc] === inside ? -cost : cost);
    const change = wanted - (potential[inside] as number);
    let top = 0;
    stack[top++] = inside;
    while (top > 0) {
      const node = stack[--top] as number;
      potential[node] = (potential[node] as number) + change;
      depth[node] = (depth[parent[node] as number] as number) + 1;
      for (let at = child[node] as number; at >= 0; at = next[at] as number) stack[top++] = at;
    }
  }

  chosen(wish: number): boolean {
    return (this.flow[wish] as number) > 0.5;
  }

  /** What no choice passes, whatever the potentials: exact once solved. */
  bound(): number {
    const { from, to, cost, room, potential, shape } = this;
    for (let node = 2; node < shape.smes + 2; node += 1) {
      potential[node] = Math.max(potential[node] as number, potential[0] as number);
    }
    let sum = 0;
    for (let arc = 0; arc < this.arcs - shape.smes; arc += 1) {
      const reduced =
        (cost[arc] as number) +
        (potential[from[arc] as number] as number) -
        (potential[to[arc] as number] as number);
      if (reduced < 0) sum -= reduced * (room[arc] as number);
    }
    return sum;
  }

  /** Per party: what another unit of its cap would be worth; never negative. */
  prices(): Float64Array {
    const { smes, partners } = this.shape;
    const { potential } = this;
    return Float64Array.from({ length: smes + partners }, (_, party) => {
      const own = potential[party + 2] as number;
      const end = potential[party < smes ? 0 : 1] as number;
      return Math.max(0, party < smes ? own - end : end - own);
    });
  }

  /** What one more meeting in all would be worth. */
  totalPrice(): number {
    return Math.max(0, (this.potential[0] as number) - (this.potential[1] as number));
  }

  /** What a wish would add over what its parties and the total are worth; ≤ 0 for those left out. */
  excess(wish: number): number {
    const { from, to, cost, potential } = this;
    return -(
      (cost[wish] as number) +
      (potential[from[wish] as number] as number) -
      (potential[to[wish] as number] as number)
    );
  }
}
