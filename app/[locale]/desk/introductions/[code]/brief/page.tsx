import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BriefPage } from '@/components/meeting/brief-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findBrief } from '@/lib/meeting/brief';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'brief' });
  return { title: t('meta', { code }) };
}

export default async function Page({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const brief = await findBrief(viewer, code);
  if (!brief) notFound();
  return <BriefPage brief={brief} folder="desk" locale={locale} now={new Date()} />;
}
