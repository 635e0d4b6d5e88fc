import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FilterForm } from '@/components/officer/filter-form';
import { ListPages } from '@/components/officer/list-pages';
import { PersonList } from '@/components/people/person-list';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { requireViewer } from '@/lib/auth/viewer';
import { roles } from '@/lib/auth/viewer-type';
import { isLocale } from '@/lib/i18n/locales';
import { listPeople, pageSize } from '@/lib/people/queries';
import { peopleFilterSchema } from '@/lib/people/schema';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'people' });
  return { title: t('title') };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('ADMIN');
  const filter = peopleFilterSchema.parse(await searchParams);
  const [t, officer, found] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    getTranslations({ locale, namespace: 'officer' }),
    listPeople(viewer, filter),
  ]);
  const path = '/officer/people';
  const { page, ...filters } = filter;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        aside={
          <ButtonLink className="shrink-0" href={`/${locale}${path}/new`}>
            {t('invite')}
          </ButtonLink>
        }
      />
      <FilterForm
        locale={locale}
        path={path}
        filtered={Boolean(filter.q || filter.role || filter.state)}
      >
        <Field id="q" label={t('list.search')} className="sm:w-72">
          <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
        </Field>
        <Field id="role" label={t('list.role')} className="sm:w-52">
          <Select
            id="role"
            name="role"
            empty={officer('filter.all')}
            options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            defaultValue={filter.role ?? ''}
          />
        </Field>
        <Field id="state" label={t('list.state')} className="sm:w-44">
          <Select
            id="state"
            name="state"
            empty={officer('filter.all')}
            options={(['active', 'invited', 'disabled'] as const).map((value) => ({
              value,
              label: t(`state.${value}`),
            }))}
            defaultValue={filter.state ?? ''}
          />
        </Field>
      </FilterForm>
      <p className="mt-5 text-sm text-muted">{t('list.total', { count: found.total })}</p>
      <PersonList people={found.people} locale={locale} />
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
