import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { centreChoices } from '@/components/officer/centre-name';
import { FilterForm } from '@/components/officer/filter-form';
import { ListPages, listHref } from '@/components/officer/list-pages';
import { RegistrationList } from '@/components/review/registration-list';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { Segment } from '@/components/ui/segment';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listRegistrations, pageSize } from '@/lib/sme/review-queries';
import { registrationFilterSchema } from '@/lib/sme/review-schema';
import { type SmeState, smeStates } from '@/lib/sme/states';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'review' });
  return { title: t('list.title') };
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const filter = registrationFilterSchema.parse(await searchParams);
  const [t, sme, officer, found] = await Promise.all([
    getTranslations({ locale, namespace: 'review' }),
    getTranslations({ locale, namespace: 'sme' }),
    getTranslations({ locale, namespace: 'officer' }),
    listRegistrations(viewer, filter),
  ]);
  const path = '/officer/registrations';
  const { page, ...filters } = filter;
  const tab = (state: SmeState | undefined, label: string) => ({
    href: listHref(`/${locale}${path}`, { ...filters, state }),
    label,
    current: filter.state === state,
  });
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('list.lead')} />
      <FilterForm
        locale={locale}
        path={path}
        keep={{ state: filter.state }}
        filtered={Boolean(filter.q || filter.centre || filter.state)}
      >
        <Field id="q" label={t('list.search')} className="sm:w-80">
          <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
        </Field>
        {viewer.centreCode ? null : (
          <Field id="centre" label={t('list.centre')} className="sm:w-64">
            <Select
              id="centre"
              name="centre"
              empty={officer('filter.all')}
              options={centreChoices(locale)}
              defaultValue={filter.centre ?? ''}
            />
          </Field>
        )}
      </FilterForm>
      <Segment
        className="mt-5"
        label={t('list.states')}
        joined={false}
        items={[
          tab(undefined, t('list.all', { count: all })),
          ...smeStates.flatMap((state) => {
            const count = found.counts[state] ?? 0;
            if (state === 'DRAFT' || (count === 0 && filter.state !== state)) return [];
            return [tab(state, t('list.one', { state: sme(`state.${state}`), count }))];
          }),
        ]}
      />
      <RegistrationList rows={found.rows} now={new Date()} locale={locale} />
      <ListPages
        locale={locale}
        path={`/${locale}${path}`}
        filters={filters}
        page={page}
        total={found.total}
        pageSize={pageSize}
      />
    </>
  );
}
