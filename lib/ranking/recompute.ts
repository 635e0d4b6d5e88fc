import type pg from 'pg';
import type { IndexedPair } from '@/lib/matching/pair-index';
import { keptExcluded, keptPerSme, worthKeeping } from './kept-pairs';
import { type MatchRow, putMatches, readOwnLoads, type Stamp } from './match-rows';
import { partnerIndex } from './partner-index';
import { addLoads, findRunInForce, lockPartnerMarkets, worthOf } from './partner-market';
import { placeList } from './place-list';
import { type Firm, readFirmsById } from './read-firms';
import { databaseNow, inTransaction, shareRankingLock } from './transaction';

/**
 * One firm's matches, after its facts changed, without computing the market anew: each pair is
 * worth what the curve of its partner says, as the market in force left it. Before the first market
 * a pair is worth its score.
 */
export async function recomputeSme(smeId: string): Promise<void> {
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
  const own = await readOwnLoads(client, smeId, new Set());
  await lockPartnerMarkets(client, [...own.keys()]);
  await client.query('DELETE FROM "Match" WHERE "smeId" = $1', [smeId]);
  await addLoads(client, new Map([...own].map(([id, load]) => [id, -load])));
}

async function replaceMatches(client: pg.PoolClient, firm: Firm): Promise<void> {
  const smeId = firm.facts.id;
  const computedAt = await databaseNow(client);
  const { index, weights } = await partnerIndex();
  const pairs = worthKeeping(index.topPartners(firm.facts, keptPerSme, { excluded: keptExcluded }));
  const runId = await findRunInForce(client);
  const stamp: Stamp = { weightsVersion: weights.version, runId, computedAt };
  const before = await readOwnLoads(client, smeId, firm.blocked);
  const { rows, loads } =
    runId === null
      ? { rows: pairs.best.map((pair) => plainRow(smeId, pair)), loads: new Map<string, number>() }
      : await placeFirm(client, firm, pairs.best, before);
  const excluded = pairs.excluded.map((pair) => ({
    ...plainRow(smeId, { ...pair, score: 0 }),
    excluded: true,
  }));
  await client.query('DELETE FROM "Match" WHERE "smeId" = $1', [smeId]);
  await putMatches(client, [...rows, ...excluded], stamp);
  for (const [id, load] of before) loads.set(id, (loads.get(id) ?? 0) - load);
  if (runId !== null) await addLoads(client, loads);
}

function plainRow(smeId: string, pair: IndexedPair): MatchRow {
  const { id, score, forSme, forPartner } = pair;
  const value = score / 1000;
  return { smeId, partnerId: id, score, forSme, forPartner, excluded: false, value, waits: false };
}

/** The firm's list within the room that partners have, and the load that it puts on each. */
async function placeFirm(
  client: pg.PoolClient,
  firm: Firm,
  best: readonly IndexedPair[],
  before: ReadonlyMap<string, number>,
): Promise<{ rows: MatchRow[]; loads: Map<string, number> }> {
  const smeId = firm.facts.id;
  const ids = best.map(({ id }) => id);
  const markets = await lockPartnerMarkets(client, [...new Set([...ids, ...before.keys()])]);
  const ranked = best.map((pair) => {
    const market = markets.get(pair.id);
    const free = market?.free ?? 0;
    const room = free - Math.max(0, (market?.load ?? 0) - (before.get(pair.id) ?? 0));
    const value = worthOf(market, pair);
    const { id: partnerId, score } = pair;
    return { partnerId, score, p: pair.forSme / 1000, value, room, full: free === 0 };
  });
  const placed = placeList(ranked.filter(({ partnerId }) => !firm.blocked.has(partnerId)));
  const where = new Map(placed.map((pair) => [pair.partnerId, pair]));
  const rows = best.map((pair, at) => {
    const { value, waits } = where.get(pair.id) ?? { value: ranked[at]?.value ?? 0, waits: false };
    return { ...plainRow(smeId, pair), value, waits };
  });
  return { rows, loads: new Map(placed.map(({ partnerId, load }) => [partnerId, load])) };
}
