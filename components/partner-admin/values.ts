import type { Locale } from '@/lib/i18n/locales';
import type { PartnerRecord } from '@/lib/partner/admin-queries';
import { type RequirementFields, requirementsToForm } from '@/lib/partner/requirement-form';
import { formatCorporateNumber } from '@/lib/text/corporate-number';
import { formatPhone } from '@/lib/text/phone';
import { formatPostalCode } from '@/lib/text/postal-code';

/** A partner's record as the texts of its form. */
export type PartnerValues = RequirementFields & {
  kind: string;
  nameTh: string;
  nameJa: string;
  nameEn: string;
  nameReading: string;
  corporateNumber: string;
  prefectureCode: string;
  city: string;
  postalCode: string;
  address: string;
  website: string;
  industries: string[];
  fields: string[];
  seeks: string[];
  phases: string[];
  programmes: string[];
  languages: string[];
  relationTh: string;
  relationJa: string;
  relationEn: string;
  source: string;
  confidence: string;
  contactName: string;
  contactReading: string;
  contactRoman: string;
  contactEmail: string;
  contactPhone: string;
  contactLanguage: string;
  openLimit: string;
};

export function valuesOf(partner: PartnerRecord, locale: Locale): PartnerValues {
  return {
    ...requirementsToForm(partner.requirements),
    kind: partner.kind,
    nameTh: partner.nameTh,
    nameJa: partner.nameJa,
    nameEn: partner.nameEn,
    nameReading: partner.nameReading ?? '',
    corporateNumber: partner.corporateNumber ? formatCorporateNumber(partner.corporateNumber) : '',
    prefectureCode: partner.prefectureCode ?? '',
    city: partner.city ?? '',
    postalCode: partner.postalCode ? formatPostalCode(partner.postalCode, 'JP') : '',
    address: partner.address ?? '',
    website: partner.website ?? '',
    industries: partner.industries,
    fields: partner.fields,
    seeks: partner.seeks,
    phases: partner.phases.map(String),
    programmes: partner.programmes,
    languages: partner.languages,
    relationTh: partner.relationTh,
    relationJa: partner.relationJa,
    relationEn: partner.relationEn,
    source: partner.source,
    confidence: partner.confidence,
    contactName: partner.contactName ?? '',
    contactReading: partner.contactReading ?? '',
    contactRoman: partner.contactRoman ?? '',
    contactEmail: partner.contactEmail ?? '',
    contactPhone: partner.contactPhone ? formatPhone(partner.contactPhone, locale) : '',
    contactLanguage: partner.contactLanguage ?? '',
    openLimit: String(partner.openLimit),
  };
}

/** A new record: nothing stated; nobody confirmed, so the confidence is low until somebody says more. */
export const emptyPartner: PartnerValues = {
  ...requirementsToForm([]),
  kind: 'OTHER',
  nameTh: '',
  nameJa: '',
  nameEn: '',
  nameReading: '',
  corporateNumber: '',
  prefectureCode: '',
  city: '',
  postalCode: '',
  address: '',
  website: '',
  industries: [],
  fields: [],
  seeks: [],
  phases: [],
  programmes: [],
  languages: ['ja'],
  relationTh: '',
  relationJa: '',
  relationEn: '',
  source: '',
  confidence: 'low',
  contactName: '',
  contactReading: '',
  contactRoman: '',
  contactEmail: '',
  contactPhone: '',
  contactLanguage: 'ja',
  openLimit: '3',
};
