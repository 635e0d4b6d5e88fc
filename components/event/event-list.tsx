import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/link';
import type { EventView } from '@/lib/event/event-view';
import type { Side } from '@/lib/event/states';
import { type DateStyle, formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { placesText } from './event-facts';
import { EventExample, EventTag } from './event-tags';
import { eventDays } from './event-when';

/** Events one below the other: when, what and where, how registration stands. */
export async function EventList<Item extends EventView>({
  events,
  hrefOf,
  endOf,
  noteOf,
  side,
  takesPart = () => false,
  locale,
}: {
  events: readonly Item[];
  hrefOf: (event: Item) => string;
  /** What stands at the end of a line besides the state. */
  endOf?: (event: Item) => ReactNode;
  /** What is to be done next, below name and place. */
  noteOf?: (event: Item) => string | null;
  /** Whose places are counted; without it both sides'. */
  side?: Side | undefined;
  /** Whoever takes part need not hear until when and how many may register. */
  takesPart?: (event: Item) => boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <ul className="border-t-2 border-ink">
      {events.map((event) => {
        const place = event.place ? bestName(event.place, locale) : null;
        const places = (['SME', 'PARTNER'] as const)
          .filter((one) => side === undefined || side === one)
          .map((one) => placesText(event, one, locale, t))
          .filter((text) => text !== null);
        return (
          <li
            key={event.code}
            className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[13rem_minmax(0,1fr)_17rem]"
          >
            <p className="text-sm font-semibold tabular md:pt-0.5">
              {eventDays(event, locale, 'short')}
            </p>
            <div className="min-w-0">
              <h3 className="text-md font-semibold">
                <TextLink href={hrefOf(event)} className="inline-block min-h-6 break-words">
                  {event.names[locale]}
                </TextLink>
              </h3>
              <p className="text-sm text-muted">
                {event.presence === 'place' ? null : `${t(`presence.${event.presence}`)}`}
                {event.presence !== 'place' && place ? ' · ' : null}
                {place ? <span lang={place.language}>{place.text}</span> : null}
              </p>
              {noteOf?.(event) ? (
                <p className="mt-1 text-sm font-semibold">{noteOf(event)}</p>
              ) : null}
            </div>
            <div className="text-sm md:text-right">
              <p className="flex flex-wrap gap-2 md:justify-end">
                <EventTag state={event.state} locale={locale} />
                {event.isExample ? <EventExample locale={locale} /> : null}
              </p>
              {event.phase === 'ANNOUNCED' && event.opensAt ? (
                <p className="mt-1 font-semibold">
                  {t('list.opensOn', {
                    date: formatDate(event.opensAt, locale, 'long', 'Asia/Bangkok'),
                  })}
                </p>
              ) : null}
              {event.takesRegistrations && !takesPart(event) ? (
                <>
                  {event.phase === 'OPEN' && event.registrationEndsAt ? (
                    <p className="mt-1 font-semibold">
                      {t('list.until', {
                        date: limitDay(event.registrationEndsAt, locale),
                      })}
                    </p>
                  ) : null}
                  {places.map((text) => (
                    <p key={text} className="tabular text-muted">
                      {text}
                    </p>
                  ))}
                </>
              ) : null}
              {endOf?.(event)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A limit is the midnight after its day; readers are told the day. */
export function lastDay(limit: Date): Date {
  return new Date(limit.getTime() - 1);
}

/** That day as a date of Thailand, the same for every reader. */
export function limitDay(limit: Date, locale: Locale, style: DateStyle = 'long'): string {
  return formatDate(lastDay(limit), locale, style, 'Asia/Bangkok');
}
