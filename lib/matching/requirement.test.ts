import { describe, expect, it } from 'vitest';
import { anonymousSme } from './anonymous';
import type { PartnerFacts, SmeFacts } from './facts';
import { atLeast, checkRequirementsOfPartner, checkRequirementsOfSme } from './requirement';
import type { Requirement } from './requirement-schema';
import { requirementKinds, requirementSchema } from './requirement-schema';

const firm: SmeFacts = {
  id: 'firm',
  industries: ['ISIC-10'],
  province: 'TH-20',
  certificates: ['CRT-HACCP'],
  languages: ['th', 'en'],
  attributes: {
    employees: 40,
    monthlyCapacity: { amount: 3, unit: 'tonne' },
    exportsTo: ['SG'],
    leadTimeDays: 30,
    yearsEstablished: 8,
    videoMeeting: true,
    interpreter: false,
  },
};
const silent = anonymousSme({ industries: [], province: null, seeks: [] });

describe('a requirement', () => {
  const cases: [Requirement, 'meets' | 'fails'][] = [
    [{ kind: 'certificate', code: 'CRT-HACCP' }, 'meets'],
    [{ kind: 'certificate', code: 'CRT-ISO9001' }, 'fails'],
    [{ kind: 'monthly-volume', amount: 3000, unit: 'kilogram' }, 'meets'],
    [{ kind: 'monthly-volume', amount: 3.1, unit: 'tonne' }, 'fails'],
    [{ kind: 'employees', min: 40 }, 'meets'],
    [{ kind: 'employees', min: 41 }, 'fails'],
    [{ kind: 'language', language: 'en' }, 'meets'],
    [{ kind: 'language', language: 'ja' }, 'fails'],
    [{ kind: 'exports-to', country: 'SG' }, 'meets'],
    [{ kind: 'exports-to', country: 'JP' }, 'fails'],
    [{ kind: 'lead-time', maxDays: 30 }, 'meets'],
    [{ kind: 'lead-time', maxDays: 29 }, 'fails'],
    [{ kind: 'established', minYears: 8 }, 'meets'],
    [{ kind: 'established', minYears: 9 }, 'fails'],
    [{ kind: 'video-meeting' }, 'meets'],
    [{ kind: 'interpreter' }, 'fails'],
    [{ kind: 'place', place: 'EEC' }, 'meets'],
    [{ kind: 'place', place: 'north' }, 'fails'],
  ];

  it.each(cases)('%j: %s', (requirement, verdict) => {
    expect(requirementSchema.parse(requirement)).toEqual(requirement);
    expect(checkRequirementsOfPartner([requirement], firm)).toEqual([{ requirement, verdict }]);
    expect(checkRequirementsOfPartner([requirement], silent)[0]?.verdict).toBe('unknown');
  });

  it('of every kind is covered above', () => {
    expect(new Set(cases.map(([{ kind }]) => kind))).toEqual(new Set(requirementKinds));
  });

  it('is checked against a partner in the same way', () => {
    const partner: PartnerFacts = { id: 'p', kind: 'OTHER', industries: [], prefecture: 'JP-24' };
    const requirements: Requirement[] = [
      { kind: 'place', place: 'JP-24' },
      { kind: 'place', place: 'JP-13' },
      { kind: 'interpreter' },
    ];
    const verdicts = checkRequirementsOfSme(requirements, partner).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['meets', 'fails', 'unknown']);
  });

  it('with a unit that cannot be compared stays unknown', () => {
    expect(atLeast({ amount: 10, unit: 'piece' }, { amount: 1, unit: 'tonne' })).toBeUndefined();
  });

  it.each([
    { kind: 'certificate', code: 'HACCP' },
    { kind: 'monthly-volume', amount: -1, unit: 'tonne' },
    { kind: 'employees', min: 0 },
    { kind: 'exports-to', country: 'Japan' },
    { kind: 'colour', value: 'red' },
  ])('%j is refused at the border', (value) => {
    expect(requirementSchema.safeParse(value).success).toBe(false);
  });
});
