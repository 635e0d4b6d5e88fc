import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AdvisorList, NewAdvisor } from '@/components/consultation/advisor-list';
import { DeskTabs } from '@/components/consultation/desk-tabs';
import { CentreFigures, LoadOfAdvisors, TopicPlot } from '@/components/consultation/load-figures';
import { placeName } from '@/components/consultation/place-name';
import { PageTitle } from '@/components/layout/page-title';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { centreLoad } from '@/lib/consultation/load-queries';
import { isLocale, type Locale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return { title: t('load.title') };
}

/** What the head of a centre, or headquarters, needs to keep questions moving. */
export default async function OfficerLoadPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, view] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    centreLoad(viewer),
  ]);
  const only = view?.centres.length === 1 ? view.centres[0] : undefined;
  const lead = only
    ? t('load.leadCentre', { centre: await placeName(only.centre, locale) })
    : t('load.leadAll');
  return (
    <>
      <PageTitle title={t('load.title')} lead={view ? lead : undefined} />
      <DeskTabs viewer={viewer} current="load" locale={locale} />
      {view ? (
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-10">
          <Section title={t('load.centres')} rule="none">
            <CentreFigures centres={view.centres} locale={locale} />
            <p className="mt-2 text-xs text-muted">{t('load.period')}</p>
          </Section>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-2">
            <Section title={t('load.perAdvisor')} rule="above">
              <LoadOfAdvisors view={view} locale={locale} />
            </Section>
            <Section title={t('load.topics')} rule="above">
              <TopicPlot centres={view.centres} locale={locale} />
            </Section>
          </div>
          <Advisers view={view} locale={locale} changes={viewer.role === 'OFFICER'} />
        </div>
      ) : (
        <EmptyState title={t('load.noLead.title')}>{t('load.noLead.text')}</EmptyState>
      )}
    </>
  );
}

/** Who advises, by centre; heads and headquarters change it. */
async function Advisers({
  view,
  changes,
  locale,
}: {
  view: NonNullable<Awaited<ReturnType<typeof centreLoad>>>;
  changes: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const groups = [
    ...view.centres.map(({ centre, advisors }) => ({ centre, advisors })),
    { centre: null, advisors: view.headquarters },
  ].filter(({ advisors }) => advisors.length > 0);
  const titled = await Promise.all(
    groups.map(async (group) => ({ ...group, title: await placeName(group.centre, locale) })),
  );
  return (
    <Section title={t('load.advisors')} id="advisors">
      <p className="pt-2 text-sm text-muted">{t('load.advisorsLead')}</p>
      {titled.length === 0 ? (
        <EmptyState title={t('load.empty')}>{t('load.emptyText')}</EmptyState>
      ) : null}
      {titled.map(({ title, advisors }) => (
        <div key={title} className="mt-4">
          {titled.length > 1 ? (
            <h3 className="border-b border-line pb-1 text-md font-semibold">{title}</h3>
          ) : null}
          <AdvisorList advisors={advisors} changes={changes} locale={locale} />
        </div>
      ))}
      {changes ? (
        <div className="mt-4">
          <Fold title={t('load.add')} open={titled.length === 0}>
            <NewAdvisor candidates={view.candidates} locale={locale} />
          </Fold>
        </div>
      ) : null}
    </Section>
  );
}
