import { describe, expect, test } from 'vitest';
import { type Address, formatAddress } from './address';

const chanthaburi: Address = {
  country: 'TH',
  lines: '12 หมู่ 3',
  subdistrict: 'พลับพลา',
  district: 'เมืองจันทบุรี',
  region: 'จันทบุรี',
  postalCode: '22000',
};
const taito: Address = {
  country: 'JP',
  lines: '上野公園1-2-3',
  city: '台東区',
  region: '東京都',
  postalCode: '1100007',
};

describe('an address in Thailand', () => {
  test('says tambon, amphoe and changwat to Thai readers', () => {
    expect(formatAddress({ ...chanthaburi, district: 'ท่าใหม่' }, 'th')).toBe(
      '12 หมู่ 3 ตำบลพลับพลา อำเภอท่าใหม่ จังหวัดจันทบุรี 22000',
    );
  });

  test('says khwaeng and khet in Bangkok', () => {
    const address = {
      ...{ country: 'TH' as const, lines: '75/6 ถนนพระรามที่ 6', subdistrict: 'ทุ่งพญาไท' },
      ...{ district: 'ราชเทวี', region: 'กรุงเทพมหานคร', postalCode: '10400' },
    };
    expect(formatAddress(address, 'th')).toBe(
      '75/6 ถนนพระรามที่ 6 แขวงทุ่งพญาไท เขตราชเทวี กรุงเทพมหานคร 10400',
    );
  });

  test('names the country to others', () => {
    const address = { ...chanthaburi, lines: '12 Moo 3', subdistrict: 'Phlapphla', district: null };
    expect(formatAddress({ ...address, region: 'Chanthaburi' }, 'en')).toBe(
      '12 Moo 3, Phlapphla, Chanthaburi 22000, Thailand',
    );
    expect(formatAddress({ ...address, region: 'チャンタブリー県' }, 'ja')).toBe(
      '12 Moo 3, Phlapphla, チャンタブリー県 22000, タイ',
    );
  });

  test('typed in one piece is not said twice', () => {
    const lines = '12 หมู่ 3 ตำบลพลับพลา อำเภอเมืองจันทบุรี จันทบุรี 22000';
    expect(formatAddress({ ...chanthaburi, lines }, 'th')).toBe(lines);
  });
});

describe('an address in Japan', () => {
  test('runs from the large to the small in Japanese, the other way elsewhere', () => {
    expect(formatAddress(taito, 'ja')).toBe('〒110-0007 東京都台東区上野公園1-2-3');
    const latin = { ...taito, lines: '1-2-3 Uenokoen', city: 'Taito', region: 'Tokyo' };
    expect(formatAddress(latin, 'en')).toBe('1-2-3 Uenokoen, Taito, Tokyo 110-0007, Japan');
    expect(formatAddress({ ...latin, region: 'โตเกียว' }, 'th')).toBe(
      '1-2-3 Uenokoen, Taito, โตเกียว 110-0007, ญี่ปุ่น',
    );
  });

  test('leaves out what nobody said', () => {
    const none = { lines: null, city: null, region: null, postalCode: null };
    expect(formatAddress({ country: 'JP', ...none }, 'ja')).toBe('');
    expect(formatAddress({ country: 'JP', ...none, region: '京都府' }, 'ja')).toBe('京都府');
  });
});
