/** Random facts for property tests. */
import fc from 'fast-check';
import type { Attributes, PartnerFacts, Phase, SmeFacts } from './facts';
import type { Requirement } from './requirement-schema';

const some = <T>(values: readonly T[], maxLength = 4) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

export const fieldTags = [
  'BIZ_MATCHING',
  'TRADE_EXPORT',
  'FOOD_INNOVATION',
  'TECH_TRANSFER',
  'IOT_SMART',
  'SMART_MONODZUKURI',
  'JOINT_VENTURE',
  'HRD',
  'HRD_ENGINEER',
  'ENV_TECH',
  'CIRCULAR_ELV',
  'AUTO_PARTS',
  'EV',
  'CLMV',
] as const;
const industries = [
  'ISIC-C',
  'ISIC-10',
  'ISIC-101',
  'ISIC-102',
  'ISIC-11',
  'ISIC-25',
  'ISIC-28',
  'ISIC-29',
  'ISIC-293',
  'ISIC-62',
  'ISIC-70',
];
const prefectures = ['JP-24', 'JP-23', 'JP-13', 'JP-40'];
const provinces = ['TH-10', 'TH-20', 'TH-50', 'TH-80'];
const certificates = ['CRT-HACCP', 'CRT-ISO9001', 'CRT-IATF16949'];
const programmes = ['BIG_BROTHER', 'LASI', 'MTIC', 'SMART_MONODZUKURI'];

export const requirementArbitrary: fc.Arbitrary<Requirement> = fc.oneof(
  fc.record({ kind: fc.constant('certificate' as const), code: fc.constantFrom(...certificates) }),
  fc.record({ kind: fc.constant('employees' as const), min: fc.integer({ min: 1, max: 300 }) }),
  fc.record({
    kind: fc.constant('language' as const),
    language: fc.constantFrom('th' as const, 'ja' as const, 'en' as const),
  }),
  fc.record({
    kind: fc.constant('monthly-volume' as const),
    amount: fc.integer({ min: 1, max: 5000 }),
    unit: fc.constantFrom('kilogram' as const, 'tonne' as const, 'piece' as const),
  }),
  fc.constant({ kind: 'video-meeting' as const }),
  fc.record({ kind: fc.constant('exports-to' as const), country: fc.constantFrom('JP', 'US') }),
);

const attributes: fc.Arbitrary<Attributes> = fc.record({
  employees: maybe(fc.integer({ min: 1, max: 300 })),
  monthlyCapacity: maybe(
    fc.record({
      amount: fc.integer({ min: 1, max: 5000 }),
      unit: fc.constantFrom('kilogram' as const, 'tonne' as const, 'piece' as const),
    }),
  ),
  exportsTo: maybe(some(['JP', 'US', 'LA'])),
  videoMeeting: maybe(fc.boolean()),
});

const shared = {
  id: fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '2'), minLength: 1, maxLength: 6 }),
  industries: some(industries),
  offers: some(fieldTags, 6),
  seeks: some(fieldTags, 6),
  phases: some([1, 2, 3] as Phase[], 3),
  programmes: some(programmes),
  certificates: maybe(some(certificates)),
  languages: maybe(some(['th', 'ja', 'en'], 3)),
  requirements: fc.array(requirementArbitrary, { maxLength: 3 }),
  attributes: maybe(attributes),
};

export const smeArbitrary: fc.Arbitrary<SmeFacts> = fc.record({
  ...shared,
  province: fc.option(fc.constantFrom(...provinces)),
  prefectures: some([...prefectures, 'KINKI']),
});

export const partnerArbitrary: fc.Arbitrary<PartnerFacts> = fc.record({
  ...shared,
  kind: fc.constantFrom(
    'BIG_BROTHER' as const,
    'PREFECTURE_PARTNER' as const,
    'SMRJ_SUPPORT' as const,
    'UNIVERSITY' as const,
    'OTHER' as const,
  ),
  prefecture: fc.option(fc.constantFrom(...prefectures)),
  relatedPrefectures: some(prefectures, 2),
  regionsSought: some(['north', 'EEC', 'TH-10']),
  cooperations: fc.array(
    fc.record({
      code: fc.constantFrom('COOP-A', 'COOP-B', 'COOP-C'),
      fields: some(fieldTags, 5),
      date: fc.option(fc.constantFrom('2015-11-19', '2024-01', '2013')),
      prefectures: some(prefectures, 2),
      industries: maybe(some(industries)),
    }),
    { maxLength: 2 },
  ),
});
