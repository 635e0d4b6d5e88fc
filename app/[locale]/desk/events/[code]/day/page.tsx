import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DayPage, type DayQuery } from '@/components/event-day/day-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<DayQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  return { title: `${t('day.title')}: ${code}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const query = await searchParams;
  return <DayPage viewer={viewer} code={code} bench="desk" query={query} locale={locale} />;
}
