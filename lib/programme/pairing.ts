import { Network } from './flow';

/**
 * Who is paired with whom in a round. Pure.
 *
 * First of all as many firms as possible have one partner; among all such pairings the one with the
 * greatest sum of scores is taken. Nobody has more pairs than they offered, and of no group more
 * firms are newly paired than its quota allows. The same input gives the same pairs.
 */
export type PairingSide = { id: string; limit: number };
export type PairingFirm = PairingSide & {
  group: string | null;
  /** It has a partner already, beside those that it may still have. */
  covered?: boolean;
};
/** A pair that may be made, with the engine's whole-numbered score. */
export type Possible = { smeId: string; partnerId: string; score: number };
export type Limits = {
  /** At most so many firms of each group; a group that is absent has no limit. */
  quotas: ReadonlyMap<string, number>;
};

/** More than all scores together: one more firm with a partner outweighs any sum of points. */
function firstBonus(possible: readonly Possible[]): number {
  return 1 + possible.reduce((sum, { score }) => sum + Math.max(0, score), 0);
}

export function pairRound(
  smes: readonly PairingFirm[],
  partners: readonly PairingSide[],
  possible: readonly Possible[],
  { quotas }: Limits,
): Possible[] {
  const single = smes.map((sme) => ({ ...sme, limit: Math.min(1, sme.limit) }));
  const isOver = exceedsQuota(smes, quotas);
  const chosen = new Set([
    ...(isOver ? assign(single, partners, possible, quotas) : possible).map(({ smeId }) => smeId),
    ...smes.filter(({ covered }) => covered).map(({ id }) => id),
  ]);
  // Whoever a quota leaves out stays out; what is left has no quota to heed.
  return assign(
    smes.filter(({ id }) => chosen.has(id)),
    partners,
    possible,
    new Map(),
  );
}

function exceedsQuota(smes: readonly PairingFirm[], quotas: ReadonlyMap<string, number>): boolean {
  return [...quotas].some(
    ([group, places]) => smes.filter((sme) => sme.group === group && !sme.covered).length > places,
  );
}

function assign(
  smes: readonly PairingFirm[],
  partners: readonly PairingSide[],
  possible: readonly Possible[],
  quotas: ReadonlyMap<string, number>,
): Possible[] {
  const network = new Network();
  const [source, sink] = [network.node(), network.node()];
  const bonus = firstBonus(possible);
  const groups = new Map(
    [...quotas].map(([group, places]) => {
      const node = network.node();
      network.arc(source, node, places);
      return [group, node] as const;
    }),
  );
  const firms = new Map(
    smes.map(({ id, limit, group, covered }) => {
      const node = network.node();
      const from = (covered ? undefined : groups.get(group ?? '')) ?? source;
      const first = covered ? 0 : bonus;
      if (limit > 0) network.arc(from, node, 1, first);
      if (limit > 1) network.arc(from, node, limit - 1);
      return [id, node] as const;
    }),
  );
  const coaches = new Map(
    partners.map(({ id, limit }) => {
      const node = network.node();
      network.arc(node, sink, Math.max(0, limit));
      return [id, node] as const;
    }),
  );
  const flows = possible.flatMap((pair) => {
    const [from, to] = [firms.get(pair.smeId), coaches.get(pair.partnerId)];
    if (from === undefined || to === undefined) return [];
    return [{ pair, flow: network.arc(from, to, 1, Math.max(0, pair.score)) }];
  });
  network.fill(source, sink);
  return flows.filter(({ flow }) => flow() > 0).map(({ pair }) => pair);
}
