import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FilterForm } from '@/components/officer/filter-form';
import { KeyPages } from '@/components/officer/key-pages';
import { listHref } from '@/components/officer/list-pages';
import { Outbox } from '@/components/people/outbox';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/input';
import { Segment } from '@/components/ui/segment';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listOutbox } from '@/lib/people/queries';
import { mailStates, outboxFilterSchema } from '@/lib/people/schema';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'people' });
  return { title: t('mail.title') };
}

export default async function OutboxPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('ADMIN');
  const filter = outboxFilterSchema.parse(await searchParams);
  const [t, found] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    listOutbox(viewer, filter),
  ]);
  const path = '/officer/mail';
  const { before, ...filters } = filter;
  const tab = (state: typeof filter.state, label: string) => ({
    href: listHref(`/${locale}${path}`, { ...filters, state }),
    label,
    current: filter.state === state,
  });
  const all = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <PageTitle title={t('mail.title')} lead={t('mail.lead')} />
      <FilterForm
        locale={locale}
        path={path}
        keep={{ state: filter.state }}
        filtered={Boolean(filter.q || filter.state)}
      >
        <Field id="q" label={t('mail.search')} className="sm:w-80">
          <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
        </Field>
      </FilterForm>
      <Segment
        className="mt-5"
        label={t('mail.states')}
        joined={false}
        items={[
          tab(undefined, t('mail.all', { count: all })),
          ...mailStates.flatMap((state) => {
            const count = found.counts[state] ?? 0;
            if (count === 0 && filter.state !== state) return [];
            return [tab(state, t('mail.one', { state: t(`mail.state.${state}`), count }))];
          }),
        ]}
      />
      <Outbox rows={found.rows} locale={locale} />
      <KeyPages
        path={`/${locale}${path}`}
        filters={filters}
        started={before !== undefined}
        next={found.next}
        olderText={t('mail.older')}
        newestText={t('mail.newest')}
        label={t('mail.caption')}
      />
    </>
  );
}
