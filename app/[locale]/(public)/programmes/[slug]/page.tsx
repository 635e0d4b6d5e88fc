import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { IncentiveDoor } from '@/components/incentive/incentive-door';
import { PageTitle } from '@/components/layout/page-title';
import { ProgrammeDetail } from '@/components/programme/programme-detail';
import { ProgrammeOffers } from '@/components/programme/programme-offers';
import { RelatedToProgramme, RoundsOfProgramme } from '@/components/programme/rounds-of-programme';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { getCatalogue } from '@/lib/catalogue/request';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';
import { relatedTo } from '@/lib/knowledge/queries';
import { searchPartners } from '@/lib/partner/queries';
import { partnerQuerySchema } from '@/lib/partner/search-schema';
import { publicResults } from '@/lib/programme/public-results';
import { publicRounds } from '@/lib/programme/queries';
import { templateOf } from '@/lib/programme/templates';

type Props = { params: Promise<{ locale: string; slug: string }> };

async function programmeOf(params: Props['params']) {
  const { slug } = await params;
  const { version, reference } = await getCatalogue();
  const programme = reference.programmes.find((one) => one.slug === slug);
  return programme ? { programme, reference, version } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const found = await programmeOf(params);
  if (!found) return {};
  return {
    title: found.programme.names[locale],
    description: found.programme.summaries[locale],
    alternates: alternatesOf(`/programmes/${found.programme.slug}`, locale),
  };
}

export default async function ProgrammePage({ params }: Props) {
  const locale = await localeOf(params);
  const found = await programmeOf(params);
  if (!found) notFound();
  const { programme, reference, version } = found;
  const query = partnerQuerySchema.parse({ programme: [programme.code], perPage: 5 });
  const [partners, rounds, results, articles, t, c] = await Promise.all([
    searchPartners(version, query, locale),
    publicRounds(programme.code),
    publicResults(programme.code),
    relatedTo({ programme: programme.code }, locale),
    getTranslations('programme'),
    getTranslations('catalogue'),
  ]);
  const template = templateOf(programme.code);
  const ofRounds = <RoundsOfProgramme rounds={rounds} results={results} locale={locale} />;
  return (
    <div className="page-width pt-6 pb-16">
      <Breadcrumb
        label={c('breadcrumb')}
        items={[
          { href: `/${locale}`, text: c('home') },
          { href: `/${locale}/programmes`, text: t('title') },
          { text: programme.names[locale] },
        ]}
      />
      <PageTitle
        className="mt-4"
        title={programme.names[locale]}
        lead={programme.summaries[locale]}
      />
      {rounds.length > 0 ? ofRounds : null}
      <ProgrammeDetail
        programme={programme}
        reference={reference}
        partners={partners}
        locale={locale}
      />
      {rounds.length === 0 ? ofRounds : null}
      <RelatedToProgramme
        articles={articles.map(({ slug, title }) => ({
          slug,
          title: title.body,
          language: title.language,
        }))}
        articlesHref={`/${locale}/knowledge?programme=${programme.code}`}
        cooperations={reference.cooperations.filter(({ items }) =>
          items.some(({ programmes }) => programmes.includes(programme.code)),
        )}
        locale={locale}
      />
      {template ? (
        <ProgrammeOffers
          template={template}
          related={reference.programmes.filter(({ code }) => template.related.includes(code))}
          locale={locale}
        />
      ) : null}
      <IncentiveDoor fields={programme.fields} locale={locale} />
    </div>
  );
}
