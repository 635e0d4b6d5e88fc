/**
 * The greatest gain that can be sent through a network of whole capacities: successive augmenting
 * paths of greatest gain, until none gains anything. Pure.
 */
type Arc = { to: number; capacity: number; gain: number; back: number };

export class Network {
  private readonly arcs: Arc[][] = [];

  /** @returns the node's number */
  node(): number {
    return this.arcs.push([]) - 1;
  }

  /** @returns a function that says how much flows along the arc once the network is filled */
  arc(from: number, to: number, capacity: number, gain = 0): () => number {
    const [out, into] = [this.at(from), this.at(to)];
    const forth: Arc = { to, capacity, gain, back: into.length };
    into.push({ to: from, capacity: 0, gain: -gain, back: out.length });
    out.push(forth);
    return () => capacity - forth.capacity;
  }

  /** Fills the network; @returns the gain of all that flows */
  fill(source: number, sink: number): number {
    let total = 0;
    for (;;) {
      const { gain, arrivals } = this.bestPaths(source);
      const best = gain[sink] ?? Number.NEGATIVE_INFINITY;
      if (best <= 0) return total;
      total += best * this.push(source, sink, arrivals);
    }
  }

  /** Greatest gain to every node; a filled network has no circle that gains, so this ends. */
  private bestPaths(source: number) {
    const gain = this.arcs.map(() => Number.NEGATIVE_INFINITY);
    const arrivals: (Arc | undefined)[] = this.arcs.map(() => undefined);
    const waiting = new Set([source]);
    gain[source] = 0;
    for (const node of waiting) {
      waiting.delete(node);
      const here = gain[node] ?? 0;
      for (const arc of this.at(node)) {
        const reached = here + arc.gain;
        if (arc.capacity === 0 || reached <= (gain[arc.to] ?? 0)) continue;
        gain[arc.to] = reached;
        arrivals[arc.to] = arc;
        waiting.add(arc.to);
      }
    }
    return { gain, arrivals };
  }

  private push(source: number, sink: number, arrivals: readonly (Arc | undefined)[]): number {
    const path: Arc[] = [];
    for (let node = sink; node !== source; ) {
      const arc = arrivals[node];
      if (!arc) throw new Error('a path that was found is broken');
      path.push(arc);
      node = this.at(arc.to)[arc.back]?.to ?? source;
    }
    const amount = Math.min(...path.map(({ capacity }) => capacity));
    for (const arc of path) {
      arc.capacity -= amount;
      const back = this.at(arc.to)[arc.back];
      if (back) back.capacity += amount;
    }
    return amount;
  }

  private at(node: number): Arc[] {
    const arcs = this.arcs[node];
    if (!arcs) throw new Error('no such node');
    return arcs;
  }
}
