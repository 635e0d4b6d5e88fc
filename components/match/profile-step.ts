import type { Change } from '@/lib/matching/no-match-changes';
import type { NoMatchReason } from '@/lib/matching/no-match-reasons';
import type { UnknownCode } from '@/lib/matching/reasons';
import type { RequirementKind } from '@/lib/matching/requirement-schema';
import type { RegistrationStep } from '@/lib/sme/points';

/** On which part of its profile a firm says a thing. */
const ofRequirement: Partial<Record<RequirementKind, RegistrationStep>> = {
  certificate: 'products',
  'monthly-volume': 'products',
  employees: 'products',
  language: 'products',
  'exports-to': 'products',
  established: 'firm',
  place: 'firm',
};

const ofUnknown: Partial<Record<UnknownCode, RegistrationStep>> = {
  industry: 'industries',
  seeks: 'need',
  offers: 'products',
  phase: 'need',
  place: 'firm',
  languages: 'products',
  certificates: 'products',
};

const ofReason: Partial<Record<NoMatchReason['code'], RegistrationStep>> = {
  'industry-not-stated': 'industries',
  'seeks-not-stated': 'need',
  'fields-not-offered': 'need',
  'own-requirement': 'need',
  places: 'need',
};

/** The page of a step; the whole profile where no single step asks for the thing. */
function pageOf(locale: string, step: RegistrationStep | undefined): string {
  return `/${locale}/sme/profile${step === undefined ? '' : `/${step}`}`;
}

/** Null for what no question of the profile asks, as whether an interpreter comes along. */
export function pageOfUnknown(
  locale: string,
  unknown: { code: UnknownCode; requirement?: { kind: RequirementKind } },
): string | null {
  const { code, requirement } = unknown;
  if (requirement === undefined) return pageOf(locale, ofUnknown[code]);
  const step = ofRequirement[requirement.kind];
  return step === undefined ? null : pageOf(locale, step);
}

export function pageOfReason(locale: string, { code }: NoMatchReason): string | null {
  const step = ofReason[code];
  return step === undefined ? null : pageOf(locale, step);
}

/** Null for what has to be worked on before there is anything to say. */
export function pageOfChange(locale: string, change: Change): string | null {
  switch (change.kind) {
    case 'reach':
      return null;
    case 'state':
      return pageOf(locale, ofRequirement[change.requirement.kind]);
    case 'industry':
      return pageOf(locale, 'industries');
    case 'offer':
      return pageOf(locale, 'products');
    default:
      return pageOf(locale, 'need');
  }
}
