import type { Locale } from '@/lib/i18n/locales';

/** The mark of words in another language than the page's; nothing for the page's own. */
export function foreign(language: Locale, locale: string): Locale | undefined {
  return language === locale ? undefined : language;
}
