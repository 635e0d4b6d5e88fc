import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { ProgrammeList } from '@/components/programme/programme-list';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'programme' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/programmes', locale),
  };
}

export default async function ProgrammesPage({ params }: Props) {
  const locale = await localeOf(params);
  const [{ reference }, t] = await Promise.all([getCatalogue(), getTranslations('programme')]);
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} className="mb-8" />
      <ProgrammeList reference={reference} locale={locale} />
    </div>
  );
}
