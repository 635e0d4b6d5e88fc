import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import type { StatedFact } from '@/lib/event/event-view';
import { isOver, type NextStep, nextStep } from '@/lib/event/next-step';
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
  /** Of an event of before the portal. */
  statedFacts?: StatedFact[];
  /** In order of time, where the page knows them. */
  slots?: readonly { endsAt: Date }[];
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
  desk: { overview: 'DRAFT', registrations: 'DRAFT', day: 'PUBLISHED', results: 'RUNNING' },
  sme: { overview: 'DRAFT', wishes: 'WISHES', meetings: 'PROVISIONAL' },
  partner: { overview: 'DRAFT', wishes: 'WISHES', meetings: 'PROVISIONAL' },
};

function partsOf(bench: EventBench, { state, statedFacts = [] }: EventTitle): EventPart[] {
  if (statedFacts.length > 0) return ['overview'];
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
  const parts = takesPart ? partsOf(bench, event) : [];
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
      {bench === 'officer' ? <NextLine event={event} part={part} locale={locale} /> : null}
    </>
  );
}

/** Where the next step of an event is taken, on the pages where it is not. */
const stepPlaces: Partial<Record<NonNullable<NextStep>, EventPart>> = {
  makeSchedule: 'schedule',
  publish: 'schedule',
  readResults: 'results',
};

async function NextLine({
  event,
  part,
  locale,
}: {
  event: EventTitle;
  part: EventPart | null;
  locale: Locale;
}) {
  const step = nextStep(event);
  const at = step ? (stepPlaces[step] ?? 'overview') : null;
  if (step === null || at === null || part === 'overview' || part === at) return null;
  // While it runs its day is the work.
  if (step === 'close' && !isOver(event.slots ?? [], new Date())) return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  const path = at === 'overview' ? '#next' : paths[at];
  return (
    <p className="mt-4 flex flex-wrap items-baseline gap-x-4 border-l-[5px] border-focus bg-selected px-4 py-2 text-sm print:hidden">
      <span className="font-semibold">{t(`next.${step}.title`)}</span>
      <TextLink
        href={`/${locale}/officer/events/${event.code}${path}`}
        className="inline-flex min-h-6 items-center"
      >
        {t(step === 'readResults' ? 'next.readResults.button' : 'next.to')}
      </TextLink>
    </p>
  );
}
