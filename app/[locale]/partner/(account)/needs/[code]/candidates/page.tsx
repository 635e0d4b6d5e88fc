import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NeedCandidates } from '@/app/[locale]/_needs/need-candidates';
import { needTitle } from '@/app/[locale]/_needs/need-title';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return needTitle(params, 'candidatesTitle');
}

export default async function CandidatesPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  return <NeedCandidates base="/partner/needs" {...{ viewer, locale, code }} />;
}
