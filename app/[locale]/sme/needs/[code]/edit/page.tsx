import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditNeed } from '@/app/[locale]/_needs/edit-need';
import { needTitle } from '@/app/[locale]/_needs/need-title';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ add?: string }>;
};

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return needTitle(params, 'editTitle');
}

export default async function EditNeedPage({ params, searchParams }: Props) {
  const [{ locale, code }, { add }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  return <EditNeed base="/sme/needs" {...{ viewer, locale, code, add }} />;
}
