import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { CaseList } from '@/components/officer/case-list';
import { centreChoices } from '@/components/officer/centre-name';
import { FilterForm } from '@/components/officer/filter-form';
import { ListPages, listHref } from '@/components/officer/list-pages';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { Segment } from '@/components/ui/segment';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { type IntroductionState, states } from '@/lib/introduction/states';
import { listCases, pageSize } from '@/lib/officer/case-queries';
import { caseFilterSchema } from '@/lib/officer/case-schema';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'officer' });
  return { title: t('cases.title') };
}

export default async function IntroductionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const filter = caseFilterSchema.parse(await searchParams);
  const [t, words, found] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
    listCases(viewer, filter),
  ]);
  const path = '/officer/introductions';
  const { page, ...filters } = filter;
  const tab = (state: IntroductionState | undefined, label: string) => ({
    href: listHref(`/${locale}${path}`, { ...filters, state }),
    label,
    current: filter.state === state,
  });
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageTitle
        title={t('cases.title')}
        lead={t('cases.lead')}
        aside={
          viewer.role === 'OFFICER' ? (
            <ButtonLink variant="secondary" className="shrink-0" href={`/${locale}${path}/propose`}>
              {t('cases.propose')}
            </ButtonLink>
          ) : null
        }
      />
      <FilterForm
        locale={locale}
        path={path}
        keep={{ state: filter.state }}
        filtered={Boolean(filter.q || filter.centre || filter.state)}
      >
        <Field id="q" label={t('cases.search')} className="sm:w-80">
          <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
        </Field>
        {viewer.centreCode ? null : (
          <Field id="centre" label={t('cases.centre')} className="sm:w-64">
            <Select
              id="centre"
              name="centre"
              empty={t('filter.all')}
              options={centreChoices(locale)}
              defaultValue={filter.centre ?? ''}
            />
          </Field>
        )}
      </FilterForm>
      <Segment
        className="mt-5"
        label={t('cases.states')}
        joined={false}
        items={[
          tab(undefined, t('cases.all', { count: all })),
          ...states.flatMap((state) => {
            const count = found.counts[state] ?? 0;
            if (count === 0 && filter.state !== state) return [];
            return [tab(state, t('cases.one', { state: words(`state.${state}`), count }))];
          }),
        ]}
      />
      <CaseList rows={found.rows} now={new Date()} locale={locale} />
      <ListPages
        locale={locale}
        path={`/${locale}${path}`}
        filters={filters}
        page={page}
        total={filter.state ? (found.counts[filter.state] ?? 0) : all}
        pageSize={pageSize}
      />
    </>
  );
}
