import { describe, expect, test } from 'vitest';
import { partnerQuerySchema, readLeniently, readParams, writeParams } from './search-schema';

describe('an address', () => {
  test('gives lists by commas and by repetition, without repeats', () => {
    const params = new URLSearchParams('kind=OTHER,STARTUP&kind=OTHER&field=HRD&q=');
    expect(readParams(params)).toMatchObject({ kind: ['OTHER', 'STARTUP'], field: ['HRD'] });
    expect(readParams(params)).not.toHaveProperty('q');
  });

  test('says the same after reading and writing', () => {
    const address = 'q=%E9%A3%9F%E5%93%81&kind=OTHER&kind=STARTUP&region=KINKI&sort=name&page=3';
    const query = partnerQuerySchema.parse(readParams(new URLSearchParams(address)));
    expect(writeParams(query).toString()).toBe(address);
  });

  test('keeps what can be read of a bad one', () => {
    const query = readLeniently(
      new URLSearchParams('q=food&kind=BANK,OTHER&page=-1&perPage=9999&field=a%00b&sort=height'),
    );
    expect(query).toMatchObject({ q: 'food', kind: ['OTHER'], page: 1, perPage: 20, field: [] });
    expect(query.sort).toBeUndefined();
  });

  test('with NUL, half a character or too many words asks nothing', () => {
    for (const q of ['a\0b', 'a\ud800', 'x'.repeat(500)]) {
      expect(partnerQuerySchema.safeParse({ q }).success).toBe(false);
      expect(readLeniently(new URLSearchParams([['q', q]])).q).not.toContain('\0');
    }
  });
});
