import { describe, expect, it } from 'vitest';
import provinces from '@/prisma/facts/provinces.json';
import { corporateCheckDigit, formatCorporateNumber, isCorporateNumber } from './corporate-number';
import { readDigits } from './digits';
import { formatPhone, type PhoneCountry, readPhone } from './phone';
import { formatPostalCode, provinceOfPostalCode, readPostalCode } from './postal-code';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('corporate number', () => {
  it.each([
    ['National Tax Agency', '7000012050002'],
    ['Toyota Motor', '1180301018771'],
    ['Sony Group', '5010401067252'],
    ['Hitachi', '7010001008844'],
  ])('takes that of %s', (_, number) => {
    expect(isCorporateNumber(number)).toBe(true);
    const others = [...'0123456789'].filter((digit) => isCorporateNumber(digit + number.slice(1)));
    expect(others).toEqual([number[0]]);
    for (let i = 1; i < 13; i++) {
      const wrong = String((Number(number[i]) + 1) % 10);
      expect(isCorporateNumber(number.slice(0, i) + wrong + number.slice(i + 1))).toBe(false);
    }
  });

  it('reads and prints', () => {
    expect(readDigits('７-0000-1205-0002')).toBe('7000012050002');
    expect(readDigits('７００００１２０５０００２')).toBe('7000012050002');
    expect(formatCorporateNumber('7000012050002')).toBe('7-0000-1205-0002');
    expect(corporateCheckDigit('000012050002')).toBe(7);
  });

  it.each(['', '700001205000', '70000120500022', '０000012050002', '700001205000x'])(
    'refuses %j',
    (text) => {
      expect(isCorporateNumber(text)).toBe(false);
    },
  );
});

describe('telephone', () => {
  it.each<[string, PhoneCountry, string | null]>([
    ['02-253-6441', 'TH', '+6622536441'],
    ['0 2253 6441', 'TH', '+6622536441'],
    ['๐๒ ๒๕๓ ๖๔๔๑', 'TH', '+6622536441'],
    ['โทร. 02 253 6441', 'TH', '+6622536441'],
    ['+66 (0) 2 253 6441', 'JP', '+6622536441'],
    ['010-66-2-253-6441', 'JP', '+6622536441'],
    ['053-123456', 'TH', '+6653123456'],
    ['081-234-5678', 'TH', '+66812345678'],
    ['03-3501-1511', 'JP', '+81335011511'],
    ['０３（３５０１）１５１１', 'JP', '+81335011511'],
    ['０３－３５０１－１５１１', 'JP', '+81335011511'],
    ['０３ー３５０１ー１５１１', 'JP', '+81335011511'],
    ['+81 3 3501 1511', 'TH', '+81335011511'],
    ['＋８１ ３ ３５０１ １５１１', 'TH', '+81335011511'],
    ['090-1234-5678', 'JP', '+819012345678'],
    ['+1 415 555 2671', 'TH', '+14155552671'],
    ['02-253-6441 ต่อ 101', 'TH', '+6622536441;ext=101'],
    ['02-253-6441 #12', 'TH', '+6622536441;ext=12'],
    ['02-253-6441 ext. 101', 'TH', '+6622536441;ext=101'],
    ['03-3501-1511（内線 123）', 'JP', '+81335011511;ext=123'],
    ['03-3501-1511 x5', 'JP', '+81335011511;ext=5'],
    ['02-253-6441-3', 'TH', '+6622536441'],
    ['02-253-6441 ถึง 43', 'TH', '+6622536441'],
    ['\u200e02-253-6441', 'TH', '+6622536441'],
    ['02-253-6441, 02-253-6442', 'TH', null],
    ['02-253-644', 'TH', null],
    ['1800-CALL-NOW', 'TH', null],
    ['ไม่มี', 'TH', null],
    ['', 'TH', null],
    ["0';DROP TABLE", 'JP', null],
    ['9'.repeat(5000), 'JP', null],
  ])('%s typed in %s is %s', (text, country, e164) => {
    expect(readPhone(text, country)).toBe(e164);
    if (e164) expect(readPhone(e164, country)).toBe(e164);
  });

  it('is shown as the reader dials it', () => {
    expect(spaced(formatPhone('+6622536441', 'th'))).toBe('02 253 6441');
    expect(spaced(formatPhone('+6622536441', 'ja'))).toBe('+66 2 253 6441');
    expect(spaced(formatPhone('+81335011511', 'ja'))).toBe('03-3501-1511');
    expect(spaced(formatPhone('+81335011511', 'en'))).toBe('+81 3 3501 1511');
    expect(spaced(formatPhone('+6622536441;ext=101', 'th'))).toBe('02 253 6441 ต่อ 101');
    expect(spaced(formatPhone('+81335011511;ext=12', 'ja'))).toBe('03-3501-1511 内線12');
    expect(formatPhone('typed before', 'th')).toBe('typed before');
  });
});

describe('postal code', () => {
  it.each([
    ['10110', 'TH', '10110'],
    ['๑๐๑๑๐', 'TH', '10110'],
    ['１０１１０', 'TH', '10110'],
    ['38000', 'TH', '38000'],
    ['19000', 'TH', null],
    ['28000', 'TH', null],
    ['00100', 'TH', null],
    ['1011', 'TH', null],
    ['110-0001', 'JP', '1100001'],
    ['〒１１０－０００１', 'JP', '1100001'],
    ['１１０ー０００１', 'JP', '1100001'],
    ['1100001', 'JP', '1100001'],
    ['110-001', 'JP', null],
  ] as const)('%s of %s is %s', (text, country, digits) => {
    expect(readPostalCode(text, country)).toBe(digits);
  });

  it('prints', () => {
    expect(formatPostalCode('1100001', 'JP')).toBe('110-0001');
    expect(formatPostalCode('1100001', 'JP', true)).toBe('〒110-0001');
    expect(formatPostalCode('10110', 'TH', true)).toBe('10110');
  });

  it.each([
    ['10200', 'TH-10'],
    ['10270', 'TH-11'],
    ['10540', 'TH-11'],
    ['11000', 'TH-12'],
    ['12000', 'TH-13'],
    ['13000', 'TH-14'],
    ['18000', 'TH-19'],
    ['20000', 'TH-20'],
    ['50000', 'TH-50'],
    ['83000', 'TH-83'],
    ['96000', 'TH-96'],
  ])('%s is in %s', (code, province) => {
    expect(provinceOfPostalCode(code)).toBe(province);
  });

  it('knows every province and no other', () => {
    const reached = new Set<string>();
    for (let code = 10_000; code < 100_000; code += 10) {
      const province = provinceOfPostalCode(String(code));
      if (province) reached.add(province);
    }
    expect([...reached].sort()).toEqual(provinces.map(({ code }) => code).sort());
  });
});
