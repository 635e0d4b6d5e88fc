import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BadgePage } from '@/components/event-day/badge-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string; badge: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  return { title: `${t('badge.title')}: ${code}` };
}

export default async function Page({ params }: Props) {
  const { locale, code, badge } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  return <BadgePage viewer={viewer} code={code} badge={badge} bench="desk" locale={locale} />;
}
