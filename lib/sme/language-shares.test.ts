import { describe, expect, test } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import type { TextLabel } from '@/lib/text-record/best';
import { languageShares, type SharedProfile } from './language-shares';

const names = { th: 'บริษัท ก จำกัด', ja: null, en: null };
const none: SharedProfile = { names, nameReading: null, products: {}, seeking: {} };
const texts = (given: Partial<Record<Locale, TextLabel>>) =>
  Object.fromEntries(Object.entries(given).map(([language, label]) => [language, { label }]));

const shareOf = (language: Locale, part: Partial<SharedProfile>) =>
  languageShares({ ...none, ...part }).find((share) => share.language === language);

describe('the share of a language', () => {
  test.each<[string, Locale, Partial<SharedProfile>, number, string | null]>([
    ['a name alone', 'th', {}, 33, 'products'],
    ['nothing at all', 'en', {}, 0, 'products'],
    ['words before the name', 'en', { products: texts({ en: 'original' }) }, 33, 'seeking'],
    [
      'all but the name',
      'en',
      { products: texts({ en: 'original' }), seeking: texts({ en: 'checked' }) },
      67,
      'name',
    ],
    [
      'a machine counts half, and what is missing comes first',
      'ja',
      {
        products: texts({ ja: 'machine' }),
        names: { ...names, ja: 'ガ社' },
        nameReading: 'ガシャ',
      },
      63,
      'seeking',
    ],
    [
      'the reading is asked for in Japanese alone',
      'ja',
      {
        names: { ...names, ja: 'ガ社' },
        products: texts({ ja: 'checked' }),
        seeking: texts({ ja: 'checked' }),
      },
      75,
      'reading',
    ],
    [
      'stale and unchecked words come last',
      'th',
      { products: texts({ th: 'original' }), seeking: texts({ th: 'stale' }) },
      83,
      'seeking-check',
    ],
    [
      'two that wait to be checked',
      'th',
      { products: texts({ th: 'machine' }), seeking: texts({ th: 'machine' }) },
      67,
      'products-check',
    ],
    [
      'everything',
      'th',
      { products: texts({ th: 'original' }), seeking: texts({ th: 'original' }) },
      100,
      null,
    ],
  ])('%s', (_name, language, part, percent, what) => {
    expect(shareOf(language, part)).toMatchObject({ percent, next: what ? { what } : null });
  });
});

test('each gap leads to the field that closes it', () => {
  expect(
    languageShares(none).map(({ language, next }) => [language, next?.step, next?.control]),
  ).toEqual([
    ['th', 'products', 'productsTh'],
    ['ja', 'products', 'productsJa'],
    ['en', 'products', 'productsEn'],
  ]);
});

test('a language is complete exactly at 100, and more words never count less', () => {
  const labels = [undefined, 'machine', 'checked'] as const;
  for (const language of ['th', 'ja', 'en'] as const) {
    for (const products of labels) {
      const part = {
        products: products ? texts({ [language]: products }) : {},
        seeking: texts({ [language]: 'original' }),
        names: { th: 'ก', ja: '社', en: 'A' },
        nameReading: 'シャ',
      };
      const share = shareOf(language, part);
      expect(share?.next === null).toBe(share?.percent === 100);
      const without = shareOf(language, { ...part, products: {} });
      expect(share?.percent).toBeGreaterThanOrEqual(without?.percent ?? 0);
    }
  }
});
