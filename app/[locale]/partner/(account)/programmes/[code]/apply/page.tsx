import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApplyPage } from '@/components/programme/apply-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findOwnRound } from '@/lib/programme/own-round';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'programme' });
  return { title: t('application.form') };
}

export default async function ApplicationPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const own = await findOwnRound(code, { ...viewer, language: locale });
  if (!own?.lines || !own.mayApply || own.round.kind === 'course') notFound();
  return <ApplyPage reader={viewer.id} own={own} base="/partner/programmes" locale={locale} />;
}
