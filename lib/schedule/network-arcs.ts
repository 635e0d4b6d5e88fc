/** The arcs of a b-matching as a circulation, and the tree of arcs from which network.ts starts. */
export interface NetworkShape {
  smes: number;
  partners: number;
  /** Per party, partners after SMEs. */
  cap: Int32Array;
  total: number;
  /** Per arc: its SME and its partner (numbered after the SMEs). */
  sme: Int32Array;
  partner: Int32Array;
}

/** Arc a leads from[a] → to[a]; wishes first. Node 0 is the source, 1 the sink, then parties. */
export interface Arcs {
  from: Int32Array;
  to: Int32Array;
  room: Float64Array;
  /** Node, its parent, the arc between them; parents first. */
  tree: [number, number, number][];
}

export function arcsOf({ smes, partners, cap, total, sme, partner }: NetworkShape): Arcs {
  const parties = smes + partners;
  const count = sme.length + 2 * parties + 1 + smes;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const room = new Float64Array(count);
  let arc = 0;
  const add = (start: number, end: number, most: number) => {
    from[arc] = start;
    to[arc] = end;
    room[arc] = most;
    arc += 1;
  };
  for (let wish = 0; wish < sme.length; wish += 1) {
    add((sme[wish] as number) + 2, (partner[wish] as number) + 2, 1);
  }
  for (let party = 0; party < parties; party += 1) {
    const most = Math.max(0, cap[party] as number);
    for (const part of [Math.min(1, most), most - Math.min(1, most)]) {
      if (party < smes) add(0, party + 2, part);
      else add(party + 2, 1, part);
    }
  }
  add(1, 0, Math.max(0, total));
  const tree: Arcs['tree'] = [[1, 0, arc - 1]];
  for (let party = smes; party < parties; party += 1) {
    tree.push([party + 2, 1, sme.length + 2 * party + 1]);
  }
  for (let party = 0; party < smes; party += 1) {
    add(party + 2, 0, Number.POSITIVE_INFINITY);
    tree.push([party + 2, 0, arc - 1]);
  }
  return { from, to, room, tree };
}
