import { pool } from '@/lib/db/client';
import type { PartnerFacts } from '@/lib/matching/facts';
import { PairIndex } from '@/lib/matching/pair-index';
import type { Weights } from '@/lib/matching/weights';
import { KeptPairs, keptExcluded, keptPerSme } from './kept-pairs';
import { type Firm, readFirms } from './read-firms';
import { readPartners } from './read-partners';
import type { RunPhase } from './run-states';

/**
 * The market as it stands: approved firms, partners in the directory, and of each firm the pairs
 * that are worth keeping. Firms stream into the index in batches; nothing is held for a pair but a
 * few numbers (kept-pairs.ts).
 */
export type LiveMarket = {
  /** Ids in the order of the arrays. */
  smeIds: string[];
  partnerIds: string[];
  /** What the rows were like when they were read: tells whether they have changed since. */
  smeVersions: number[];
  partnerVersions: number[];
  partners: PartnerFacts[];
  /** Per partner: free places. */
  capacity: Float64Array;
  /** The kept pairs under each of the given weights. */
  pairs: KeptPairs[];
};

export type Report = (phase: RunPhase, done: number, total: number) => void;

export type Watched = {
  report: Report;
  /** Whether nobody waits for the result any more. */
  isCancelled: () => boolean;
};

/** Thrown out of a computation whose process is no longer wanted. */
export class RunCancelled extends Error {}

/**
 * @param weightings one or more versions of weights, each scored on the same rows
 * @throws RunCancelled
 */
export async function loadLiveMarket(
  weightings: readonly Weights[],
  watched: Watched,
): Promise<LiveMarket> {
  const partners = await readPartners(pool());
  const indexes = weightings.map((weights) => {
    const index = new PairIndex(weights);
    for (const { facts } of partners) index.putPartner(facts);
    return index;
  });
  const firms = await loadFirms(indexes, watched);
  const partnerIds = partners.map(({ facts }) => facts.id);
  return {
    smeIds: firms.ids,
    partnerIds,
    smeVersions: firms.rowVersions,
    partnerVersions: partners.map(({ rowVersion }) => rowVersion),
    partners: partners.map(({ facts }) => facts),
    capacity: Float64Array.from(partners, ({ free }) => free),
    pairs: indexes.map((index, part) =>
      scoreFirms(index, firms, partnerIds, (done, of) => {
        if (watched.isCancelled()) throw new RunCancelled('nobody waits for the scores');
        watched.report('score', part * of + done, indexes.length * of);
      }),
    ),
  };
}

type Firms = {
  /** In the order of ids. */
  ids: string[];
  rowVersions: number[];
  /** Firms that have any. */
  blocked: Map<string, ReadonlySet<string>>;
};

async function loadFirms(indexes: readonly PairIndex[], { report }: Watched): Promise<Firms> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Sme" WHERE "state" = 'APPROVED'`,
  );
  const total = rows[0]?.count ?? 0;
  const firms: Firms = { ids: [], rowVersions: [], blocked: new Map() };
  report('load', 0, total);
  for (let after: string | null = null; ; ) {
    const batch: Firm[] = await readFirms(pool(), after);
    for (const { facts, blocked, rowVersion } of batch) {
      for (const index of indexes) index.putSme(facts);
      firms.ids.push(facts.id);
      firms.rowVersions.push(rowVersion);
      if (blocked.size > 0) firms.blocked.set(facts.id, blocked);
    }
    const last = batch.at(-1);
    if (!last) return firms;
    after = last.facts.id;
    report('load', firms.ids.length, Math.max(total, firms.ids.length));
  }
}

const nobody: ReadonlySet<string> = new Set();

function scoreFirms(
  index: PairIndex,
  { ids, blocked }: Firms,
  partnerIds: readonly string[],
  onProgress: (done: number, of: number) => void,
): KeptPairs {
  const pairs = new KeptPairs(new Map(partnerIds.map((id, place) => [id, place])));
  for (const firm of index.everySme(keptPerSme, { excluded: keptExcluded, onProgress })) {
    if (firm.smeId !== ids[pairs.firms]) throw new Error('firms came in another order');
    pairs.add(firm, blocked.get(firm.smeId) ?? nobody);
  }
  return pairs;
}
