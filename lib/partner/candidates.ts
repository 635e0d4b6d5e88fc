import { catalogueCache } from '@/lib/catalogue/cache';
import { db } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import { namesOf } from '@/lib/i18n/locales';
import type { PartnerFacts } from '@/lib/matching/facts';
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
  facts: PartnerFacts[];
  byId: ReadonlyMap<string, Candidate>;
};

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
      facts: partners.map((partner) => toPartnerFacts(partner, cooperations)),
      byId: new Map(
        partners.map((partner) => [
          partner.id,
          {
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
        ]),
      ),
    };
  });
}
