/** The invented firms as rows of `Sme`, `Need`, `Text` and `Consent`. */
import { consentPurposes, consentVersion } from '@/lib/sme/consent';
import { checkDigit } from '@/lib/text/juristic-id';
import { demoSmes } from '../demo-smes';
import { stableId } from '../stable-id';
import type { Row } from '../upsert';
import type { PlayedRegistration } from './play-registrations';
import type { DemoSme, InThree } from './sme-shape';
import { memberOf, smeId } from './staff';
import { type Checkers, type Key, textRows } from './texts';

const needId = (key: string) => stableId(`demo-need:${key}`);

/**
 * No registration office has the number 99, so 0 99 99 99 … belongs to nobody; the check digit is
 * right, so that these pass where real ones pass.
 */
export function exampleJuristicId(index: number): string {
  const twelve = `0999999${String(index + 1).padStart(5, '0')}`;
  return `${twelve}${checkDigit(twelve)}`;
}

export const smeCode = (index: number) => `SME-${String(index + 1).padStart(6, '0')}`;

/** What a draft has not reached yet is empty. */
export function smeRows(played: ReadonlyMap<string, PlayedRegistration>): Row[] {
  return demoSmes.map((sme, index) => {
    const registration = played.get(sme.key);
    if (!registration) throw new Error(`no registration was played for ${sme.key}`);
    const { place, step, submittedAt, approvedAt, checkedUntil, dueAt, createdAt, changedAt } =
      registration;
    const [nameTh, nameJa, nameEn] = sme.names;
    const member = memberOf(sme.key);
    const reached = <T>(at: number, value: T, otherwise: T): T => (step >= at ? value : otherwise);
    return {
      id: smeId(sme.key),
      code: smeCode(index),
      ...place,
      juristicId: exampleJuristicId(index),
      nameTh,
      nameJa,
      nameEn,
      provinceCode: sme.province,
      centreCode: sme.centre,
      industries: reached(2, sme.industries, []),
      processes: reached(2, sme.processes, []),
      certificates: reached(3, sme.certificates, []),
      offers: reached(3, sme.offers, []),
      languages: reached(3, sme.languages, []),
      employees: reached(3, sme.employees, null),
      foundedYear: sme.founded,
      monthlyCapacity: reached(3, sme.capacity ?? null, null),
      exportExperience: reached(3, sme.exports, null),
      exportsTo: reached(3, sme.exportsTo, []),
      contactName: member.name,
      contactRoman: member.nameRoman,
      contactReading: member.nameReading,
      contactEmail: member.email,
      contactPhone: `+662000${String(index + 1).padStart(4, '0')}`,
      isExample: true,
      step,
      submittedAt,
      approvedAt,
      checkedUntil,
      dueAt,
      version: 1,
      createdAt,
      updatedAt: changedAt,
    };
  });
}

export function needRows(played: ReadonlyMap<string, PlayedRegistration>): Row[] {
  return demoSmes.map(({ key, need }) => {
    const registration = played.get(key);
    const isReached = (registration?.step ?? 0) >= 4;
    const { fields, phases, regions, prefectures, requirements } = need;
    return {
      id: needId(key),
      smeId: smeId(key),
      fields: isReached ? fields : [],
      phases: isReached ? phases : [],
      regions: isReached ? regions : [],
      prefectures: isReached ? prefectures : [],
      requirements: isReached ? requirements : [],
      version: 1,
      createdAt: registration?.createdAt,
      updatedAt: registration?.changedAt,
    };
  });
}

/** Only the profile of a firm with stale translations has moved on; its other texts are as checked. */
function rowsOf(sme: DemoSme, key: Key, words: InThree, checkers: Checkers, at: Date): Row[] {
  const [th, ja, en] = words;
  const state = (translation: DemoSme['translations']['ja']) =>
    translation === 'stale' && key.field !== 'profile' ? 'checked' : translation;
  return textRows(
    key,
    {
      language: 'th',
      body: th,
      by: memberOf(sme.key).id,
      translations: {
        ja: { body: ja, state: state(sme.translations.ja) },
        en: { body: en, state: state(sme.translations.en) },
      },
    },
    checkers,
    at,
  );
}

/** @param provinces Thai name of each province by code */
export function smeTextRows(
  played: ReadonlyMap<string, PlayedRegistration>,
  provinces: ReadonlyMap<string, string>,
  checkers: Checkers,
): Row[] {
  return demoSmes.flatMap((sme, index) => {
    const registration = played.get(sme.key);
    if (!registration) return [];
    const { step, changedAt } = registration;
    const owner = { ownerKind: 'SME', ownerId: smeId(sme.key) } as const;
    const address = `เลขที่ 99/${index + 1} (ที่อยู่สมมติ) จังหวัด${provinces.get(sme.province)} 00000`;
    const seeking = { ownerKind: 'NEED', ownerId: needId(sme.key), field: 'seeking' } as const;
    return [
      ...rowsOf(sme, { ...owner, field: 'address' }, [address, '', ''], checkers, changedAt),
      ...(step >= 3
        ? [
            ...rowsOf(sme, { ...owner, field: 'products' }, sme.products, checkers, changedAt),
            ...rowsOf(sme, { ...owner, field: 'profile' }, sme.profile, checkers, changedAt),
          ]
        : []),
      ...(step >= 4 ? rowsOf(sme, seeking, sme.seeking, checkers, changedAt) : []),
    ];
  });
}

export function consentRows(played: ReadonlyMap<string, PlayedRegistration>): Row[] {
  return demoSmes.flatMap(({ key }) => {
    const submittedAt = played.get(key)?.submittedAt;
    if (!submittedAt) return [];
    return consentPurposes.map((purpose) => ({
      id: stableId(`demo-consent:${key}:${purpose}`),
      userId: memberOf(key).id,
      smeId: smeId(key),
      purpose,
      textVersion: consentVersion,
      language: 'th',
      grantedAt: submittedAt,
      withdrawnAt: null,
    }));
  });
}
