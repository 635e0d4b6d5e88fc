import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { eventDays } from '@/components/event/event-when';
import { CompareTable } from '@/components/event-results/compare-table';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import {
  type ComparableEvent,
  compareResults,
  listComparable,
  mostCompared,
} from '@/lib/event-results/queries';
import type { Locale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'eventResults' });
  return { title: t('compare.title') };
}

/** Events side by side; without a choice the two latest. */
export default async function CompareEventsPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, event, events, query] = await Promise.all([
    getTranslations({ locale, namespace: 'eventResults' }),
    getTranslations({ locale, namespace: 'event' }),
    listComparable(viewer),
    queryOf(searchParams),
  ]);
  const asked = query.getAll('event').filter((code) => events.some((one) => one.code === code));
  const chosen = asked.length > 0 ? asked : events.slice(0, 2).map(({ code }) => code);
  const results = await compareResults(chosen, viewer);
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={event('nav.label')}
            items={[
              { href: `/${locale}/officer/events`, text: event('nav.events') },
              { text: t('compare.title') },
            ]}
          />
        }
        title={t('compare.title')}
        lead={t('compare.lead', { most: mostCompared })}
      />
      {events.length === 0 ? (
        <EmptyState title={t('compare.none')} />
      ) : (
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">
          <Choice events={events} chosen={results.map((one) => one.event.code)} locale={locale} />
          <div>
            <CompareTable results={results} locale={locale} />
            <p className="mt-2 text-sm text-muted">{t('compare.notDue')}</p>
          </div>
        </div>
      )}
    </>
  );
}

async function Choice({
  events,
  chosen,
  locale,
}: {
  events: readonly ComparableEvent[];
  chosen: readonly string[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventResults' });
  return (
    <form method="get" className="print:hidden">
      <fieldset>
        <legend className="text-md font-semibold">{t('compare.choose')}</legend>
        <div className="mt-2 grid gap-1">
          {events.map((one) => (
            <Checkbox
              key={one.code}
              name="event"
              value={one.code}
              label={one.names[locale]}
              hint={eventDays(one, locale)}
              defaultChecked={chosen.includes(one.code)}
            />
          ))}
        </div>
      </fieldset>
      <Button type="submit" variant="secondary" className="mt-3">
        {t('compare.submit')}
      </Button>
    </form>
  );
}
