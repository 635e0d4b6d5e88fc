import { describe, expect, it } from 'vitest';
import {
  completeness,
  emptyRegistration,
  firstOpenStep,
  isComplete,
  missingIn,
  type Registration,
  stepsInRow,
} from './completeness';

const none = { th: null, ja: null, en: null };
const empty = emptyRegistration;
const firm = {
  nameTh: 'บริษัท ก จำกัด',
  juristicId: '0107544000108',
  provinceCode: 'TH-50',
  address: '1 ถนนห้วยแก้ว',
  contactName: 'สมชาย',
  contactEmail: 'a@example.com',
  contactPhone: '0812345678',
};
const whole: Registration = {
  ...empty,
  ...firm,
  industries: ['ISIC-10'],
  products: { ...none, en: 'Dried mango' },
  exportExperience: 'none',
  languages: ['th'],
  fields: ['BIZ_MATCHING'],
  phases: [1],
  seeking: { ...none, th: 'ผู้ซื้อ' },
  consents: ['registration', 'transfer-to-japan'],
};

describe('completeness', () => {
  it('begins at the first step and ends at the review', () => {
    expect(firstOpenStep(empty)).toBe('firm');
    expect(stepsInRow(empty)).toBe(0);
    expect(firstOpenStep({ ...empty, ...firm })).toBe('industries');
    expect(firstOpenStep(whole)).toBe('review');
    expect(stepsInRow(whole)).toBe(5);
    expect(isComplete(whole)).toBe(true);
  });

  it('names each thing that is missing', () => {
    expect(missingIn('need', empty)).toEqual({
      fields: 'field.required',
      phases: 'field.required',
      seekingTh: 'field.required',
    });
    expect(missingIn('consent', { ...whole, consents: ['registration'] })).toEqual({
      transfer: 'sme.consent-missing',
    });
  });

  it('counts answers', () => {
    expect(completeness(empty)).toBe(0);
    expect(completeness(whole)).toBeGreaterThan(completeness({ ...whole, industries: [] }));
    expect(completeness(whole)).toBeLessThan(100);
  });
});
