import type { FailureCode, FieldFailures } from '@/lib/failure';
import { type ConsentPurpose, consentPurposes } from './consent';
import { type RegistrationStep, registrationSteps } from './points';

/**
 * A registration as its member fills it in, and what is still missing from it. Pure.
 */
export type TextIn3 = { th: string | null; ja: string | null; en: string | null };

export type Registration = {
  nameTh: string | null;
  nameJa: string | null;
  nameEn: string | null;
  nameReading: string | null;
  juristicId: string | null;
  provinceCode: string | null;
  postalCode: string | null;
  subdistrict: string | null;
  district: string | null;
  address: string | null;
  foundedYear: number | null;
  website: string | null;
  contactName: string | null;
  contactReading: string | null;
  contactRoman: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  industries: readonly string[];
  processes: readonly string[];
  products: TextIn3;
  offers: readonly string[];
  employees: number | null;
  capacity: { amount: number; unit: string } | null;
  certificates: readonly string[];
  exportExperience: string | null;
  exportsTo: readonly string[];
  languages: readonly string[];
  fields: readonly string[];
  phases: readonly number[];
  regions: readonly string[];
  prefectures: readonly string[];
  seeking: TextIn3;
  consents: readonly ConsentPurpose[];
};

const required: FailureCode = 'field.required';

const unsaid: TextIn3 = { th: null, ja: null, en: null };

/** A registration before its first saving. */
export const emptyRegistration: Registration = {
  ...{ nameTh: null, nameJa: null, nameEn: null, juristicId: null, provinceCode: null },
  ...{ nameReading: null, postalCode: null, subdistrict: null, district: null },
  ...{ contactReading: null, contactRoman: null },
  ...{ address: null, foundedYear: null, website: null },
  ...{ contactName: null, contactEmail: null, contactPhone: null },
  ...{ industries: [], processes: [], products: unsaid, offers: [], employees: null },
  ...{ capacity: null, certificates: [], exportExperience: null, exportsTo: [], languages: [] },
  ...{ fields: [], phases: [], regions: [], prefectures: [], seeking: unsaid, consents: [] },
};

/** Field → code for each thing that a step still lacks; empty when the step is done. */
export function missingIn(step: RegistrationStep, given: Registration): FieldFailures {
  const missing: FieldFailures = {};
  const demand = (name: string, there: unknown, code: FailureCode = required) => {
    const isThere = Array.isArray(there) ? there.length > 0 : there !== null && there !== false;
    if (!isThere) missing[name] = code;
  };
  switch (step) {
    case 'firm':
      demand('nameTh', given.nameTh);
      demand('juristicId', given.juristicId);
      demand('provinceCode', given.provinceCode);
      demand('address', given.address);
      demand('contactName', given.contactName);
      demand('contactEmail', given.contactEmail);
      demand('contactPhone', given.contactPhone);
      break;
    case 'industries':
      demand('industries', given.industries);
      break;
    case 'products':
      demand('productsTh', Object.values(given.products).some(Boolean));
      demand('exportExperience', given.exportExperience);
      demand('languages', given.languages);
      break;
    case 'need':
      demand('fields', given.fields);
      demand('phases', given.phases);
      demand('seekingTh', Object.values(given.seeking).some(Boolean));
      break;
    case 'consent':
      for (const purpose of consentPurposes) {
        const name = purpose === 'registration' ? purpose : 'transfer';
        demand(name, given.consents.includes(purpose), 'sme.consent-missing');
      }
      break;
    case 'review':
      break;
  }
  return missing;
}

export function isStepDone(step: RegistrationStep, given: Registration): boolean {
  return Object.keys(missingIn(step, given)).length === 0;
}

/** The steps that a member fills in; `review` only shows them. */
export const fillableSteps = registrationSteps.filter((step) => step !== 'review');

export function firstOpenStep(given: Registration): RegistrationStep {
  return fillableSteps.find((step) => !isStepDone(step, given)) ?? 'review';
}

export function isComplete(given: Registration): boolean {
  return firstOpenStep(given) === 'review';
}

/** Steps done in a row from the first: what `Sme.step` keeps. */
export function stepsInRow(given: Registration): number {
  const open = fillableSteps.findIndex((step) => !isStepDone(step, given));
  return open === -1 ? fillableSteps.length : open;
}

/** Share of all questions that have an answer, in whole percent. */
export function completeness(given: Registration): number {
  const answers = [
    given.nameTh,
    given.nameJa,
    given.nameEn,
    given.juristicId,
    given.provinceCode,
    given.address,
    given.foundedYear,
    given.website,
    given.contactName,
    given.contactEmail,
    given.contactPhone,
    given.industries.length > 0,
    given.processes.length > 0,
    given.products.th,
    given.products.ja,
    given.products.en,
    given.offers.length > 0,
    given.employees,
    given.capacity,
    given.certificates.length > 0,
    given.exportExperience,
    given.languages.length > 0,
    given.fields.length > 0,
    given.phases.length > 0,
    given.regions.length + given.prefectures.length > 0,
    given.seeking.th ?? given.seeking.ja ?? given.seeking.en,
  ];
  return Math.round((answers.filter(Boolean).length * 100) / answers.length);
}
