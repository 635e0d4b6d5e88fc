import { catalogueCache } from '@/lib/catalogue/cache';
import { db } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';
import type { PartnerFacts, SmeFacts } from '@/lib/matching/facts';
import { scoreSides } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import { type Side, sideOfPartner, sideOfSme } from '@/lib/matching/side';
import { weights202611 } from '@/lib/matching/weights-2026-11';
import { toPartnerFacts } from './facts';

/** All partners as the matching engine wants them, for computations that are not stored. */

export type Candidate = {
  id: string;
  code: string;
  slug: string;
  names: Names;
  prefecture: string | null;
  city: string | null;
  kind: PartnerFacts['kind'];
  relation: Names;
  source: string;
  example: boolean;
};

export type Candidates = {
  /** Each partner, prepared once for many firms. */
  sides: { partner: Candidate; side: Side }[];
};

/** What visitors' scores are computed with. */
export const publicWeights = weights202611;

const kept = catalogueCache<Candidates>('candidates', 1);

/** Two reads once per version of the catalogue. */
export function listCandidates(version: string): Promise<Candidates> {
  return kept.get(version, '', async () => {
    const [partners, cooperations] = await Promise.all([
      db.partner.findMany({
        where: { archivedAt: null },
        orderBy: { code: 'asc' },
        omit: {
          contactName: true,
          contactReading: true,
          contactEmail: true,
          contactPhone: true,
          contactLanguage: true,
        },
      }),
      db.cooperation.findMany(),
    ]);
    return {
      sides: partners.map((partner) => ({
        side: sideOfPartner(toPartnerFacts(partner, cooperations), publicWeights),
        partner: {
          id: partner.id,
          code: partner.code,
          slug: partner.slug,
          names: namesOf(partner),
          prefecture: partner.prefectureCode,
          city: partner.city,
          kind: partner.kind,
          relation: { th: partner.relationTh, ja: partner.relationJa, en: partner.relationEn },
          source: partner.source,
          example: partner.isExample,
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
  candidates: Candidates,
  sme: SmeFacts,
): Promise<ScoredCandidate[]> {
  const own = sideOfSme(sme, publicWeights);
  const scored: ScoredCandidate[] = [];
  for (const [index, { partner, side }] of candidates.sides.entries()) {
    scored.push({ partner, result: scoreSides(own, side, publicWeights) });
    if (index % atOnce === atOnce - 1) await new Promise((resume) => setImmediate(resume));
  }
  return scored;
}
