import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CooperationMap } from '@/components/cooperation/cooperation-map';
import { CooperationTable } from '@/components/cooperation/cooperation-table';
import { PageTitle } from '@/components/layout/page-title';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/cooperations', locale),
  };
}

export default async function CooperationsPage({ params }: Props) {
  const locale = await localeOf(params);
  const [{ reference }, t] = await Promise.all([getCatalogue(), getTranslations('cooperation')]);
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-8" />
      <CooperationMap reference={reference} locale={locale} />
      <h2 className="mt-12 mb-3 text-xl">{t('count', { count: reference.cooperations.length })}</h2>
      <CooperationTable
        cooperations={reference.cooperations}
        reference={reference}
        locale={locale}
      />
    </div>
  );
}
