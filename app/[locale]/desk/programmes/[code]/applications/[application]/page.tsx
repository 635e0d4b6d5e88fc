import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReviewPage } from '@/components/programme/review-page';
import { RoundHead } from '@/components/programme/round-head';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findApplication } from '@/lib/programme/application-queries';

type Props = {
  params: Promise<{ locale: string; code: string; application: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).application };
}

export default async function OneApplicationPage({ params, searchParams }: Props) {
  const [{ locale, code, application }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const found = await findApplication(application, { ...viewer, language: locale });
  if (!found || found.round.code !== code) notFound();
  return (
    <>
      <RoundHead round={found.round} part="applications" base="/desk/programmes" locale={locale} />
      <ReviewPage application={found} base="/desk/programmes" done={done} locale={locale} />
    </>
  );
}
