import type pg from 'pg';
import type { MatchRow } from './match-rows';
import { addLoads, lockPartnerMarkets, type PartnerMarketNow, worthOf } from './partner-market';
import { examinationAt } from './place-list';
import { readRanks } from './read-firm-lists';

/**
 * Single pairs that come into firms' lists, or change there, placed against the market in force: as
 * far as their partners have room, the most valuable first. All other rows stay where they are.
 */

/** The row as it was, as far as it took room. */
export type Before = { value: number; forSme: number; waits: boolean };

export type ComingPair = Omit<MatchRow, 'value' | 'waits'> & {
  /** Takes no room: set aside by the firm, or a case under way. */
  blocked: boolean;
  before: Before | null;
};

export type LeavingPair = { smeId: string; partnerId: string; before: Before | null };

/** Before the first market a pair is worth its score. */
export function plainRow({ blocked: _, before: __, ...row }: ComingPair): MatchRow {
  return { ...row, value: row.score / 1000, waits: false };
}

/** Writes down what partners give away. @returns the rows to be stored, in the order of `coming` */
export async function placePairs(
  client: pg.ClientBase,
  coming: readonly ComingPair[],
  leaving: readonly LeavingPair[],
): Promise<MatchRow[]> {
  const markets = await lockPartnerMarkets(client, [
    ...new Set([...coming, ...leaving].map(({ partnerId }) => partnerId)),
  ]);
  const given = await readGiven(client, [...coming, ...leaving]);
  const rows = coming.map((pair) => ({
    ...plainRow(pair),
    value: pair.excluded ? 0 : worthOf(markets.get(pair.partnerId), pair),
  }));
  const asking = rows.filter((row, at) => !row.excluded && coming[at]?.blocked === false);
  const ranks = await readRanks(client, asking);
  const byPartner = new Map<string, Asking[]>();
  for (const [at, row] of asking.entries()) {
    const load = (row.forSme / 1000) * examinationAt(ranks[at] ?? 1);
    byPartner.set(row.partnerId, [...(byPartner.get(row.partnerId) ?? []), { row, load }]);
  }
  const loads = new Map([...given].map(([id, load]) => [id, -load]));
  for (const [id, list] of byPartner) {
    const taken = giveRoom(list, markets.get(id), given.get(id) ?? 0);
    loads.set(id, (loads.get(id) ?? 0) + taken);
  }
  await addLoads(client, loads);
  return rows;
}

type Asking = { row: MatchRow; load: number };

/** Marks whom there is no room for. @returns the expected applications that are given away */
function giveRoom(
  list: readonly Asking[],
  market: PartnerMarketNow | undefined,
  given: number,
): number {
  const free = market?.free ?? 0;
  const room = free - Math.max(0, (market?.load ?? 0) - given);
  let taken = 0;
  const order = [...list].sort(
    (a, b) => b.row.value - a.row.value || (a.row.smeId < b.row.smeId ? -1 : 1),
  );
  for (const { row, load } of order) {
    row.waits = free === 0 || (load > 0 && taken + load > room);
    if (!row.waits) taken += load;
  }
  return taken;
}

/** What the pairs' rows, as they are stored, take of each partner's room. */
async function readGiven(
  client: pg.ClientBase,
  pairs: readonly LeavingPair[],
): Promise<Map<string, number>> {
  const placed = pairs.flatMap(({ smeId, partnerId, before }) =>
    before && !before.waits ? [{ smeId, partnerId, ...before }] : [],
  );
  const ranks = await readRanks(client, placed);
  const given = new Map<string, number>();
  for (const [at, { partnerId, forSme }] of placed.entries()) {
    const load = (forSme / 1000) * examinationAt(ranks[at] ?? 1);
    given.set(partnerId, (given.get(partnerId) ?? 0) + load);
  }
  return given;
}
