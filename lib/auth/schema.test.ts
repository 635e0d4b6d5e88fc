import { describe, expect, it } from 'vitest';
import { registerSchema, safeNext } from './schema';

describe('safeNext', () => {
  it.each([
    ['/sme', '/sme'],
    ['/th/sme/matches?sort=score', '/sme/matches?sort=score'],
    ['/ja', '/'],
    ['/partners/x#y', '/partners/x'],
  ])('keeps %s', (given, kept) => {
    expect(safeNext(given)).toBe(kept);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/th//evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    '/api/v1/partners',
    '/x\n//evil.example',
    'sme',
    '',
    null,
    ['/sme'],
  ])('drops %j', (given) => {
    expect(safeNext(given)).toBeNull();
  });
});

describe('registerSchema', () => {
  const given = {
    name: ' สมชาย ใจดี ',
    email: ' Somchai@Example.COM ',
    password: 'แม่น้ำสีครามยามเช้า',
    language: 'th',
  };

  it('trims the name and lowers the address', () => {
    expect(registerSchema.parse(given)).toMatchObject({
      name: 'สมชาย ใจดี',
      email: 'somchai@example.com',
    });
  });

  it.each([
    [{ ...given, password: 'short' }, 'account.password-too-short'],
    [{ ...given, password: 'password1234' }, 'account.password-too-common'],
    [{ ...given, email: 'somchai' }, 'field.not-an-email'],
    [{ ...given, name: ' ' }, 'field.required'],
  ])('refuses %j', (input, code) => {
    const parsed = registerSchema.safeParse(input);
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(code);
  });
});
