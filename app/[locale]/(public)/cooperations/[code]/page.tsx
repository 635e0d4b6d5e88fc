import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CooperationDetail } from '@/components/cooperation/cooperation-detail';
import { CoveredCases } from '@/components/cooperation/covered-cases';
import { ItemList } from '@/components/cooperation/item-list';
import { ResultsPanel } from '@/components/cooperation/results-panel';
import { SinceTimeline } from '@/components/cooperation/since-timeline';
import { TermForm } from '@/components/cooperation/term-form';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Fold } from '@/components/ui/fold';
import { getViewer } from '@/lib/auth/viewer';
import { dayOf } from '@/lib/calendar/working-days';
import { getCatalogue } from '@/lib/catalogue/request';
import { setTermOnPage } from '@/lib/cooperation/actions';
import { canOpenCases, canSetTerm } from '@/lib/cooperation/policy';
import {
  listCoveredCases,
  readItemCounts,
  readResults,
  uncountedOf,
} from '@/lib/cooperation/queries';
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
  const now = new Date();
  const viewer = await getViewer();
  const staff = viewer && canOpenCases(viewer) ? viewer : null;
  const [partners, results, counts, cases, t, c] = await Promise.all([
    cooperation.prefectures.length > 0 ? searchPartners(version, query, locale) : null,
    readResults(cooperation),
    readItemCounts(cooperation, cooperation.items, now),
    staff ? listCoveredCases(staff, cooperation) : null,
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
        today={dayOf(now)}
        termForm={
          viewer && canSetTerm(viewer) ? (
            <Fold title={t('term.form.open')}>
              <TermForm cooperation={cooperation} action={setTermOnPage} locale={locale} />
            </Fold>
          ) : null
        }
        locale={locale}
      >
        <ItemList
          cooperation={cooperation}
          reference={reference}
          counts={counts}
          results={results}
          locale={locale}
        />
        <ResultsPanel results={results} uncounted={uncountedOf(cooperation)} locale={locale} />
        {cases && results ? (
          <CoveredCases
            cases={cases}
            room={staff?.role === 'JAPAN_DESK' ? 'desk' : 'officer'}
            locale={locale}
          />
        ) : null}
        <SinceTimeline
          cooperation={cooperation}
          reference={reference}
          results={results}
          locale={locale}
        />
      </CooperationDetail>
    </div>
  );
}
