import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { Specimen } from './_samples/specimen';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('specimen');
  return { title: t('title'), robots: { index: false } };
}

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ strings?: string | string[] }>;
};

export default async function SpecimenPage({ params, searchParams }: Props) {
  const [{ locale }, { strings }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  await requireViewer('OFFICER', 'ADMIN');
  return <Specimen locale={locale} hard={strings === 'hard'} />;
}
