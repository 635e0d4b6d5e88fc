import { expect, test } from 'vitest';
import { interpretBetween, interpretedIn } from './interpret';

const none = new Set<string>();

test.each([
  ['a language in common', ['th', 'en'], ['en', 'ja'], none, []],
  ['nothing said: Thai and Japanese', [], [], none, ['ja-th']],
  ['nobody works in any: what is lacking first', ['en', 'th'], ['ja'], none, ['ja-th']],
  ['one that somebody works in', ['en', 'th'], ['ja'], new Set(['en-ja']), ['en-ja']],
  ['any of several', ['en', 'th'], ['ja'], new Set(['en-ja', 'ja-th']), ['ja-th', 'en-ja']],
])('%s', (_, sme, partner, bridged, expected) => {
  expect(interpretBetween(sme, partner, bridged)).toEqual(expected);
});

test('a meeting is interpreted in the first pair that its interpreter works in', () => {
  const wish = { interpret: ['ja-th', 'en-ja'] };
  expect(interpretedIn(wish, { languages: ['en-ja'] })).toBe('en-ja');
  expect(interpretedIn(wish, { languages: ['en-ja', 'ja-th'] })).toBe('ja-th');
  expect(interpretedIn(wish, undefined)).toBeNull();
});
