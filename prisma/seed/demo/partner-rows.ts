/** The invented partners as rows of `Partner` and of the texts that they wrote. */
import type { Row } from '../upsert';
import { demoPartnerRelation, demoPartners } from './partners';
import { partnerId } from './staff';
import { type Checkers, textRows } from './texts';

export function partnerRows(now: Date): Row[] {
  const [relationTh, relationJa, relationEn] = demoPartnerRelation;
  return demoPartners.map((partner) => {
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
      contactEmail: contact.email,
      contactPhone: '+81 3 0000 0000',
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
