import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { failureCodes } from '@/lib/failure';
import { locales } from '@/lib/i18n/locales';
import { loadMessages, type Messages } from '@/lib/i18n/messages';
import { listFiles, read } from './support/sources';

/** The three languages say the same things with the same arguments, and nothing is said raw. */

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') flat.set(path, value);
    else for (const [inner, text] of flatten(value, path)) flat.set(inner, text);
  }
  return flat;
}

/** ICU arguments and rich-text tags of a message, whatever selects and plurals they stand in. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (node && typeof node === 'object') {
      const { type, value, options, children } = node as Record<string, unknown>;
      // 0 is literal text and 7 the number of a plural; everything else names an argument.
      if (type !== 0 && type !== 7 && typeof value === 'string') names.add(value);
      if (options && typeof options === 'object') {
        for (const option of Object.values(options)) walk((option as { value: unknown }).value);
      }
      walk(children);
    }
  };
  walk(new IntlMessageFormat(message, 'en').getAst());
  return [...names].sort();
}

const all = new Map(locales.map((locale) => [locale, flatten(loadMessages(locale))]));
const thai = all.get('th') ?? new Map<string, string>();

describe.each(locales.filter((locale) => locale !== 'th'))('%s against th', (locale) => {
  const other = all.get(locale) ?? new Map<string, string>();

  test('has the same keys', () => {
    const missing = [...thai.keys()].filter((key) => !other.has(key));
    const extra = [...other.keys()].filter((key) => !thai.has(key));
    expect({ missing, extra }).toEqual({ missing: [], extra: [] });
  });

  test('has the same arguments', () => {
    const different = [...thai].filter(([key, text]) => {
      const translated = other.get(key);
      return (
        translated !== undefined && argumentsOf(translated).join() !== argumentsOf(text).join()
      );
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

test.each(locales)('%s has no empty message', (locale) => {
  const empty = [...(all.get(locale) ?? [])].filter(([, text]) => text.trim() === '');
  expect(empty.map(([key]) => key)).toEqual([]);
});

test.each(locales)('%s parses as ICU messages', (locale) => {
  const broken = [...(all.get(locale) ?? [])].flatMap(([key, text]) => {
    try {
      new IntlMessageFormat(text, locale);
      return [];
    } catch (error) {
      return [`${key}: ${error instanceof Error ? error.message : error}`];
    }
  });
  expect(broken).toEqual([]);
});

test.each(locales)('%s has words for every failure', (locale) => {
  const words = all.get(locale) ?? new Map<string, string>();
  expect(failureCodes.filter((code) => !words.has(`failure.${code}`))).toEqual([]);
});

test('each language is written in its own script', () => {
  const thaiScript = /[\u0e01-\u0e4f]/;
  const kana = /[\u3041-\u30ff\u4e00-\u9fff]/;
  const latinOnly = (text: string) => /[A-Za-z]{4,}/.test(text.replace(/\{[^}]*\}|<[^>]+>/g, ''));
  // Names of the languages themselves, and brands, keep their own script in every language.
  const fixed = /^(layout\.language|site\.|layout\.brand|specimen\.)/;
  const wrong = [...thai]
    .filter(([key, text]) => !fixed.test(key) && !thaiScript.test(text) && latinOnly(text))
    .filter(([key]) => !sameEverywhere(key))
    .map(([key]) => `th ${key}`);
  const wrongJapanese = [...(all.get('ja') ?? [])]
    .filter(([key, text]) => !fixed.test(key) && !kana.test(text) && latinOnly(text))
    .filter(([key]) => !sameEverywhere(key))
    .map(([key]) => `ja ${key}`);
  expect([...wrong, ...wrongJapanese]).toEqual([]);
});

/** A text that is one and the same in all languages is a name or a code, not an untranslated one. */
function sameEverywhere(key: string): boolean {
  return new Set(locales.map((locale) => all.get(locale)?.get(key))).size === 1;
}

test('tone: no exclamation marks, no emoji, no particles', () => {
  const particles = /(ค่ะ|ครับ|นะคะ)/;
  const bad = locales.flatMap((locale) =>
    [...(all.get(locale) ?? [])]
      .filter(
        ([, text]) =>
          /[!！]/.test(text) || /\p{Extended_Pictographic}/u.test(text) || particles.test(text),
      )
      .map(([key]) => `${locale} ${key}`),
  );
  expect(bad).toEqual([]);
});

test('components hold no raw text', () => {
  // The error page must appear when no message can be loaded; names of the languages are names.
  const exempt =
    /^(app\/\[locale\]\/error\.tsx|app\/global-error\.tsx|components\/layout\/(language|brand)|app\/\[locale\]\/officer\/specimen\/)/;
  const scripts = /[\u0e01-\u0e4f\u3041-\u30ff\u4e00-\u9fff]/;
  const files = [...listFiles('components', /\.tsx$/), ...listFiles('app', /\.tsx$/)];
  const raw = files
    .filter((path) => !exempt.test(path))
    .filter((path) => {
      const code = read(path).replace(/\/\*[\s\S]*?\*\/|(^|[^:])\/\/.*$/gm, '');
      return scripts.test(code) || />\s*[A-Z][a-z]+(\s[a-z]+)+[.?]?\s*</.test(code);
    });
  expect(raw).toEqual([]);
});
