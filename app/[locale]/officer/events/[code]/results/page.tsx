import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ResultsPage } from '@/components/event-results/results-page';
import { requireViewer } from '@/lib/auth/viewer';
import { readResults } from '@/lib/event-results/queries';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'eventResults' });
  return { title: t('pageTitle', { event: (await params).code }) };
}

/** What came of an event; every number opens into what it counts. */
export default async function EventResultsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { code } = await params;
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [results, query] = await Promise.all([readResults(code, viewer), queryOf(searchParams)]);
  if (!results) notFound();
  return <ResultsPage {...{ results, locale }} bench="officer" show={query.get('show')} />;
}
