import type pg from 'pg';
import type { PartnerFacts } from '@/lib/matching/facts';
import { type IndexedPair, PairIndex } from '@/lib/matching/pair-index';
import type { Weights } from '@/lib/matching/weights';
import { placeAmong } from './keep-or-drop';
import { keptExcluded, keptPerSme, worthKeeping } from './kept-pairs';
import { putMatches } from './match-rows';
import { ensureWeights, partnerIndex } from './partner-index';
import { enterMarket, findRunInForce } from './partner-market';
import { type ComingPair, type LeavingPair, placePairs, plainRow } from './place-pairs';
import { emptyList, readFirmLists, readPartnersOf, type StoredList } from './read-firm-lists';
import { type Firm, readFirmsById } from './read-firms';
import { readPartners } from './read-partners';
import { databaseNow, inTransaction, shareRankingLock } from './transaction';

/**
 * A partner's pairs, after its facts changed: scored against every firm, and written where the pair
 * is, or was, among the firm's best. Everybody's other rows stay as they are.
 *
 * Exact: whether a pair belongs to a firm's best 40 is decided by the 40 that are stored
 * (keep-or-drop.ts). Where it falls out and the next best is not known, the firm's best are searched
 * again, and what is missing of them is added.
 */
export type PartnerRecomputed = {
  /** Rows that were written or taken away. */
  written: number;
  /** Firms whose best were searched again. */
  refilled: number;
};

/** Searching the best of a firm again costs the less the more firms there are at once. */
const firmsAtOnce = 5000;

export async function recomputePartner(partnerId: string): Promise<PartnerRecomputed> {
  await ensureWeights();
  let [written, refilled] = [0, 0];
  for (let after: string | null = null; ; ) {
    const batch: Batch = await recomputeBatch(partnerId, after);
    written += batch.written;
    refilled += batch.refilled;
    if (batch.last === null) return { written, refilled };
    after = batch.last;
  }
}

type Batch = PartnerRecomputed & { last: string | null };

/** The next firms, in one transaction; everything is read in it, after the firms are locked. */
function recomputeBatch(partnerId: string, after: string | null): Promise<Batch> {
  return inTransaction(async (client) => {
    await shareRankingLock(client);
    const smeIds = await lockFirms(client, after);
    const last = smeIds.at(-1) ?? null;
    if (last === null) return { written: 0, refilled: 0, last };
    const computedAt = await databaseNow(client);
    const { index, weights } = await partnerIndex(client);
    const [partner] = await readPartners(client, [partnerId]);
    const firms = await readFirmsById(client, smeIds);
    const lists = await readFirmLists(client, partnerId, smeIds);
    const scored = partner ? scorePartner(partner.facts, firms, weights.weights) : new Map();
    const changes = decide(partnerId, scored, firms, lists);
    await refill(client, partnerId, index, changes, lists);
    const { coming, leaving } = changes;
    const runId = await findRunInForce(client);
    if (runId !== null && partner) await enterMarket(client, partnerId, runId);
    const rows = runId === null ? coming.map(plainRow) : await placePairs(client, coming, leaving);
    await dropPairs(client, leaving);
    await putMatches(client, rows, { weightsVersion: weights.version, runId, computedAt });
    return { written: coming.length + leaving.length, refilled: changes.refill.length, last };
  });
}

async function lockFirms(client: pg.PoolClient, after: string | null): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT "id" FROM "Sme" WHERE "state" = 'APPROVED' AND ($1::uuid IS NULL OR "id" > $1)
     ORDER BY "id" LIMIT $2 FOR NO KEY UPDATE`,
    [after, firmsAtOnce],
  );
  return rows.map(({ id }) => id);
}

type Changes = {
  coming: ComingPair[];
  leaving: LeavingPair[];
  /** Firms whose list cannot be told from what is stored. */
  refill: Firm[];
};

type Scored = { pair: IndexedPair; kind: 'fitting' | 'excluded' };

/** The partner's pair with each of the firms; an index does it without their explanations. */
function scorePartner(
  partner: PartnerFacts,
  firms: readonly Firm[],
  weights: Weights,
): Map<string, Scored> {
  const index = new PairIndex(weights);
  index.putPartner(partner);
  for (const { facts } of firms) index.putSme(facts);
  const scored = new Map<string, Scored>();
  for (const { smeId, best, excluded } of index.everySme(1, { excluded: 1 })) {
    const [fits, fails] = [best[0], excluded[0]];
    if (fits) scored.set(smeId, { pair: fits, kind: 'fitting' });
    else if (fails) scored.set(smeId, { pair: fails, kind: 'excluded' });
  }
  return scored;
}

/** What becomes of the pair in each firm's list. */
function decide(
  partnerId: string,
  scored: ReadonlyMap<string, Scored>,
  firms: readonly Firm[],
  lists: ReadonlyMap<string, StoredList>,
): Changes {
  const changes: Changes = { coming: [], leaving: [], refill: [] };
  for (const firm of firms) {
    const smeId = firm.facts.id;
    const list = lists.get(smeId) ?? emptyList;
    const now = scored.get(smeId);
    const verdict = placeAmong(
      partnerId,
      now ? { kind: now.kind, score: now.pair.score } : null,
      list,
    );
    if (verdict.what === 'refill') changes.refill.push(firm);
    if (verdict.what === 'drop') changes.leaving.push({ smeId, partnerId, before: list.row });
    if (verdict.what !== 'put' || !now) continue;
    changes.coming.push(comingOf(firm, now.pair, now.kind === 'excluded', list.row));
    if (verdict.displaces) {
      changes.leaving.push({ smeId, partnerId: verdict.displaces, before: null });
    }
  }
  return changes;
}

function comingOf(
  { facts, blocked }: Firm,
  { id: partnerId, score, forSme, forPartner }: IndexedPair,
  excluded: boolean,
  before: StoredList['row'],
): ComingPair {
  return {
    ...{ smeId: facts.id, partnerId, score: excluded ? 0 : score, forSme, forPartner, excluded },
    ...{ blocked: blocked.has(partnerId), before },
  };
}

/** Searches the best of these firms again and adds what is missing of them. */
async function refill(
  client: pg.PoolClient,
  partnerId: string,
  index: PairIndex,
  changes: Changes,
  lists: ReadonlyMap<string, StoredList>,
): Promise<void> {
  const firms = new Map(changes.refill.map((firm) => [firm.facts.id, firm]));
  if (firms.size === 0) return;
  const stored = await readPartnersOf(client, [...firms.keys()]);
  for (const { smeId, ...found } of searchFirms(index, [...firms.values()])) {
    const firm = firms.get(smeId);
    if (!firm) continue;
    const { best, excluded } = worthKeeping(found);
    const before = lists.get(smeId)?.row ?? null;
    const others = stored.get(smeId) ?? new Set();
    const add = (pairs: readonly IndexedPair[], isExcluded: boolean) => {
      for (const pair of pairs) {
        const isStored = others.delete(pair.id);
        if (isStored && pair.id !== partnerId) continue;
        const own = pair.id === partnerId ? before : null;
        changes.coming.push(comingOf(firm, pair, isExcluded, own));
      }
    };
    add(best, false);
    add(excluded, true);
    for (const id of others) {
      changes.leaving.push({ smeId, partnerId: id, before: id === partnerId ? before : null });
    }
  }
}

/** Many firms are searched faster together than one by one; the shared index is left as it was. */
function searchFirms(index: PairIndex, firms: readonly Firm[]) {
  for (const { facts } of firms) index.putSme(facts);
  try {
    return [...index.everySme(keptPerSme, { excluded: keptExcluded })];
  } finally {
    for (const { facts } of firms) index.removeSme(facts.id);
  }
}

async function dropPairs(client: pg.PoolClient, leaving: readonly LeavingPair[]): Promise<void> {
  if (leaving.length === 0) return;
  await client.query(
    `DELETE FROM "Match" m USING unnest($1::uuid[], $2::uuid[]) AS d("smeId", "partnerId")
     WHERE m."smeId" = d."smeId" AND m."partnerId" = d."partnerId"`,
    [leaving.map(({ smeId }) => smeId), leaving.map(({ partnerId }) => partnerId)],
  );
}
