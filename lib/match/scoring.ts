import { pool } from '@/lib/db/client';
import type { SmeFacts } from '@/lib/matching/facts';
import { scoreSides } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import { sideOfPartner, sideOfSme } from '@/lib/matching/side';
import { standardWeights } from '@/lib/matching/standard-weights';
import type { Weights } from '@/lib/matching/weights';
import { weightsSchema } from '@/lib/matching/weights-schema';
import {
  type CooperationFactsRow,
  type PartnerFactsRow,
  toPartnerFacts,
} from '@/lib/partner/facts';
import { openStates, queuedStates } from '@/lib/ranking/case-states';
import { type Waiting, type WaitingRow, waitingOf, waitingSql } from '@/lib/ranking/waiting';

/** What a firm's list needs beside its rows, in one reading. */

/** A partner as the engine reads it, with its names. Contact data is not among it. */
export type ScorablePartner = PartnerFactsRow & { nameTh: string; nameJa: string; nameEn: string };

export type Scoring = {
  cooperations: CooperationFactsRow[];
  weights: Weights;
  /** All partners but those asked to be left out; empty when they were not asked for. */
  partners: ScorablePartner[];
  /** Of the partners whose wait was asked for. */
  waiting: ReadonlyMap<string, Waiting>;
};

type Row = Omit<Scoring, 'weights' | 'waiting'> & { weights: unknown; waiting: WaitingRow[] };

const list = (query: string) => `(SELECT coalesce(jsonb_agg(r), '[]') FROM (${query}) r)`;

/** An array column that was never written is null. */
const arrays = (...columns: string[]) =>
  columns.map((column) => `coalesce("${column}", '{}') AS "${column}"`).join(', ');

/** $1 to $3 as in `waitingSql`, $4 partners to leave out. */
const sqlFor = (withPartners: boolean) => `SELECT
  (SELECT w."weights" FROM "WeightsVersion" w WHERE w."state" = 'ACTIVE') AS "weights",
  ${list(
    `SELECT "code", "titleEn", "noteEn", "date", ${arrays('prefectures', 'fields')}
     FROM "Cooperation" ORDER BY "code"`,
  )} AS "cooperations",
  ${list(
    `SELECT "id", "kind", "prefectureCode", "requirements", "attributes", "nameTh", "nameJa", "nameEn",
       ${arrays('relatedPrefectures', 'industries', 'fields', 'seeks', 'phases', 'programmes', 'heldProgrammes', 'languages')}
     FROM "Partner"
     WHERE ${withPartners} AND "archivedAt" IS NULL AND "id" <> ALL($4::uuid[]) ORDER BY "id"`,
  )} AS "partners",
  ${list(waitingSql)} AS "waiting"`;

/**
 * @param waitOf partners whose queue and expected wait are asked for
 * @param without partners to leave out; null: no partners are read at all
 */
export async function readScoring(
  waitOf: readonly string[],
  without: readonly string[] | null,
): Promise<Scoring> {
  const { rows } = await pool().query<Row>(sqlFor(without !== null), [
    [...waitOf],
    [...openStates],
    [...queuedStates],
    [...(without ?? [])],
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error('A query without a source gives one row');
  return {
    cooperations: row.cooperations,
    partners: row.partners,
    // A new database has no version yet: then the one that the code brings is in force.
    weights: row.weights === null ? standardWeights : weightsSchema.parse(row.weights),
    waiting: new Map(row.waiting.map((one) => [one.id, waitingOf(one)])),
  };
}

/** @returns a function that scores partners of this firm; the firm's side is prepared once */
export function scorerOf(sme: SmeFacts, { cooperations, weights }: Scoring) {
  const own = sideOfSme(sme, weights);
  return (partner: PartnerFactsRow): PairScore =>
    scoreSides(own, sideOfPartner(toPartnerFacts(partner, cooperations), weights), weights);
}
