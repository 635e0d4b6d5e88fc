import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckInPage } from '@/components/event-day/check-in-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  return { title: `${t('checkIn.title')}: ${code}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const { q } = await searchParams;
  const query = typeof q === 'string' ? q.slice(0, 100) : '';
  return <CheckInPage viewer={viewer} code={code} bench="officer" query={query} locale={locale} />;
}
