import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SourceList } from '@/components/catalogue/source-list';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import type { EventPage, EventView } from '@/lib/event/event-view';
import type { EventState, Side } from '@/lib/event/states';
import { formatDate, formatNumber } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';
import { limitDay } from './event-list';
import { eventDays } from './event-when';

type Words = Awaited<ReturnType<typeof getTranslations<'event'>>>;
type Places = Pick<EventView, 'placesSme' | 'placesPartner' | 'takenSme' | 'takenPartner'>;

/** How many places a side has left; null: there is no limit. */
export function placesText(event: Places, side: Side, locale: Locale, t: Words): string | null {
  const total = side === 'SME' ? event.placesSme : event.placesPartner;
  const taken = side === 'SME' ? event.takenSme : event.takenPartner;
  if (total === null) return null;
  const left = Math.max(0, total - taken);
  const key = side === 'SME' ? 'sme' : 'partner';
  if (left === 0) return t(`places.${key}.full`);
  return t(`places.${key}.left`, {
    left: formatNumber(left, locale),
    total: formatNumber(total, locale),
  });
}

/** The hours on both clocks, said once where every day has the same. */
function DayHours({ page, locale, t }: { page: EventPage; locale: Locale; t: Words }) {
  const rows = page.days.flatMap(({ date, slots }) => {
    const [first, last] = [slots[0], slots.at(-1)];
    if (!first || !last) return [];
    return [{ date, ...twoZones(first.startsAt, last.endsAt, locale, 'short') }];
  });
  const isSame = rows.every(
    ({ bangkok, tokyo }) => bangkok === rows[0]?.bangkok && tokyo === rows[0].tokyo,
  );
  return (isSame ? rows.slice(0, 1) : rows).map(({ date, day, bangkok, tokyo }) => (
    <span key={date} className="block tabular text-muted">
      {isSame ? null : <span className="block">{day}</span>}
      <span className="block">{t('plan.bangkok', { times: bangkok })}</span>
      <span className="block">{t('plan.tokyo', { times: tokyo })}</span>
    </span>
  ));
}

/** When, where, how many: everything about an event that is a fact. */
export async function EventFacts({
  event,
  narrow = false,
  className,
  locale,
}: {
  event: EventPage;
  narrow?: boolean;
  className?: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const place = event.place ? bestName(event.place, locale) : null;
  const over = event.state === 'CLOSED' || event.state === 'CANCELLED';
  const before: readonly EventState[] = ['DRAFT', 'OPEN', 'WISHES', 'PROVISIONAL'];
  const until = (limit: Date | null, states: readonly EventState[]) =>
    limit && states.includes(event.state) ? limitDay(limit, locale) : null;
  const left = (side: Side) =>
    before.includes(event.state)
      ? (placesText(event, side, locale, t) ?? t('places.noLimit'))
      : null;
  const isPast = event.statedFacts.length > 0;
  const facts: Record<string, ReactNode> = {
    when: (
      <>
        <span className="font-semibold">{eventDays(event, locale)}</span>
        {event.days.length > 0 ? <DayHours page={event} locale={locale} t={t} /> : null}
      </>
    ),
    where:
      place || event.address ? (
        <>
          {place ? <span lang={place.language}>{place.text}</span> : null}
          {event.address ? <span className="block text-muted">{event.address}</span> : null}
        </>
      ) : null,
    how: isPast ? null : t(`presence.${event.presence}`),
    opens:
      event.phase === 'ANNOUNCED' && event.opensAt
        ? formatDate(event.opensAt, locale, 'long', 'Asia/Bangkok')
        : null,
    registrationEnds: until(event.registrationEndsAt, ['DRAFT', 'OPEN']),
    wishesEnd: until(event.wishesEndAt, ['DRAFT', 'OPEN', 'WISHES']),
    placesSme: left('SME'),
    placesPartner: left('PARTNER'),
    meetings:
      event.slots.length > 0 && !over
        ? t('facts.most', { sme: event.meetingsPerSme, partner: event.meetingsPerPartner })
        : null,
    holder: isPast ? null : (event.centreNames?.[locale] ?? t('facts.headquarters')),
    programme: event.programme ? (
      <TextLink href={`/${locale}/programmes/${event.programme.slug}`}>
        {event.programme.names[locale]}
      </TextLink>
    ) : null,
    source: event.source ? <SourceList source={event.source} label={false} /> : null,
    code: event.code,
  };
  return (
    <DescriptionList
      narrow={narrow}
      {...(className ? { className } : {})}
      items={Object.entries(facts).flatMap(([key, text]) =>
        text === null ? [] : [{ key, term: t(`facts.term.${key as 'when'}`), text }],
      )}
    />
  );
}
