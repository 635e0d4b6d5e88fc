import type { Requirement } from '@/lib/matching/requirement-schema';

/**
 * Requirements between the list that the engine checks and the fields of a form, where each kind
 * has its own question. Pure.
 */
type FormValues = Readonly<Record<string, unknown>>;

export type RequirementFields = {
  requiredCertificates: string[];
  requiredVolume: string;
  requiredVolumeUnit: string;
  requiredEmployees: string;
  requiredLanguages: string[];
  requiredExports: string;
  requiredLeadTime: string;
  requiredYears: string;
  requiredMeeting: string[];
  requiredPlaces: string[];
};

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Fullwidth digits and thousands separators are read as what they mean. */
function number(value: unknown): number | null {
  const digits = text(value).normalize('NFKC').replaceAll(',', '');
  return digits === '' ? null : Number(digits);
}

export function requirementsFromForm(form: FormValues): unknown[] {
  const volume = number(form.requiredVolume);
  const employees = number(form.requiredEmployees);
  const leadTime = number(form.requiredLeadTime);
  const years = number(form.requiredYears);
  const countries = text(form.requiredExports)
    .toUpperCase()
    .split(/[\s,、]+/)
    .filter(Boolean);
  return [
    ...list(form.requiredCertificates).map((code) => ({ kind: 'certificate', code })),
    ...(volume === null
      ? []
      : [{ kind: 'monthly-volume', amount: volume, unit: text(form.requiredVolumeUnit) }]),
    ...(employees === null ? [] : [{ kind: 'employees', min: employees }]),
    ...list(form.requiredLanguages).map((language) => ({ kind: 'language', language })),
    ...countries.map((country) => ({ kind: 'exports-to', country })),
    ...(leadTime === null ? [] : [{ kind: 'lead-time', maxDays: leadTime }]),
    ...(years === null ? [] : [{ kind: 'established', minYears: years }]),
    ...list(form.requiredMeeting).map((kind) => ({ kind })),
    ...list(form.requiredPlaces).map((place) => ({ kind: 'place', place })),
  ];
}

/** The field in which a requirement of a kind was typed. */
export const fieldOfRequirement: Record<Requirement['kind'], keyof RequirementFields> = {
  certificate: 'requiredCertificates',
  'monthly-volume': 'requiredVolume',
  employees: 'requiredEmployees',
  language: 'requiredLanguages',
  'exports-to': 'requiredExports',
  'lead-time': 'requiredLeadTime',
  established: 'requiredYears',
  'video-meeting': 'requiredMeeting',
  interpreter: 'requiredMeeting',
  place: 'requiredPlaces',
};

export function requirementsToForm(requirements: readonly Requirement[]): RequirementFields {
  const of = <Kind extends Requirement['kind']>(kind: Kind) =>
    requirements.filter((each): each is Extract<Requirement, { kind: Kind }> => each.kind === kind);
  const volume = of('monthly-volume')[0];
  const figure = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    requiredCertificates: of('certificate').map((each) => each.code),
    requiredVolume: figure(volume?.amount),
    requiredVolumeUnit: volume?.unit ?? 'kilogram',
    requiredEmployees: figure(of('employees')[0]?.min),
    requiredLanguages: of('language').map((each) => each.language),
    requiredExports: of('exports-to')
      .map((each) => each.country)
      .join(', '),
    requiredLeadTime: figure(of('lead-time')[0]?.maxDays),
    requiredYears: figure(of('established')[0]?.minYears),
    requiredMeeting: [...of('video-meeting'), ...of('interpreter')].map((each) => each.kind),
    requiredPlaces: of('place').map((each) => each.place),
  };
}
