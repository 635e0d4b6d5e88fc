import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords';

describe('isCommonPassword', () => {
  it.each([
    'password1234',
    'P@ssw0rd2569!!',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'qwertyuiopasdf',
    '1qaz2wsx3edc',
    'japandesk2569',
    'thailandthailand',
    'abcdefghijklm',
    '250125012501',
  ])('refuses %s', (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    'mango-silk-river',
    'แม่น้ำสีครามยามเช้า',
    '染め物と柿の木と橋',
    'kx7Qe2vLp9Tz',
    'Lotus 47 bicycle',
  ])('takes %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  it('refuses the own name or address', () => {
    expect(isCommonPassword('somchaijaidee', ['Somchai Jaidee'])).toBe(true);
    expect(isCommonPassword('somchai@example.com', ['somchai@example.com'])).toBe(true);
    expect(isCommonPassword('somchai@example.com', ['other@example.com'])).toBe(false);
  });
});
