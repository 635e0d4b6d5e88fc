/**
 * A national world for the whole pair score: Thai firms and Japanese partners of every kind, drawn
 * from a seed over the vocabulary of the facts in Zipf-like proportions. Everything that a profile
 * may leave out is left out by some.
 */

import type { Attributes, PartnerFacts, PartnerKind, Phase, SmeFacts } from '@/lib/matching/facts';
import type { CooperationRow } from '@/lib/matching/from-facts';
import { cooperationFactsOf } from '@/lib/matching/from-facts';
import { type Requirement, type RequirementKind, units } from '@/lib/matching/requirement-schema';
import {
  certificates,
  fields,
  isicRows,
  prefectures,
  programmes,
  provinces,
} from '@/lib/taxonomy/facts';
import { japaneseRegions, thaiRegions } from '@/lib/taxonomy/places';
import cooperationFile from '@/prisma/facts/cooperations.json';
import { seeded, zipf } from './seeded';

type Random = () => number;

const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);

/** Divisions are named most, then groups, rarely a whole section; manufacturing stands first. */
const industryCodes = (['division', 'group', 'section'] as const).flatMap((level) => {
  const rows = isicRows.filter((row) => row.level === level);
  const isMade = ({ isic }: { isic: string }) => /^(1\d|2\d|3[0-3])/.test(isic);
  return codes([...rows.filter(isMade), ...rows.filter((row) => !isMade(row))]);
});
const fieldCodes = codes(fields);
const programmeCodes = codes(programmes);
const certificateCodes = codes(certificates);
const provinceCodes = codes(provinces);
const prefectureCodes = codes(prefectures);
const japanesePlaces = [...prefectureCodes, ...codes(japaneseRegions)];
const thaiPlaces = ['EEC', ...codes(thaiRegions), ...provinceCodes];
const countries = ['JP', 'CN', 'US', 'VN', 'MY', 'LA', 'KH', 'MM', 'SG', 'AU'];
const phases: readonly Phase[] = [1, 2, 3];
const kinds: readonly PartnerKind[] = [
  'PREFECTURE_PARTNER',
  'OTHER',
  'SMRJ_SUPPORT',
  'UNIVERSITY',
  'BIG_BROTHER',
  'STARTUP',
];
const cooperations: readonly CooperationRow[] = cooperationFile.records;

const chance = (random: Random, share: number) => random() < share;
const whole = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1));

function some<T>(random: Random, list: readonly T[], least: number, most: number): T[] {
  const size = whole(random, least, most);
  return [...new Set(Array.from({ length: size }, () => zipf(random, list)))];
}

/** Small and medium figures are common, great ones rare. */
const skewed = (random: Random, most: number) => Math.max(1, Math.round(most ** random()));

type RequirementOf = { [K in RequirementKind]: (random: Random) => Requirement };

const requirementOf: RequirementOf = {
  certificate: (random) => ({ kind: 'certificate', code: zipf(random, certificateCodes) }),
  employees: (random) => ({ kind: 'employees', min: skewed(random, 100) }),
  language: (random) => ({ kind: 'language', language: zipf(random, ['en', 'ja', 'th'] as const) }),
  'monthly-volume': (random) => ({
    kind: 'monthly-volume',
    amount: skewed(random, 1000),
    unit: zipf(random, units),
  }),
  'exports-to': (random) => ({ kind: 'exports-to', country: zipf(random, countries) }),
  'lead-time': (random) => ({ kind: 'lead-time', maxDays: whole(random, 30, 120) }),
  established: (random) => ({ kind: 'established', minYears: whole(random, 1, 10) }),
  'video-meeting': () => ({ kind: 'video-meeting' }),
  interpreter: () => ({ kind: 'interpreter' }),
  place: (random) => ({ kind: 'place', place: zipf(random, thaiPlaces) }),
};
const firmsAsk = ['language', 'video-meeting', 'interpreter', 'established'] as const;
const partnersAsk = [
  'certificate',
  'monthly-volume',
  'employees',
  'video-meeting',
  'language',
  'established',
  'exports-to',
  'lead-time',
  'place',
] as const;

function attributes(random: Random): Attributes {
  return {
    employees: chance(random, 0.8) ? skewed(random, 500) : undefined,
    monthlyCapacity: chance(random, 0.5)
      ? { amount: skewed(random, 20_000), unit: zipf(random, units) }
      : undefined,
    exportsTo: chance(random, 0.4) ? some(random, countries, 0, 4) : undefined,
    leadTimeDays: chance(random, 0.3) ? whole(random, 7, 120) : undefined,
    yearsEstablished: chance(random, 0.8) ? skewed(random, 60) : undefined,
    videoMeeting: chance(random, 0.6) ? chance(random, 0.9) : undefined,
    interpreter: chance(random, 0.3) ? chance(random, 0.4) : undefined,
  };
}

function stated<T>(random: Random, share: number, make: () => T): T | undefined {
  return chance(random, share) ? make() : undefined;
}

export function makeSme(random: Random, id: string): SmeFacts {
  return {
    id,
    industries: some(random, industryCodes, chance(random, 0.03) ? 0 : 1, 3),
    offers: stated(random, 0.7, () => some(random, fieldCodes, 1, 4)),
    seeks: stated(random, 0.9, () => some(random, fieldCodes, 1, 5)),
    phases: stated(random, 0.6, () => some(random, phases, 1, 2)),
    programmes: stated(random, 0.2, () => some(random, programmeCodes, 1, 2)),
    certificates: stated(random, 0.7, () => some(random, certificateCodes, 0, 4)),
    languages: stated(random, 0.9, () => ['th', ...some(random, ['en', 'ja'], 0, 2)]),
    requirements: chance(random, 0.25)
      ? some(random, firmsAsk, 1, 2).map((kind) => requirementOf[kind](random))
      : [],
    attributes: attributes(random),
    province: chance(random, 0.98) ? zipf(random, provinceCodes) : null,
    prefectures: stated(random, 0.4, () => some(random, japanesePlaces, 1, 3)),
  };
}

export function makePartner(random: Random, id: string): PartnerFacts {
  const kind = zipf(random, kinds);
  const isBody = kind === 'SMRJ_SUPPORT' || kind === 'UNIVERSITY' || chance(random, 0.1);
  const prefecture = chance(random, 0.95) ? zipf(random, prefectureCodes) : null;
  return {
    id,
    kind,
    industries: isBody ? [] : some(random, industryCodes, 1, 4),
    offers: stated(random, 0.95, () => some(random, fieldCodes, 1, 5)),
    seeks: stated(random, 0.6, () => some(random, fieldCodes, 1, 3)),
    phases: stated(random, 0.7, () => some(random, phases, 1, 2)),
    programmes: stated(random, 0.3, () => some(random, programmeCodes, 1, 2)),
    certificates: stated(random, 0.5, () => some(random, certificateCodes, 0, 3)),
    languages: stated(random, 0.8, () => ['ja', ...some(random, ['en', 'th'], 0, 2)]),
    requirements: chance(random, 0.5)
      ? some(random, partnersAsk, 1, 3).map((what) => requirementOf[what](random))
      : [],
    attributes: attributes(random),
    prefecture,
    relatedPrefectures: stated(random, 0.2, () => some(random, prefectureCodes, 1, 2)),
    regionsSought: stated(random, 0.4, () => some(random, thaiPlaces, 1, 3)),
    cooperations: cooperations
      .filter((row) => prefecture !== null && row.prefectures.includes(prefecture))
      .map(cooperationFactsOf),
  };
}

const idOf = (letter: string, number: number) => `${letter}${String(number).padStart(7, '0')}`;

export interface World {
  smes: SmeFacts[];
  partners: PartnerFacts[];
}

/** The same seed gives the same world; firms do not depend on how many partners there are. */
export function makeWorld(size: { smes: number; partners: number }, seed: number): World {
  const [forSmes, forPartners] = [seeded(seed), seeded(seed + 1)];
  return {
    smes: Array.from({ length: size.smes }, (_, n) => makeSme(forSmes, idOf('s', n))),
    partners: Array.from({ length: size.partners }, (_, n) =>
      makePartner(forPartners, idOf('p', n)),
    ),
  };
}
