import { getTranslations } from 'next-intl/server';
import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { VocabularyKind } from '@/lib/taxonomy/edits';

/** The words and addresses that all pages of the vocabulary share. */

export type VocabularyWords = Awaited<ReturnType<typeof getTranslations<'vocabulary'>>>;

export function vocabularyWords(locale: Locale): Promise<VocabularyWords> {
  return getTranslations({ locale, namespace: 'vocabulary' });
}

/** The room in which the vocabulary is looked at: the officers' or the Japan Desk's. */
export type BenchName = 'officer' | 'desk';

/** Address of the vocabulary in a room, with the language. */
export const baseOf = (locale: Locale, bench: BenchName) => `/${locale}/${bench}/vocabulary`;

export const conceptHref = (base: string, { kind, code }: { kind: VocabularyKind; code: string }) =>
  `${base}/${kind}/${encodeURIComponent(code)}`;

/** A moment in the zone of the reader's desk. */
export function moment(t: VocabularyWords, at: Date, locale: Locale): string {
  const zone = zoneOf(locale);
  return t('at', {
    date: formatDate(at, locale, 'long', zone),
    time: formatTime(at, locale, zone),
  });
}
