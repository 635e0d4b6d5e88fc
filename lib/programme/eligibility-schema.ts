import { z } from 'zod';
import { clustersOf, toIsic, viewsOf } from '@/lib/taxonomy/industries';
import { isicDivision } from '@/lib/taxonomy/isic';
import { containingPlaces } from '@/lib/taxonomy/places';

/**
 * Who may take part in a round, checked line by line against what an applicant has stated. Pure.
 *
 * Industries are ISIC codes, target industries (`TGT-02`), groups or clusters of the Federation of
 * Thai Industries (`FTI-G13`, `FTI-C01`); places are provinces, regions, prefectures or `EEC`.
 * Any one of a line's codes suffices; every line must hold.
 */
const code = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const list = z.array(code).max(100).default([]);

export const conditionsSchema = z.object({
  industries: list,
  places: list,
  employees: z
    .object({ min: z.number().int().min(0).optional(), max: z.number().int().min(1).optional() })
    .optional(),
  phases: z.array(z.number().int().min(1).max(3)).default([]),
  fields: list,
  /** ISO 3166 alpha-2; empty: organisations of any country. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
  /** Kinds of partner, `UNIVERSITY` say. */
  kinds: list,
});

export type Conditions = z.output<typeof conditionsSchema>;

/** A side that is absent cannot apply. */
export const eligibilitySchema = z.object({
  sme: conditionsSchema.optional(),
  partner: conditionsSchema.optional(),
});

export type Eligibility = z.output<typeof eligibilitySchema>;

export function readEligibility(stored: unknown): Eligibility {
  const read = eligibilitySchema.safeParse(stored);
  return read.success ? read.data : {};
}

export function conditionsOf(
  eligibility: Eligibility,
  side: 'SME' | 'PARTNER',
): Conditions | undefined {
  return side === 'SME' ? eligibility.sme : eligibility.partner;
}

/** What an applicant has stated; null and empty lists are not stated. */
export type ApplicantFacts = {
  industries: readonly string[];
  place: string | null;
  employees: number | null;
  phases: readonly number[];
  /** What it seeks or offers. */
  fields: readonly string[];
  country: string | null;
  kind: string | null;
};

export type ConditionKind =
  | 'industry'
  | 'place'
  | 'employees'
  | 'phase'
  | 'field'
  | 'country'
  | 'kind';

export type ConditionLine = {
  kind: ConditionKind;
  /** What the round wants: codes, or for employees nothing. */
  wants: readonly string[];
  min?: number;
  max?: number;
  verdict: 'meets' | 'fails' | 'unknown';
};

/** Every code by which an industry is known: itself, its division, target industries, FTI groups. */
export function industryKeys(industry: string): readonly string[] {
  const division = isicDivision(industry);
  return [industry, ...(division ? [division] : []), ...viewsOf(industry), ...clustersOf(industry)];
}

function isInIndustry(own: string, wanted: string): boolean {
  if (industryKeys(own).includes(wanted)) return true;
  // A group within a wanted division, or a wanted group of the same division that is wider.
  return toIsic(wanted).some((isic) => own === isic || isicDivision(own) === isic);
}

const any = (stated: readonly unknown[], holds: boolean) =>
  stated.length === 0 ? 'unknown' : holds ? 'meets' : 'fails';

function industryLine(wants: readonly string[], facts: ApplicantFacts): ConditionLine {
  const holds = facts.industries.some((own) => wants.some((wanted) => isInIndustry(own, wanted)));
  return { kind: 'industry', wants, verdict: any(facts.industries, holds) };
}

function employeesLine(
  { min, max }: { min?: number | undefined; max?: number | undefined },
  { employees }: ApplicantFacts,
): ConditionLine {
  const verdict =
    employees === null
      ? 'unknown'
      : employees >= (min ?? 0) && employees <= (max ?? Number.MAX_SAFE_INTEGER)
        ? 'meets'
        : 'fails';
  return {
    ...{ kind: 'employees', wants: [], verdict },
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

const stated = (value: string | null) => (value === null ? [] : [value]);

/** Line by line: meets, fails, or nobody has said. */
export function checkEligibility(facts: ApplicantFacts, wants: Conditions): ConditionLine[] {
  const phases = wants.phases.map(String);
  const places = stated(facts.place).flatMap(containingPlaces);
  const within = (kind: ConditionKind, wanted: readonly string[], own: readonly string[]) =>
    wanted.length === 0
      ? []
      : [
          {
            kind,
            wants: wanted,
            verdict: any(
              own,
              own.some((one) => wanted.includes(one)),
            ),
          } as const,
        ];
  return [
    ...(wants.industries.length > 0 ? [industryLine(wants.industries, facts)] : []),
    ...within('place', wants.places, places),
    ...(wants.employees ? [employeesLine(wants.employees, facts)] : []),
    ...within('phase', phases, facts.phases.map(String)),
    ...within('field', wants.fields, facts.fields),
    ...within('country', wants.countries, stated(facts.country)),
    ...within('kind', wants.kinds, stated(facts.kind)),
  ];
}

export function isRefused(lines: readonly ConditionLine[]): boolean {
  return lines.some(({ verdict }) => verdict === 'fails');
}

/**
 * At most so many of each group; null: the group belongs to the round, no number is stated.
 */
export const quotasSchema = z
  .array(
    z.object({
      key: z.string().regex(/^(ISIC|TGT|FTI)-[A-Z0-9]{1,4}$/),
      places: z.number().int().min(1).max(1000).nullable(),
    }),
  )
  .max(60);

export type Quota = z.output<typeof quotasSchema>[number];

export function readQuotas(stored: unknown): Quota[] {
  const read = quotasSchema.safeParse(stored);
  return read.success ? read.data : [];
}

/** The round's group to which an applicant belongs: the first that names one of its industries. */
export function groupOf(quotas: readonly Quota[], industries: readonly string[]): string | null {
  const found = quotas.find(({ key }) => industries.some((own) => isInIndustry(own, key)));
  return found?.key ?? null;
}
