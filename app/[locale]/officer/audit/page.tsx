import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { PageTitle } from '@/components/layout/page-title';
import { KeyPages } from '@/components/officer/key-pages';
import { Tag } from '@/components/ui/tag';
import { canReadWholeAudit } from '@/lib/audit/policy';
import { listAudit, listAuditActions } from '@/lib/audit/queries';
import { auditFilterSchema } from '@/lib/audit/schema';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'audit' });
  return { title: t('title') };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const filter = auditFilterSchema.parse(await searchParams);
  const [t, actions, found] = await Promise.all([
    getTranslations({ locale, namespace: 'audit' }),
    listAuditActions(viewer),
    listAudit(viewer, filter),
  ]);
  const whole = canReadWholeAudit(viewer);
  const { before, ...filters } = filter;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={
          whole ? t('lead') : t('leadOwn', { centre: nameOfCode(viewer.centreCode ?? '', locale) })
        }
      />
      <AuditFilters filter={filter} actions={actions} withCentre={whole} locale={locale} />
      {filter.correlation ? (
        <p className="mt-4">
          <Tag>{t('filter.correlation', { id: filter.correlation })}</Tag>
        </p>
      ) : null}
      <AuditTable rows={found.rows} locale={locale} />
      <KeyPages
        path={`/${locale}/officer/audit`}
        filters={filters}
        started={before !== undefined}
        next={found.next}
        olderText={t('older')}
        newestText={t('newest')}
        label={t('caption')}
      />
    </>
  );
}
