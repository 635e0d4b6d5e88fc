import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Segment } from '@/components/ui/segment';
import type { EventState } from '@/lib/event/states';
import type { Locale, Names } from '@/lib/i18n/locales';
import { EventExample, EventTag } from './event-tags';

/** Whose pages of an event these are; the last part of their address' beginning. */
export type EventBench = 'officer' | 'desk' | 'sme' | 'partner';

export type EventPart =
  | 'overview'
  | 'setUp'
  | 'registrations'
  | 'wishes'
  | 'schedule'
  | 'meetings'
  | 'day'
  | 'results';

/** What every page of an event needs to know of it. */
export type EventTitle = {
  code: string;
  names: Names;
  state: EventState;
  isExample: boolean;
};

const paths: Record<EventPart, string> = {
  overview: '',
  setUp: '/set-up',
  registrations: '/registrations',
  wishes: '/wishes',
  schedule: '/schedule',
  meetings: '/meetings',
  day: '/day',
  results: '/results',
};

const order: readonly EventState[] = [
  'DRAFT',
  'OPEN',
  'WISHES',
  'PROVISIONAL',
  'PUBLISHED',
  'RUNNING',
  'CLOSED',
];

/** From which state on a part has something to show. */
const since: Record<EventBench, Partial<Record<EventPart, EventState>>> = {
  officer: {
    overview: 'DRAFT',
    setUp: 'DRAFT',
    registrations: 'DRAFT',
    wishes: 'OPEN',
    schedule: 'OPEN',
    day: 'PUBLISHED',
    results: 'RUNNING',
  },
  desk: { overview: 'DRAFT', registrations: 'DRAFT', day: 'PUBLISHED' },
  sme: { overview: 'DRAFT', wishes: 'WISHES', meetings: 'PROVISIONAL' },
  partner: { overview: 'DRAFT', wishes: 'WISHES', meetings: 'PROVISIONAL' },
};

function partsOf(bench: EventBench, state: EventState): EventPart[] {
  const parts = Object.entries(since[bench]) as [EventPart, EventState][];
  if (state === 'CANCELLED') {
    return parts.flatMap(([part, from]) => (from === 'DRAFT' ? [part] : []));
  }
  return parts.flatMap(([part, from]) =>
    order.indexOf(state) >= order.indexOf(from) ? [part] : [],
  );
}

/** Title of an event's pages on a workbench, with the way between its parts. */
export async function EventNav({
  event,
  bench,
  part,
  takesPart = true,
  lead,
  aside,
  locale,
}: {
  event: EventTitle;
  bench: EventBench;
  /** Null on a page below one of the parts. */
  part: EventPart | null;
  /** Of an own side: it is registered, so that wishes and meetings have something to show. */
  takesPart?: boolean;
  lead?: ReactNode;
  aside?: ReactNode;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const base = `/${locale}/${bench}/events`;
  const parts = takesPart ? partsOf(bench, event.state) : [];
  const isOwn = bench === 'sme' || bench === 'partner';
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('nav.label')}
            items={[{ href: base, text: t('nav.events') }, { text: event.code }]}
          />
        }
        title={event.names[locale]}
        mark={
          <span className="flex flex-wrap gap-2">
            <EventTag state={event.state} locale={locale} />
            {event.isExample ? <EventExample locale={locale} /> : null}
          </span>
        }
        {...(lead ? { lead } : {})}
        aside={aside}
      />
      {parts.length > 1 ? (
        <Segment
          className="mt-5 print:hidden"
          joined={false}
          label={t('nav.parts')}
          items={parts.map((key) => ({
            href: `${base}/${event.code}${paths[key]}`,
            label: t(isOwn && key === 'overview' ? 'nav.part.own' : `nav.part.${key}`),
            current: key === part,
          }))}
        />
      ) : null}
    </>
  );
}
