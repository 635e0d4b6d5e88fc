import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventNav } from '@/components/event/event-nav';
import { PairTable } from '@/components/event-wish/pair-table';
import { ChoosePair, RuleForm } from '@/components/event-wish/rule-form';
import { UnansweredList } from '@/components/event-wish/unanswered-list';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Fold } from '@/components/ui/fold';
import { TextInput } from '@/components/ui/input';
import { Pagination } from '@/components/ui/pagination';
import { Segment } from '@/components/ui/segment';
import { requireViewer } from '@/lib/auth/viewer';
import { type PairQuery, pairFilters, pairQuerySchema } from '@/lib/event-wish/schema';
import { type WishTable, wishTable } from '@/lib/event-wish/table';
import type { Locale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'eventWish' });
  return { title: t('table.title') };
}

const sentOf = (value: string | string[] | undefined) =>
  typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : null;

/** The address of the list in a state, without the language. */
function addressOf(code: string, { show, q, page, sme, partner }: PairQuery): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(q ? { q } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
    ...(sme && partner ? { sme, partner } : {}),
  }).toString();
  return `/officer/events/${code}/wishes${query ? `?${query}` : ''}`;
}

/** Who wishes to meet whom, with the officer's word on pairs and those who have not answered. */
export default async function WishesOfEventPage({ params, searchParams }: Props) {
  const [{ locale, code }, search] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const query = pairQuerySchema.parse(search);
  const table = await wishTable(viewer, code, query);
  if (!table) notFound();
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const list: PairQuery = { ...query, sme: undefined, partner: undefined };
  const { SME, PARTNER } = table.answered;
  const sent = sentOf(search.reminded);
  // While they may still choose, reminding them comes before the pairs.
  const collecting = table.event.state === 'WISHES';
  return (
    <>
      <EventNav event={table.event} bench="officer" part="wishes" locale={locale} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">
        <div className="grid gap-2">
          <h2 className="text-xl">{t('table.title')}</h2>
          <p className="max-w-text text-sm text-muted">{t('table.lead')}</p>
          <p className="flex flex-wrap gap-x-5 text-sm">
            <strong className="font-semibold">{t('table.answered')}</strong>
            <span>{t('table.answeredSme', SME)}</span>
            <span>{t('table.answeredPartner', PARTNER)}</span>
          </p>
        </div>
        {collecting ? (
          <div className="border-t-2 border-ink">
            <UnansweredList table={table} sent={sent} locale={locale} />
          </div>
        ) : null}
        {table.edited ? (
          <RuleForm pair={table.edited} back={addressOf(code, list)} {...{ table, locale }} />
        ) : null}
        <Pairs {...{ table, locale, code }} query={list} />
        <Fold title={t('table.choose.title')}>
          <ChoosePair
            table={table}
            action={`/${locale}/officer/events/${code}/wishes`}
            locale={locale}
          />
        </Fold>
        {collecting ? null : <UnansweredList table={table} sent={sent} locale={locale} />}
      </div>
    </>
  );
}

async function Pairs({
  table,
  query,
  code,
  locale,
}: {
  table: WishTable;
  query: PairQuery;
  code: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const href = (next: PairQuery) => `/${locale}${addressOf(code, next)}`;
  return (
    <section aria-label={t('table.caption')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <form method="get" className="flex max-w-text flex-wrap items-end gap-3">
        {query.show === 'all' ? null : <input type="hidden" name="show" value={query.show} />}
        <Field id="q" label={t('table.search')} className="min-w-0 flex-1">
          <TextInput id="q" name="q" type="search" defaultValue={query.q} />
        </Field>
        <Button type="submit" variant="secondary">
          {t('table.find')}
        </Button>
      </form>
      <Segment
        label={t('table.filter.label')}
        joined={false}
        items={pairFilters.map((show) => ({
          href: href({ ...query, show, page: 1 }),
          label: t(`table.filter.${show}`, { count: table.counts[show] }),
          current: show === query.show,
        }))}
      />
      <p className="text-sm text-muted">{t('table.order')}</p>
      <PairTable
        table={table}
        hrefFor={({ smeRegId, partnerRegId }) =>
          `${href({ ...query, sme: smeRegId, partner: partnerRegId })}#rule`
        }
        locale={locale}
      />
      <Pagination
        label={t('pages.label')}
        current={table.page}
        last={table.last}
        hrefFor={(page) => href({ ...query, page })}
        pageText={(page) => t('pages.page', { page })}
        previousText={t('pages.previous')}
        nextText={t('pages.next')}
      />
    </section>
  );
}
