import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { ReadingTexts } from './reading-fields';

/** The words of a name's reading and romanised form; the labels are the form's own. */
export async function readingTexts(
  locale: Locale,
  labels: Pick<ReadingTexts, 'reading' | 'roman'>,
): Promise<ReadingTexts> {
  const t = await getTranslations({ locale, namespace: 'form' });
  return {
    ...labels,
    readingHint: t('reading.hint'),
    romanHint: t('reading.romanHint'),
    take: t.raw('reading.take'),
    optional: t('optional'),
  };
}
