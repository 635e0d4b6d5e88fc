import type pg from 'pg';
import type { IndexedPair } from '@/lib/matching/pair-index';
import { keptExcluded, keptPerSme, worthKeeping } from './kept-pairs';
import { type MatchRow, putMatches, readOwnList, type Stamp, type StoredPair } from './match-rows';
import { ensureWeights, partnerIndex } from './partner-index';
import { addLoads, findRunInForce, lockPartnerMarkets, worthOf } from './partner-market';
import { placeList } from './place-list';
import { type Firm, readBlocked, readFirmsById } from './read-firms';
import { databaseNow, inTransaction, shareRankingLock } from './transaction';

/**
 * One firm's matches, after its facts changed, without computing the market anew: each pair is
 * worth what the curve of its partner says, as the market in force left it. Before the first market
 * a pair is worth its score.
 */
export async function recomputeSme(smeId: string): Promise<void> {
  await ensureWeights();
  await inTransaction(async (client) => {
    await shareRankingLock(client);
    // Two computations of one firm take turns, and both read what is there when their turn comes:
    // the later one never works with older facts.
    await client.query('SELECT FROM "Sme" WHERE "id" = $1 FOR NO KEY UPDATE', [smeId]);
    const [firm] = await readFirmsById(client, [smeId]);
    if (firm) await replaceMatches(client, firm);
    else await withdraw(client, smeId);
  });
}

/** A firm that is not approved has no matches and takes nobody's place. */
async function withdraw(client: pg.PoolClient, smeId: string): Promise<void> {
  const before = await readOwnList(client, smeId, await readBlocked(client, smeId));
  await lockPartnerMarkets(client, [...before.keys()]);
  await client.query('DELETE FROM "Match" WHERE "smeId" = $1', [smeId]);
  await addLoads(client, new Map([...before].map(([id, { load }]) => [id, -load])));
}

async function replaceMatches(client: pg.PoolClient, firm: Firm): Promise<void> {
  const smeId = firm.facts.id;
  const computedAt = await databaseNow(client);
  const { index, weights } = await partnerIndex(client);
  const pairs = worthKeeping(index.topPartners(firm.facts, keptPerSme, { excluded: keptExcluded }));
  const runId = await findRunInForce(client);
  const stamp: Stamp = { weightsVersion: weights.version, runId, computedAt };
  const rows =
    runId === null
      ? pairs.best.map((pair) => plainRow(smeId, pair))
      : await placeFirm(client, firm, pairs.best, stamp);
  const excluded = pairs.excluded.map((pair) => ({
    ...plainRow(smeId, { ...pair, score: 0 }),
    excluded: true,
  }));
  await client.query('DELETE FROM "Match" WHERE "smeId" = $1', [smeId]);
  await putMatches(client, [...rows, ...excluded], stamp);
}

function plainRow(smeId: string, pair: IndexedPair): MatchRow {
  const { id, score, forSme, forPartner } = pair;
  const value = score / 1000;
  return { smeId, partnerId: id, score, forSme, forPartner, excluded: false, value, waits: false };
}

/** The firm's list within the room that partners have; what it takes of it is written down. */
async function placeFirm(
  client: pg.PoolClient,
  firm: Firm,
  best: readonly IndexedPair[],
  stamp: Stamp,
): Promise<MatchRow[]> {
  const smeId = firm.facts.id;
  const before = await readOwnList(client, smeId, firm.blocked);
  const ids = [...new Set([...best.map(({ id }) => id), ...before.keys()])];
  const markets = await lockPartnerMarkets(client, ids);
  const asking = best.map((pair) => {
    const market = markets.get(pair.id);
    const stored = before.get(pair.id);
    const free = market?.free ?? 0;
    return {
      partnerId: pair.id,
      score: pair.score,
      p: pair.forSme / 1000,
      value: stored && isUnchanged(stored, pair, stamp) ? stored.value : worthOf(market, pair),
      room: free - Math.max(0, (market?.load ?? 0) - (stored?.load ?? 0)),
      full: free === 0,
    };
  });
  const placed = placeList(asking.filter(({ partnerId }) => !firm.blocked.has(partnerId)));
  const loads = new Map([...before].map(([id, { load }]) => [id, -load]));
  for (const { partnerId, load } of placed) {
    loads.set(partnerId, (loads.get(partnerId) ?? 0) + load);
  }
  await addLoads(client, loads);
  const where = new Map(placed.map((pair) => [pair.partnerId, pair]));
  return best.map((pair, at) => {
    const { value, waits } = where.get(pair.id) ?? { value: asking[at]?.value ?? 0, waits: false };
    return { ...plainRow(smeId, pair), value, waits };
  });
}

/**
 * A pair that has not changed keeps the worth that the market gave it: the curve of its partner
 * counts the firm's own application among its competitors.
 */
function isUnchanged(stored: StoredPair, pair: IndexedPair, stamp: Stamp): boolean {
  return (
    stored.runId === stamp.runId &&
    stored.weightsVersion === stamp.weightsVersion &&
    stored.forSme === pair.forSme &&
    stored.forPartner === pair.forPartner
  );
}
