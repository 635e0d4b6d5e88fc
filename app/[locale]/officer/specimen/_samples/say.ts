import type { Locale } from '@/lib/i18n/locales';

/** What every sample needs: the words of one language, and a suffix that keeps ids apart. */
export type Sample = {
  say: (key: string, values?: Record<string, string | number>) => string;
  lang: Locale;
  /** Theme and language, for ids and for names of landmarks. */
  suffix: string;
};
