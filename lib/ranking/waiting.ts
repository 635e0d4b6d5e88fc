import { pool } from '@/lib/db/client';
import { expectedWait, shrunkMeanHolding } from '@/lib/market/queue';
import { openStates, queuedStates } from './case-states';

/**
 * How full partners are now, and how long the next case would wait for a place.
 *
 * Vocabulary
 * - *holding*: the days for which a case held a place, from being passed on to the partner until
 *   its answer or its end. Cases that still hold one have no holding yet. Learnt from the latest
 *   cases: they tell more of the present, and the reading stays short however many have been.
 * - *expected wait*: lib/market/queue.ts; from the partner's own holdings, drawn towards the mean of
 *   all partners while it has few.
 */
export type Waiting = {
  /** How many cases may be open at once. */
  limit: number;
  /** Open cases. */
  open: number;
  /** Requests that are asked for and not yet before the partner. */
  waiting: number;
  /** Days until the next case gets a place: 0 when one is free; null when nobody can say. */
  expectedDays: number | null;
  /** How many of the partner's own cases that was learnt from. */
  observed: number;
};

export type WaitingRow = {
  id: string;
  limit: number;
  open: number;
  waiting: number;
  held: number[];
  overall: number | null;
};

/** From how many of the latest cases is learnt: of each partner asked for, and of all together. */
const latest = { ofOne: 20, ofAll: 300 };

/** One `WaitingRow` each; $1 ids of partners, $2 `openStates`, $3 `queuedStates`. */
export const waitingSql = `
  WITH "closed" AS (
    (SELECT i."id", NULL::uuid AS "of" FROM "Introduction" i
     WHERE i."state"::text <> ALL($2::text[])
     ORDER BY i."enteredAt" DESC LIMIT ${latest.ofAll})
    UNION ALL
    SELECT own."id", p."id" FROM "Partner" p CROSS JOIN LATERAL (
      SELECT i."id" FROM "Introduction" i
      WHERE i."partnerId" = p."id" AND i."state"::text <> ALL($2::text[])
      ORDER BY i."enteredAt" DESC LIMIT ${latest.ofOne}
    ) own WHERE p."id" = ANY($1::uuid[])
  ), "holding" AS (
    SELECT i."of",
      extract(epoch FROM min(e."createdAt") FILTER (WHERE e."toState"::text <> ALL($2::text[]))
        - min(e."createdAt") FILTER (WHERE e."toState"::text = ANY($2::text[]))) / 86400.0 AS "days"
    FROM "closed" i
    JOIN LATERAL (
      SELECT e."createdAt", e."toState" FROM "IntroductionEvent" e
      WHERE e."introductionId" = i."id" AND e."createdAt" >= (
        SELECT min(f."createdAt") FROM "IntroductionEvent" f
        WHERE f."introductionId" = i."id" AND f."toState"::text = ANY($2::text[]))
    ) e ON true
    GROUP BY i."id", i."of"
  )
  SELECT p."id", p."openLimit" AS "limit",
    (SELECT count(*)::int FROM "Introduction" i
      WHERE i."partnerId" = p."id" AND i."state"::text = ANY($2::text[])) AS "open",
    (SELECT count(*)::int FROM "Introduction" i
      WHERE i."partnerId" = p."id" AND i."state"::text = ANY($3::text[])) AS "waiting",
    ARRAY(SELECT h."days"::float8 FROM "holding" h
      WHERE h."of" = p."id" AND h."days" IS NOT NULL) AS "held",
    (SELECT avg(h."days")::float8 FROM "holding" h WHERE h."of" IS NULL) AS "overall"
  FROM "Partner" p WHERE p."id" = ANY($1::uuid[])`;

/** The state of each of these partners; one that does not exist is not in the answer. */
export async function listWaiting(partnerIds: readonly string[]): Promise<Map<string, Waiting>> {
  if (partnerIds.length === 0) return new Map();
  const { rows } = await pool().query<WaitingRow>(waitingSql, [
    [...partnerIds],
    [...openStates],
    [...queuedStates],
  ]);
  return new Map(rows.map((row) => [row.id, waitingOf(row)]));
}

export function waitingOf({ limit, open, waiting, held, overall }: WaitingRow): Waiting {
  const free = limit - open;
  const meanHolding = shrunkMeanHolding(held, overall);
  // Those who stand before the newcomer take the free places first.
  const expectedDays =
    free > waiting
      ? 0
      : expectedWait({ waiting: waiting - Math.max(0, free), places: limit, meanHolding });
  return { limit, open, waiting, expectedDays, observed: held.length };
}
