import type { Locale } from './locales';

/** A person's name with how it is said and spelt elsewhere. */
export type PersonName = {
  name: string;
  /** Katakana. */
  reading?: string | null | undefined;
  /** Latin letters. */
  roman?: string | null | undefined;
};

/** The language whose letters a name is written in. */
export function languageOfName(name: string): Locale {
  if (/\p{Script=Thai}/u.test(name)) return 'th';
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name) ? 'ja' : 'en';
}

/**
 * What stands beside a name for a reader: the reading for Japanese readers, Latin letters for those
 * who do not read the name's own. Null where the name alone is enough. Pure.
 */
export function besideName(
  { name, reading, roman }: PersonName,
  locale: Locale,
): { text: string; language: Locale } | null {
  if (locale === 'ja' && reading) return { text: reading, language: 'ja' };
  if (!roman || languageOfName(name) === locale || roman === name) return null;
  return { text: roman, language: 'en' };
}
