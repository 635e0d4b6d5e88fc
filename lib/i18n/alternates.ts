import type { Metadata } from 'next';
import { env } from '@/lib/env';
import { defaultLocale, type Locale, locales } from './locales';

/** The address of a page in its own language and in the others, for search engines. */
export function alternatesOf(path: string, locale: Locale): NonNullable<Metadata['alternates']> {
  const address = (language: Locale) => `${env().APP_URL}/${language}${path}`;
  return {
    canonical: address(locale),
    languages: {
      ...Object.fromEntries(locales.map((language) => [language, address(language)])),
      'x-default': address(defaultLocale),
    },
  };
}
