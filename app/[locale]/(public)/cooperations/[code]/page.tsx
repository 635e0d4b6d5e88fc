import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CooperationDetail } from '@/components/cooperation/cooperation-detail';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { formatPartialDate } from '@/lib/i18n/formats';
import { localeOf } from '@/lib/i18n/page';
import { searchPartners } from '@/lib/partner/queries';
import { partnerQuerySchema } from '@/lib/partner/search-schema';

type Props = { params: Promise<{ locale: string; code: string }> };

async function cooperationOf(params: Props['params']) {
  const { code } = await params;
  const { version, reference } = await getCatalogue();
  const cooperation = reference.cooperation.get(code);
  return cooperation ? { cooperation, reference, version } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const found = await cooperationOf(params);
  if (!found) return {};
  return {
    title: found.cooperation.titles[locale],
    description: found.cooperation.notes[locale],
    alternates: alternatesOf(`/cooperations/${found.cooperation.code}`, locale),
  };
}

export default async function CooperationPage({ params }: Props) {
  const locale = await localeOf(params);
  const found = await cooperationOf(params);
  if (!found) notFound();
  const { cooperation, reference, version } = found;
  const query = partnerQuerySchema.parse({ prefecture: cooperation.prefectures, perPage: 8 });
  const [partners, t, c] = await Promise.all([
    cooperation.prefectures.length > 0 ? searchPartners(version, query, locale) : null,
    getTranslations('cooperation'),
    getTranslations('catalogue'),
  ]);
  return (
    <div className="page-width pt-6 pb-16">
      <Breadcrumb
        label={c('breadcrumb')}
        items={[
          { href: `/${locale}`, text: c('home') },
          { href: `/${locale}/cooperations`, text: t('title') },
          { text: cooperation.titles[locale] },
        ]}
      />
      <PageTitle
        className="mt-4"
        title={cooperation.titles[locale]}
        lead={cooperation.date ? formatPartialDate(cooperation.date, locale) : c('noDate')}
      />
      <CooperationDetail
        cooperation={cooperation}
        reference={reference}
        partners={partners}
        locale={locale}
      />
    </div>
  );
}
