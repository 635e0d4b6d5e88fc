import type { Locale } from '@/lib/i18n/locales';

/** A machine that translates. What it is given is words alone, never whose they are. */
export type Provider = {
  /** As it stands beside what it has translated. */
  host: string;
  /** The most characters that it takes at once. */
  limit: () => Promise<number>;
  /** @throws TranslationRefused when asking again would not help; anything else may pass. */
  translate: (text: string, from: Locale, to: Locale) => Promise<string>;
};

/** The server has understood and will not: a wrong key, a language that it does not know. */
export class TranslationRefused extends Error {}
