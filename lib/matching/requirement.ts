/**
 * Holds a requirement against the other side's facts: *meets*, *fails* or *unknown*. Only what the
 * other side has stated can fail; silence is unknown and becomes a question.
 */

import type { FacetKey } from './facets';
import type { PartnerFacts, Quantity, Requirement, SmeFacts } from './facts';
import type { RequirementKind } from './requirement-schema';
import { type Side, sideOfPartner, sideOfSme } from './side';
import { standardWeights } from './standard-weights';

export type Verdict = 'meets' | 'fails' | 'unknown';

export interface CheckedRequirement {
  requirement: Requirement;
  verdict: Verdict;
}

const verdict = (known: boolean | undefined): Verdict =>
  known === undefined ? 'unknown' : known ? 'meets' : 'fails';

type Check<K extends RequirementKind> = (
  requirement: Extract<Requirement, { kind: K }>,
  giver: Side,
) => boolean | undefined;

const checks: { [K in RequirementKind]: Check<K> } = {
  certificate: ({ code }, giver) => giver.certificates?.includes(code),
  'monthly-volume': ({ amount, unit }, { attributes }) =>
    attributes.monthlyCapacity && atLeast(attributes.monthlyCapacity, { amount, unit }),
  employees: ({ min }, { attributes }) => compare(attributes.employees, (n) => n >= min),
  language: ({ language }, giver) => giver.languages?.includes(language),
  'exports-to': ({ country }, { attributes }) => attributes.exportsTo?.includes(country),
  'lead-time': ({ maxDays }, { attributes }) =>
    compare(attributes.leadTimeDays, (n) => n <= maxDays),
  established: ({ minYears }, { attributes }) =>
    compare(attributes.yearsEstablished, (n) => n >= minYears),
  'video-meeting': (_, { attributes }) => attributes.videoMeeting,
  interpreter: (_, { attributes }) => attributes.interpreter,
  place: ({ place }, giver) => (giver.place === null ? undefined : giver.places.includes(place)),
};

/** The facet against which a kind of requirement is checked. */
export const checkedFacet: { [K in RequirementKind]: FacetKey } = {
  certificate: 'certificates',
  'monthly-volume': 'monthlyCapacity',
  employees: 'employees',
  language: 'readiness',
  'exports-to': 'exportsTo',
  'lead-time': 'leadTimeDays',
  established: 'yearsEstablished',
  'video-meeting': 'videoMeeting',
  interpreter: 'interpreter',
  place: 'location',
};

function compare(value: number | undefined, holds: (value: number) => boolean) {
  return value === undefined ? undefined : holds(value);
}

/** Grams, millilitres and so on would go here; only tonnes and kilograms convert today. */
const KILOGRAMS: Partial<Record<Quantity['unit'], number>> = { kilogram: 1, tonne: 1000 };

/** Whether one quantity is at least another; undefined when the units cannot be compared. */
export function atLeast(have: Quantity, need: Quantity): boolean | undefined {
  if (have.unit === need.unit) return have.amount >= need.amount;
  const [a, b] = [KILOGRAMS[have.unit], KILOGRAMS[need.unit]];
  return a === undefined || b === undefined ? undefined : have.amount * a >= need.amount * b;
}

/** Checks one requirement against a prepared side. */
export function checkAgainst(requirement: Requirement, giver: Side): Verdict {
  const check = checks[requirement.kind] as Check<RequirementKind>;
  return verdict(check(requirement, giver));
}

/** Checks a partner's requirements against a firm, in the order given; no weight plays a part. */
export function checkRequirementsOfPartner(
  requirements: readonly Requirement[],
  sme: SmeFacts,
): CheckedRequirement[] {
  return checkAll(requirements, sideOfSme(sme, standardWeights));
}

/** Checks a firm's requirements against a partner, in the order given. */
export function checkRequirementsOfSme(
  requirements: readonly Requirement[],
  partner: PartnerFacts,
): CheckedRequirement[] {
  return checkAll(requirements, sideOfPartner(partner, standardWeights));
}

/** Whether a requirement of either side is known to fail: such a pair is on no list. */
export function isExcluded(sme: SmeFacts, partner: PartnerFacts): boolean {
  return [
    ...checkRequirementsOfPartner(partner.requirements ?? [], sme),
    ...checkRequirementsOfSme(sme.requirements ?? [], partner),
  ].some(({ verdict }) => verdict === 'fails');
}

export function checkAll(requirements: readonly Requirement[], giver: Side): CheckedRequirement[] {
  return requirements.map((requirement) => ({
    requirement,
    verdict: checkAgainst(requirement, giver),
  }));
}
