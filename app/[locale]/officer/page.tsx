import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OfficeTurns } from '@/components/event/office-turns';
import { CalendarWarning } from '@/components/holiday/calendar-warning';
import { PageTitle } from '@/components/layout/page-title';
import { CentreLoad } from '@/components/officer/centre-load';
import { centreTitle } from '@/components/officer/centre-name';
import { QueueHead } from '@/components/officer/queue-head';
import { QueueTable } from '@/components/officer/queue-table';
import { StandingStill } from '@/components/officer/standing-still';
import { StateBars } from '@/components/officer/state-bars';
import { TwoDesks } from '@/components/officer/two-desks';
import { TwoWeeks } from '@/components/officer/two-weeks';
import { requireViewer } from '@/lib/auth/viewer';
import { isHeadquarters } from '@/lib/auth/viewer-type';
import { officeTurns } from '@/lib/event/office-turns';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { isLocale } from '@/lib/i18n/locales';
import { readOverview } from '@/lib/officer/overview';
import { getStanding, listQueue, type QueueView, queueViews } from '@/lib/officer/queries';
import { stillSince } from '@/lib/officer/still';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'layout' });
  return { title: t('nav.officer.queue') };
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const { view: asked } = await searchParams;
  const first: QueueView = viewer.role === 'ADMIN' ? 'all' : 'mine';
  const view = queueViews.find((one) => one === asked) ?? first;
  const now = new Date();
  const [t, overview, items, standing, events] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    readOverview(viewer),
    listQueue(viewer, view, now),
    getStanding(viewer, now, stillSince(await calendarOfPages(), now)),
    officeTurns(viewer, now),
  ]);
  const place = isHeadquarters(viewer)
    ? t('queue.headquarters')
    : centreTitle(viewer.centreCode ?? '', locale, t);
  return (
    <>
      <PageTitle
        title={viewer.role === 'ADMIN' ? t('queue.titleAll') : t('queue.title', { place })}
        lead={<TwoDesks now={now} locale={locale} />}
        aside={
          <div className="hidden shrink-0 lg:block">
            <TwoWeeks now={now} locale={locale} />
          </div>
        }
      />
      <CalendarWarning locale={locale} now={now} path="/officer/holidays" className="mb-5" />
      <QueueHead viewer={viewer} view={view} counts={overview.queue} locale={locale} />
      <QueueTable items={items} now={now} locale={locale} />
      <OfficeTurns turns={events} locale={locale} />
      <div className="mt-12 grid gap-x-9 gap-y-10 lg:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)_minmax(0,1.1fr)]">
        <StandingStill
          cases={standing.stalled}
          count={standing.stalledCount}
          now={now}
          locale={locale}
        />
        <StateBars states={standing.states} locale={locale} />
        <CentreLoad centres={standing.centres} own={viewer.centreCode !== null} locale={locale} />
      </div>
      <div className="mt-10 lg:hidden">
        <TwoWeeks now={now} locale={locale} />
      </div>
    </>
  );
}
