import { describe, expect, it } from 'vitest';
import { firmSchema, productsSchema } from './schema';

const messages = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries(
    (result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  );

describe('a step at the border', () => {
  it('keeps a half-filled step', () => {
    expect(firmSchema.parse({ goal: 'keep', nameTh: ' บริษัท ก จำกัด ' })).toMatchObject({
      nameTh: 'บริษัท ก จำกัด',
      nameJa: null,
      juristicId: null,
      website: null,
      foundedYear: null,
    });
  });

  it('reads what people type', () => {
    expect(
      firmSchema.parse({
        juristicId: '๐ ๑๐๗๕ ๔๔๐๐๐ ๑๐ ๘',
        foundedYear: '2545',
        website: 'example.co.th',
        contactPhone: '081-234-5678',
      }),
    ).toMatchObject({
      juristicId: '0107544000108',
      foundedYear: 2002,
      website: 'https://example.co.th',
    });
  });

  it('says what is wrong beside its field', () => {
    const given = {
      juristicId: '1234567890123',
      provinceCode: 'Chiang Mai',
      foundedYear: 'long ago',
      website: 'no link',
      contactEmail: 'nobody',
      contactPhone: '12',
    };
    expect(messages(firmSchema.safeParse(given))).toEqual({
      juristicId: 'sme.juristic-id-wrong',
      provinceCode: 'field.not-a-choice',
      foundedYear: 'field.not-a-number',
      website: 'field.not-a-link',
      contactEmail: 'field.not-an-email',
      contactPhone: 'field.not-a-phone',
    });
  });

  it('asks for the unit of a capacity', () => {
    expect(messages(productsSchema.safeParse({ capacityAmount: '500' }))).toEqual({
      capacityUnit: 'field.required',
    });
    expect(
      productsSchema.parse({ capacityAmount: '1,500.5', capacityUnit: 'kilogram' }),
    ).toMatchObject({ capacityAmount: 1500.5, capacityUnit: 'kilogram' });
  });
});
