import { getTranslations } from 'next-intl/server';
import { TranslationTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';

/**
 * Where a catalogue text in the reader's language comes from. English is the language in which the
 * facts were written down.
 */
export async function OriginTag({
  origin,
  locale,
}: {
  origin: 'ORIGINAL' | 'MACHINE' | 'CHECKED';
  locale: Locale;
}) {
  const t = await getTranslations('catalogue');
  if (locale === 'en' || origin === 'ORIGINAL') return null;
  return origin === 'MACHINE' ? (
    <TranslationTag origin="machine">{t('machine')}</TranslationTag>
  ) : (
    <TranslationTag origin="checked">{t('checked')}</TranslationTag>
  );
}
