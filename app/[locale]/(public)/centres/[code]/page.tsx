import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OtherNames } from '@/components/catalogue/other-names';
import { CentreFacts } from '@/components/centre/centre-facts';
import { CentreFirms } from '@/components/centre/centre-firms';
import { CentreSlots, CentreStaff } from '@/components/centre/centre-people';
import { CentrePlaces, CentreRounds } from '@/components/centre/centre-places';
import { RelatedArticles } from '@/components/knowledge/related-articles';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { getViewer } from '@/lib/auth/viewer';
import { getCatalogue } from '@/lib/catalogue/request';
import { findCentrePage } from '@/lib/centre/page-query';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';
import { relatedTo } from '@/lib/knowledge/queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { code } = await params;
  const { reference } = await getCatalogue();
  const centre = reference.centre.get(code);
  if (!centre) return {};
  return {
    title: centre.names[locale],
    alternates: alternatesOf(`/centres/${code}`, locale),
  };
}

/** One centre: whom it serves, who is there, when, and what it offers. */
export default async function CentreDetailPage({ params }: Props) {
  const locale = await localeOf(params);
  const { code } = await params;
  const viewer = await getViewer();
  const centre = await findCentrePage(code, { signedIn: viewer !== null, now: new Date() });
  if (!centre) notFound();
  const [t, c] = await Promise.all([getTranslations('centre'), getTranslations('catalogue')]);
  const lead = centre.specialty
    ? t('page.leadCeramics')
    : centre.provinces.length > 0
      ? t('page.lead', { count: centre.provinces.length })
      : t('page.leadNone');
  const about = { topic: centre.specialty === 'ceramics' ? 'ceramics' : 'programmes' };
  return (
    <div className="page-width pt-6 pb-16">
      <Breadcrumb
        label={c('breadcrumb')}
        items={[
          { href: `/${locale}`, text: c('home') },
          { href: `/${locale}/centres`, text: t('title') },
          { text: centre.names[locale] },
        ]}
      />
      <PageTitle className="mt-4" title={centre.names[locale]} lead={lead} />
      <p className="mt-1 text-sm text-muted">
        <OtherNames names={centre.names} locale={locale} />
      </p>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 md:grid-cols-2">
        <CentreFacts centre={centre} locale={locale} />
        <CentrePlaces centre={centre} locale={locale} />
        <CentreSlots centre={centre} locale={locale} />
        <CentreStaff centre={centre} locale={locale} />
      </div>
      <div className="mt-10 grid gap-10">
        <CentreRounds centre={centre} locale={locale} />
        <CentreFirms centre={centre} locale={locale} />
      </div>
      <RelatedArticles of={about} items={await relatedTo(about, locale, 4)} locale={locale} />
    </div>
  );
}
