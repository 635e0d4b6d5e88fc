import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { QueueFilters } from '@/components/translation/queue-filters';
import { QueueList } from '@/components/translation/queue-list';
import { SavedNote } from '@/components/translation/saved-note';
import { TextLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { readQueue } from '@/lib/translation/queue';
import { queryOf, queuePageSchema } from '@/lib/translation/queue-schema';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'translation' });
  return { title: t('title') };
}

/** Texts that wait for the desk, the most pressing first. */
export default async function TranslationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const asked = await searchParams;
  const { page, ...filter } = queuePageSchema.parse(asked);
  const [t, queue] = await Promise.all([
    getTranslations({ locale, namespace: 'translation' }),
    readQueue(viewer, filter, page),
  ]);
  const path = `/${locale}/desk/translations`;
  const isWhole = queryOf(filter) === '';
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        mark={<span className="text-lg">{t('count', { count: queue.total })}</span>}
      />
      <SavedNote saved={asked.saved} locale={locale} />
      <QueueFilters filter={filter} path={path} locale={locale} />
      <div className="mt-5">
        {queue.texts.length === 0 ? (
          <EmptyState
            title={isWhole ? t('empty') : t('emptyFiltered')}
            actions={isWhole ? undefined : <TextLink href={path}>{t('all')}</TextLink>}
          />
        ) : (
          <QueueList texts={queue.texts} filter={filter} locale={locale} now={new Date()} />
        )}
      </div>
      <Pagination
        className="mt-5"
        label={t('pages')}
        current={queue.page}
        last={queue.last}
        hrefFor={(one) => `${path}${queryOf(filter, { page: String(one) })}`}
        pageText={(one) => t('page', { page: one })}
        previousText={t('previous')}
        nextText={t('next')}
      />
    </div>
  );
}
