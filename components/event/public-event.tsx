import { getTranslations } from 'next-intl/server';
import { PublicResults } from '@/components/event-results/public-results';
import { PageTitle } from '@/components/layout/page-title';
import { LabelledText } from '@/components/text-record/labelled-text';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { EventPage } from '@/lib/event/event-view';
import type { Listed } from '@/lib/event/listed';
import type { PublicResults as Results } from '@/lib/event-results/queries';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { CancelledBecause } from './cancelled-because';
import { EventComers } from './event-comers';
import { EventFacts } from './event-facts';
import { EventMap } from './event-map';
import { EventProgramme } from './event-programme';
import { EventExample, EventTag } from './event-tags';
import { EventWho } from './event-who';
import { RegisterDoor } from './register-door';
import { StatedFacts } from './stated-facts';

const isOver = ({ state }: EventPage) => state === 'CLOSED' || state === 'CANCELLED';

/** An event as everybody reads it. */
export async function PublicEvent({
  event,
  comers,
  results,
  viewer,
  locale,
}: {
  event: EventPage;
  comers: readonly Listed[];
  /** Of an event that is over. */
  results: Results | null;
  viewer: Viewer | null;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  const isFact = event.statedFacts.length > 0;
  const over = isOver(event);
  const hasProgramme = event.state !== 'CANCELLED' && event.items.length + event.slots.length > 0;
  return (
    <div className="page-width pt-6 pb-16">
      <Breadcrumb
        label={c('breadcrumb')}
        items={[
          { href: `/${locale}`, text: c('home') },
          { href: `/${locale}/events`, text: t('list.title') },
          { text: event.names[locale] },
        ]}
      />
      <PageTitle
        className="mt-4"
        title={event.names[locale]}
        mark={
          <span className="flex flex-wrap gap-2">
            <EventTag state={event.state} locale={locale} />
            {event.isExample ? <EventExample locale={locale} /> : null}
          </span>
        }
      />
      {event.cancelled ? (
        <CancelledBecause
          reason={event.cancelled}
          className="mt-5"
          locale={locale}
          actions={
            <TextLink href={`/${locale}/events`} className="inline-block py-1">
              {t('list.others')}
            </TextLink>
          }
        />
      ) : null}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-9 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 content-start gap-9">
          {event.about ? <LabelledText text={event.about} locale={locale} /> : null}
          <RegisterDoor event={event} viewer={viewer} locale={locale} />
          {isFact ? <StatedFacts event={event} locale={locale} /> : null}
        </div>
        <Sidebar event={event} locale={locale} />
        <div className="grid min-w-0 content-start gap-9">
          {results ? <PublicResults results={results} locale={locale} /> : null}
          {hasProgramme ? (
            <Section id="programme" title={t('plan.title')}>
              <EventProgramme event={event} locale={locale} />
            </Section>
          ) : null}
          {over ? null : (
            <Section id="who" title={t('who.title')}>
              <EventWho eligibility={event.eligibility} locale={locale} />
            </Section>
          )}
          {isFact || event.state === 'CANCELLED' ? null : (
            <Section id="comers" title={t(over ? 'comers.titlePast' : 'comers.title')}>
              <EventComers comers={comers} locale={locale} />
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}

/** When and where: beside the rest on wide screens, before the programme on phones. */
async function Sidebar({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const place = event.place ? bestName(event.place, locale) : null;
  return (
    <div className="grid min-w-0 content-start gap-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <Section id="facts" title={t('facts.title')}>
        <EventFacts event={event} narrow locale={locale} />
        {isOver(event) ? null : (
          <p className="mt-3 text-sm">
            <TextLink
              download
              href={`/api/events/${event.code}/calendar?language=${locale}`}
              className="inline-block py-1"
            >
              {t('calendar')}
            </TextLink>
          </p>
        )}
      </Section>
      {event.lat !== null && event.lon !== null ? (
        <div className="max-w-52 lg:max-w-none">
          <EventMap
            lat={event.lat}
            lon={event.lon}
            place={place?.text ?? event.names[locale]}
            locale={locale}
          />
        </div>
      ) : null}
    </div>
  );
}
