import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FilterForm } from '@/components/officer/filter-form';
import { ListPages, listHref } from '@/components/officer/list-pages';
import { partnerChoices } from '@/components/partner-admin/choices';
import { PartnerList } from '@/components/partner-admin/partner-list';
import { ButtonLink } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { Segment } from '@/components/ui/segment';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listPartnersForOfficers, pageSize } from '@/lib/partner/admin-queries';
import { canCreatePartner } from '@/lib/partner/policy';
import { partnerAdminFilterSchema } from '@/lib/partner/schema';
import { partnerKinds } from '@/lib/partner/search-schema';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'partnerAdmin' });
  return { title: t('list.title') };
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const filter = partnerAdminFilterSchema.parse(await searchParams);
  const [t, catalogue, officer, found] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'catalogue' }),
    getTranslations({ locale, namespace: 'officer' }),
    listPartnersForOfficers(viewer, filter),
  ]);
  const path = '/officer/partners';
  const { page, ...filters } = filter;
  const tab = (show: typeof filter.show, label: string) => ({
    href: listHref(`/${locale}${path}`, { ...filters, show }),
    label,
    current: filter.show === show,
  });
  return (
    <>
      <PageTitle
        title={t('list.title')}
        lead={t('list.lead')}
        aside={
          canCreatePartner(viewer) ? (
            <ButtonLink className="shrink-0" href={`/${locale}${path}/new`}>
              {t('list.create')}
            </ButtonLink>
          ) : null
        }
      />
      <FilterForm
        locale={locale}
        path={path}
        keep={{ show: filter.show }}
        filtered={Boolean(filter.q || filter.kind || filter.prefecture || filter.show)}
      >
        <Field id="q" label={t('list.search')} className="sm:w-72">
          <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
        </Field>
        <Field id="kind" label={t('list.kind')} className="sm:w-52">
          <Select
            id="kind"
            name="kind"
            empty={officer('filter.all')}
            options={partnerKinds.map((value) => ({ value, label: catalogue(`kind.${value}`) }))}
            defaultValue={filter.kind ?? ''}
          />
        </Field>
        <Field id="prefecture" label={t('list.prefecture')} className="sm:w-44">
          <Select
            id="prefecture"
            name="prefecture"
            empty={officer('filter.all')}
            options={partnerChoices(locale).prefectures.map(({ value, label }) => ({
              value,
              label,
            }))}
            defaultValue={filter.prefecture ?? ''}
          />
        </Field>
      </FilterForm>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Segment
          label={t('list.show')}
          joined={false}
          items={[
            tab(undefined, t('list.current')),
            tab('no-contact', t('list.noContact')),
            tab('archived', t('list.archived')),
          ]}
        />
        <p className="text-sm text-muted">{t('list.total', { count: found.total })}</p>
      </div>
      <PartnerList rows={found.partners} locale={locale} />
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
