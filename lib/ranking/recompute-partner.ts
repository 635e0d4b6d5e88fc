import type pg from 'pg';
import { harmonicMean, scoreSides } from '@/lib/matching/score';
import { type Side, sideOfPartner, sideOfSme } from '@/lib/matching/side';
import type { Weights } from '@/lib/matching/weights';
import { placeAmong } from './keep-or-drop';
import { type MatchRow, putMatches } from './match-rows';
import { ensureWeights, readWeightsInForce } from './partner-index';
import {
  addLoads,
  enterMarket,
  findRunInForce,
  lockPartnerMarkets,
  type PartnerMarketNow,
  worthOf,
} from './partner-market';
import { examinationAt } from './place-list';
import { emptyList, readFirmLists, readRanks, type StoredList } from './read-firm-lists';
import { type Firm, firmsAtOnce, readFirmsById } from './read-firms';
import { readPartners } from './read-partners';
import { recomputeSme } from './recompute';
import { databaseNow, inTransaction, shareRankingLock } from './transaction';

/**
 * A partner's pairs, after its facts changed: scored against every firm, and written where the pair
 * is, or was, among the firm's best. Everybody's other rows stay as they are.
 *
 * Exact: whether a pair belongs to a firm's best 40 is decided by the 40 that are stored
 * (keep-or-drop.ts). Where it falls out and the next best is not known, the firm is computed singly.
 */
export type PartnerRecomputed = {
  /** Rows that were written or taken away. */
  written: number;
  /** Firms that were computed singly, because another partner may now take the pair's place. */
  refilled: number;
};

export async function recomputePartner(partnerId: string): Promise<PartnerRecomputed> {
  await ensureWeights();
  let [written, refilled] = [0, 0];
  for (let after: string | null = null; ; ) {
    const batch: Batch = await recomputeBatch(partnerId, after);
    written += batch.written;
    // Each in a transaction of its own: they lock other partners' rows.
    for (const smeId of batch.refill) await recomputeSme(smeId);
    refilled += batch.refill.length;
    if (batch.last === null) return { written, refilled };
    after = batch.last;
  }
}

type Batch = { written: number; refill: string[]; last: string | null };

/** The next firms, in one transaction; everything is read in it, after the firms are locked. */
function recomputeBatch(partnerId: string, after: string | null): Promise<Batch> {
  return inTransaction(async (client) => {
    await shareRankingLock(client);
    const smeIds = await lockFirms(client, after);
    const last = smeIds.at(-1) ?? null;
    if (last === null) return { written: 0, refill: [], last };
    const computedAt = await databaseNow(client);
    const { weights, version } = await readWeightsInForce(client);
    const [partner] = await readPartners(client, [partnerId]);
    const side = partner ? sideOfPartner(partner.facts, weights) : null;
    const firms = await readFirmsById(client, smeIds);
    const lists = await readFirmLists(client, partnerId, smeIds);
    const changes = decide(partnerId, { side, weights }, firms, lists);
    const runId = await findRunInForce(client);
    const stamp = { weightsVersion: version, runId, computedAt };
    if (runId !== null && partner) await enterMarket(client, partnerId, runId);
    const rows =
      runId === null ? changes.put.map(plainRow) : await placePairs(client, partnerId, changes);
    await dropPairs(client, changes.drop);
    await putMatches(client, rows, stamp);
    return { written: rows.length + changes.drop.length, refill: changes.refill, last };
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

type Put = Omit<MatchRow, 'value' | 'waits'> & { blocked: boolean; before: StoredList['row'] };

type Changes = {
  put: Put[];
  drop: { smeId: string; partnerId: string; before: StoredList['row'] }[];
  refill: string[];
};

/** What becomes of the pair in each firm's list. */
function decide(
  partnerId: string,
  { side, weights }: { side: Side | null; weights: Weights },
  firms: readonly Firm[],
  lists: ReadonlyMap<string, StoredList>,
): Changes {
  const changes: Changes = { put: [], drop: [], refill: [] };
  for (const { facts, blocked } of firms) {
    const smeId = facts.id;
    const list = lists.get(smeId) ?? emptyList;
    const scored = side && scoreSides(sideOfSme(facts, weights), side, weights);
    const [forSme, forPartner] = [scored?.forSme.score ?? 0, scored?.forPartner.score ?? 0];
    const kind = scored?.excluded ? 'excluded' : 'fitting';
    const score = harmonicMean(forSme, forPartner);
    const verdict = placeAmong(partnerId, scored && { kind, score }, list);
    if (verdict.what === 'refill') changes.refill.push(smeId);
    if (verdict.what === 'drop') changes.drop.push({ smeId, partnerId, before: list.row });
    if (verdict.what !== 'put') continue;
    const excluded = kind === 'excluded';
    changes.put.push({
      smeId,
      partnerId,
      score: excluded ? 0 : score,
      forSme,
      forPartner,
      excluded,
      blocked: blocked.has(partnerId),
      before: list.row,
    });
    if (verdict.displaces) {
      changes.drop.push({ smeId, partnerId: verdict.displaces, before: null });
    }
  }
  return changes;
}

function plainRow({ blocked: _, before: __, ...row }: Put): MatchRow {
  return { ...row, value: row.score / 1000, waits: false };
}

/** Values in the market in force, as far as the partner has room: the best pairs first. */
async function placePairs(
  client: pg.PoolClient,
  partnerId: string,
  { put, drop }: Changes,
): Promise<MatchRow[]> {
  const market = (await lockPartnerMarkets(client, [partnerId])).get(partnerId);
  const given = await loadOf(
    client,
    partnerId,
    [...put, ...drop].flatMap(({ smeId, before }) => (before ? [{ smeId, ...before }] : [])),
  );
  const rows = put.map((pair) => ({
    ...plainRow(pair),
    value: pair.excluded ? 0 : worthOf(market, pair),
  }));
  const asking = rows.filter((row, at) => !row.excluded && put[at]?.blocked === false);
  const ranks = await readRanks(client, partnerId, asking);
  const order = asking
    .map((row, at) => ({ row, load: (row.forSme / 1000) * examinationAt(ranks[at] ?? 1) }))
    .sort((a, b) => b.row.value - a.row.value || (a.row.smeId < b.row.smeId ? -1 : 1));
  const taken = giveRoom(order, market, given);
  await addLoads(client, new Map([[partnerId, taken - given]]));
  return rows;
}

/** Marks whom there is no room for. @returns the expected applications that were given away */
function giveRoom(
  order: readonly { row: MatchRow; load: number }[],
  market: PartnerMarketNow | undefined,
  given: number,
): number {
  const free = market?.free ?? 0;
  const room = free - Math.max(0, (market?.load ?? 0) - given);
  let taken = 0;
  for (const { row, load } of order) {
    row.waits = free === 0 || (load > 0 && taken + load > room);
    if (!row.waits) taken += load;
  }
  return taken;
}

/** What rows as they are stored take of the partner's room. */
async function loadOf(
  client: pg.PoolClient,
  partnerId: string,
  stored: readonly { smeId: string; value: number; forSme: number; waits: boolean }[],
): Promise<number> {
  const placed = stored.filter(({ waits }) => !waits);
  const ranks = await readRanks(client, partnerId, placed);
  return placed.reduce(
    (sum, { forSme }, at) => sum + (forSme / 1000) * examinationAt(ranks[at] ?? 1),
    0,
  );
}

async function dropPairs(client: pg.PoolClient, drop: Changes['drop']): Promise<void> {
  if (drop.length === 0) return;
  await client.query(
    `DELETE FROM "Match" m USING unnest($1::uuid[], $2::uuid[]) AS d("smeId", "partnerId")
     WHERE m."smeId" = d."smeId" AND m."partnerId" = d."partnerId"`,
    [drop.map(({ smeId }) => smeId), drop.map((pair) => pair.partnerId)],
  );
}
