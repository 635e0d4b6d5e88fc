import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { isLocale } from '@/lib/i18n/locales';

/** The title of a page about a need, alike on every workbench. */
export async function needTitle(
  params: Promise<{ locale: string }>,
  key: 'editTitle' | 'candidatesTitle',
): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return { title: t(key) };
}
