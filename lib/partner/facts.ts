import type { Attributes, CooperationFacts, PartnerFacts, Phase } from '@/lib/matching/facts';
import { requirementsSchema } from '@/lib/matching/requirement-schema';
import { industriesNamed } from '@/lib/taxonomy/understand';

/** From a partner's row to what the matching engine knows about it. Pure. */

/** The columns that the engine reads; a Prisma row fits. */
export type PartnerFactsRow = {
  id: string;
  kind: PartnerFacts['kind'];
  prefectureCode: string | null;
  relatedPrefectures: string[];
  industries: string[];
  fields: string[];
  seeks: string[];
  phases: number[];
  programmes: string[];
  /** By badge, cohort or framework, as they stand today. */
  heldProgrammes: string[];
  languages: string[];
  requirements: unknown;
  attributes: unknown;
};

export type CooperationFactsRow = {
  code: string;
  titleEn: string;
  noteEn: string;
  prefectures: string[];
  fields: string[];
  date: string | null;
};

const read = new WeakMap<CooperationFactsRow, CooperationFacts>();

function cooperationFacts(row: CooperationFactsRow): CooperationFacts {
  let facts = read.get(row);
  if (!facts) {
    const industries = industriesNamed(`${row.titleEn}. ${row.noteEn}`);
    facts = {
      code: row.code,
      fields: row.fields,
      date: row.date,
      prefectures: row.prefectures,
      ...(industries.length > 0 ? { industries } : {}),
    };
    read.set(row, facts);
  }
  return facts;
}

/**
 * The cooperations that cover an organisation: those with its own prefecture or one that it has a
 * tie to. Frameworks with the whole country name no prefecture and cover nobody in particular.
 */
export function coversPartner(
  cooperation: { prefectures: readonly string[] },
  partner: { prefectureCode: string | null; relatedPrefectures: readonly string[] },
): boolean {
  return cooperation.prefectures.some(
    (code) => code === partner.prefectureCode || partner.relatedPrefectures.includes(code),
  );
}

/** @param cooperations all cooperations; those that cover the partner are kept */
export function toPartnerFacts(
  row: PartnerFactsRow,
  cooperations: readonly CooperationFactsRow[],
): PartnerFacts {
  const requirements = requirementsSchema.safeParse(row.requirements);
  return {
    id: row.id,
    kind: row.kind,
    industries: row.industries,
    prefecture: row.prefectureCode,
    relatedPrefectures: row.relatedPrefectures,
    offers: row.fields,
    seeks: row.seeks,
    phases: row.phases.filter((phase): phase is Phase => phase >= 1 && phase <= 3),
    programmes: [...new Set([...row.programmes, ...row.heldProgrammes])],
    // An empty column is not stated; the engine would read [] as none.
    ...(row.languages.length > 0 ? { languages: row.languages } : {}),
    cooperations: cooperations
      .filter((cooperation) => coversPartner(cooperation, row))
      .map(cooperationFacts),
    requirements: requirements.success ? requirements.data : [],
    attributes: isObject(row.attributes) ? (row.attributes as Attributes) : {},
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
