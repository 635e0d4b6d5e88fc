import { catalogueCache } from '@/lib/catalogue/cache';
import { getReference } from '@/lib/catalogue/reference';
import { db, pool } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import type { SmeFacts } from '@/lib/matching/facts';
import { scoreSides } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import { type Side, sideOfPartner, sideOfSme } from '@/lib/matching/side';
import type { Weights } from '@/lib/matching/weights';
import { presentWeights } from '@/lib/weights/active';
import { type CooperationFactsRow, type PartnerFactsRow, toPartnerFacts } from './facts';

/** All partners as the matching engine wants them, for computations that are not stored. */

export type Candidate = {
  id: string;
  code: string;
  slug: string;
  names: Names;
  prefecture: string | null;
};

export type Candidates = {
  /** Those in force: visitors' scores are computed as members' are. */
  weights: Weights;
  /** Each partner, prepared once for many firms. */
  sides: { partner: Candidate; side: Side }[];
};

const kept = catalogueCache<Candidates>('candidates', 1);

type Row = PartnerFactsRow & Pick<Candidate, 'code' | 'slug' | 'names'>;

const sql = `SELECT "id", "code", "slug", "kind"::text, "prefectureCode", "relatedPrefectures", "industries",
  "fields", "seeks", "phases", "programmes",
  coalesce("heldProgrammes", '{}') AS "heldProgrammes", "languages", "requirements", "attributes",
  json_build_object('th', "nameTh", 'ja', "nameJa", 'en', "nameEn") AS "names"
  FROM "Partner" WHERE "archivedAt" IS NULL AND NOT "isExample" ORDER BY "code"`;

/** Read once per version of the catalogue, which moves with the weights in force too. */
export function listCandidates(version: string): Promise<Candidates> {
  return kept.get(version, sql, async () => {
    const [{ weights }, { rows }, reference] = await Promise.all([
      presentWeights(db),
      pool().query<Row>(sql),
      getReference(version),
    ]);
    const cooperations: CooperationFactsRow[] = reference.cooperations.map((cooperation) => ({
      ...cooperation,
      titleEn: cooperation.titles.en,
      noteEn: cooperation.notes.en,
    }));
    return {
      weights,
      sides: rows.map((row) => ({
        side: sideOfPartner(toPartnerFacts(row, cooperations), weights),
        partner: {
          id: row.id,
          code: row.code,
          slug: row.slug,
          names: row.names,
          prefecture: row.prefectureCode,
        },
      })),
    };
  });
}

export type ScoredCandidate = { partner: Candidate; result: PairScore };

/** Pairs between two breaths: other requests of this process are answered in between. */
const atOnce = 500;

/** One firm against all candidates, in no particular order. */
export async function scoreCandidates(
  { sides, weights }: Candidates,
  sme: SmeFacts,
): Promise<ScoredCandidate[]> {
  const own = sideOfSme(sme, weights);
  const scored: ScoredCandidate[] = [];
  for (const [index, { partner, side }] of sides.entries()) {
    scored.push({ partner, result: scoreSides(own, side, weights) });
    if (index % atOnce === atOnce - 1) await new Promise((resume) => setImmediate(resume));
  }
  return scored;
}
