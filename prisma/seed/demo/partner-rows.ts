/** The invented partners as rows of `Partner` and of the texts that they wrote. */
import { corporateCheckDigit } from '@/lib/text/corporate-number';
import { romanName } from '@/lib/text/reading';
import type { Row } from '../upsert';
import { demoPartnerRelation, demoPartners } from './partners';
import { partnerId } from './staff';
import { type Checkers, textRows } from './texts';

/** No register gives out numbers that begin so; the check digit is right, as a real one's is. */
function exampleCorporateNumber(index: number): string {
  const twelve = `9999990000${String(index + 1).padStart(2, '0')}`;
  return `${corporateCheckDigit(twelve)}${twelve}`;
}

/** No post office has this code. */
const examplePlace = { postalCode: '0000000', address: '見本町1-2-3' };

export function partnerRows(now: Date): Row[] {
  const [relationTh, relationJa, relationEn] = demoPartnerRelation;
  return demoPartners.map((partner, index) => {
    const [nameTh, nameJa, nameEn] = partner.names;
    const { contact } = partner;
    return {
      id: partnerId(partner.key),
      code: partner.code,
      slug: partner.key,
      kind: 'OTHER',
      nameTh,
      nameJa,
      nameEn,
      nameReading: partner.nameReading,
      country: 'JP',
      prefectureCode: partner.prefecture,
      relatedPrefectures: [],
      city: partner.city,
      corporateNumber: exampleCorporateNumber(index),
      ...examplePlace,
      industries: partner.industries,
      fields: partner.fields,
      seeks: partner.seeks,
      phases: partner.phases,
      programmes: [],
      languages: partner.languages,
      requirements: partner.requirements,
      attributes: partner.attributes,
      relationTh,
      relationJa,
      relationEn,
      relationOrigin: 'ORIGINAL',
      source: 'example',
      confidence: 'low',
      openLimit: 3,
      contactName: contact.name,
      contactReading: contact.reading,
      contactRoman: contact.reading ? romanName(contact.reading) : null,
      contactEmail: contact.email,
      contactPhone: '+81300000000',
      contactLanguage: contact.language,
      isExample: true,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
  });
}

export function partnerTextRows(checkers: Checkers, now: Date): Row[] {
  return demoPartners.flatMap(({ key, profile: [th, ja, en] }) =>
    textRows(
      { ownerKind: 'PARTNER', ownerId: partnerId(key), field: 'profile' },
      {
        language: 'ja',
        body: ja,
        by: null,
        translations: { th: { body: th, state: 'checked' }, en: { body: en, state: 'machine' } },
      },
      checkers,
      now,
    ),
  );
}
