import type { Attributes, Phase, Quantity, SmeFacts } from '@/lib/matching/facts';
import { requirementsSchema, units } from '@/lib/matching/requirement-schema';
import { isEec, regionOfProvince } from '@/lib/taxonomy/places';

/**
 * A firm's rows as the matching engine reads them. Pure. Several needs count as one: what is
 * sought in any of them is sought, and every requirement must be met.
 */
export type SmeRow = {
  id: string;
  provinceCode: string | null;
  industries: string[];
  offers: string[];
  certificates: string[];
  languages: string[];
  employees: number | null;
  foundedYear: number | null;
  monthlyCapacity: unknown;
  exportExperience: string | null;
  exportsTo: string[];
  /** By badge or cohort, as they stand today. */
  heldProgrammes: string[];
  /** Last registration step that was completed. */
  step: number;
  approvedAt: Date | null;
};

export type NeedRow = {
  fields: string[];
  phases: number[];
  regions: string[];
  prefectures: string[];
  requirements: unknown;
};

/** `{ amount, unit }` as stored, or undefined when it is not such a thing. */
export function readQuantity(stored: unknown): Quantity | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { amount, unit } = stored as { amount?: unknown; unit?: unknown };
  const known = units.find((candidate) => candidate === unit);
  return known && typeof amount === 'number' && amount > 0 ? { amount, unit: known } : undefined;
}

function attributesOf(sme: SmeRow): Attributes {
  const capacity = readQuantity(sme.monthlyCapacity);
  // Counted at the approval, so that the same rows always give the same facts.
  const years =
    sme.foundedYear && sme.approvedAt ? sme.approvedAt.getUTCFullYear() - sme.foundedYear : null;
  return {
    ...(sme.employees === null ? {} : { employees: sme.employees }),
    ...(capacity ? { monthlyCapacity: capacity } : {}),
    ...(sme.exportExperience === 'none' ? { exportsTo: [] } : {}),
    ...(sme.exportsTo.length > 0 ? { exportsTo: sme.exportsTo } : {}),
    ...(years !== null && years >= 0 ? { yearsEstablished: years } : {}),
  };
}

export function toSmeFacts(sme: SmeRow, needs: readonly NeedRow[]): SmeFacts {
  const unite = (pick: (need: NeedRow) => readonly string[]) => [
    ...new Set(needs.flatMap((need) => [...pick(need)])),
  ];
  // The firm has been through the step that asks for these: none ticked means that it has none.
  const asked = sme.step >= 3;
  return {
    id: sme.id,
    industries: sme.industries,
    province: sme.provinceCode,
    region: sme.provinceCode ? regionOfProvince(sme.provinceCode) : null,
    eec: sme.provinceCode ? isEec(sme.provinceCode) : false,
    offers: sme.offers,
    seeks: unite((need) => need.fields),
    phases: [...new Set(needs.flatMap((need) => need.phases))]
      .filter((phase): phase is Phase => phase === 1 || phase === 2 || phase === 3)
      .sort(),
    programmes: sme.heldProgrammes,
    prefectures: unite((need) => [...need.prefectures, ...need.regions]),
    ...(asked || sme.certificates.length > 0 ? { certificates: sme.certificates } : {}),
    ...(sme.languages.length > 0 ? { languages: sme.languages } : {}),
    requirements: needs.flatMap((need) => {
      const read = requirementsSchema.safeParse(need.requirements);
      return read.success ? read.data : [];
    }),
    attributes: attributesOf(sme),
  };
}
