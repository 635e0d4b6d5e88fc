import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { db } from '@/lib/db/client';
import { bestName, type Locale, type Names } from '@/lib/i18n/locales';
import { linkTo } from '@/lib/mail/render';
import { type EventPage, eventPage, pageInclude } from './event-view';
import { whereNames } from './notices';
import { bangkokMoment } from './slot-pattern-schema';

/**
 * The calendar file of an event for everybody: each of its days from the first line of the programme
 * or the first slot to the last. Times are written in UTC, so that a calendar shows them in its
 * owner's zone, whatever that zone does in summer.
 */
type CalendarEvent = Pick<
  EventPage,
  'id' | 'code' | 'names' | 'state' | 'presence' | 'place' | 'address' | 'lat' | 'lon'
> &
  Pick<EventPage, 'startsOn' | 'endsOn' | 'items' | 'days' | 'version'>;

type Span = { date: string; startsAt: Date; endsAt: Date };

/** Hours of a day of which nothing is said yet. */
const officeHours = { from: '09:00', until: '16:30' };

function datesOf({ startsOn, endsOn }: CalendarEvent): string[] {
  const dates: string[] = [];
  for (let at = Date.parse(startsOn); at <= Date.parse(endsOn); at += 86_400_000) {
    dates.push(new Date(at).toISOString().slice(0, 10));
  }
  return dates;
}

export function spansOf(event: CalendarEvent): Span[] {
  return datesOf(event).map((date) => {
    const isOn = (at: Date) =>
      at >= bangkokMoment(date, '00:00') && at <= bangkokMoment(date, '23:59');
    const times = [
      ...event.items.filter(({ startsAt }) => isOn(startsAt)),
      ...(event.days.find((day) => day.date === date)?.slots ?? []),
    ];
    if (times.length === 0) {
      return {
        date,
        startsAt: bangkokMoment(date, officeHours.from),
        endsAt: bangkokMoment(date, officeHours.until),
      };
    }
    return {
      date,
      startsAt: new Date(Math.min(...times.map(({ startsAt }) => startsAt.getTime()))),
      endsAt: new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime()))),
    };
  });
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

export function eventCalendar(event: CalendarEvent, locale: Locale, stamp: Date): string {
  const word = (names: Parameters<typeof bestName>[0]) => bestName(names, locale)?.text ?? '';
  const isOff = event.state === 'CANCELLED';
  const calendar = ical({
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Department of Industrial Promotion', product: 'Japan Desk' },
    name: oneLine(word(event.names satisfies Names)),
  });
  const place = [word(whereNames(event)), event.address ?? ''].filter(Boolean).join(', ');
  const url = linkTo(`/events/${event.code}`, locale);
  for (const { date, startsAt, endsAt } of spansOf(event)) {
    const entry = calendar.createEvent({
      id: `event-${event.id}-${date}@japan-desk`,
      sequence: event.version,
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      start: startsAt,
      end: endsAt,
      stamp,
      summary: oneLine(word(event.names)),
      location: oneLine(place),
      description: url,
      url,
    });
    if (event.lat !== null && event.lon !== null && place) {
      entry.location({ title: oneLine(place), geo: { lat: event.lat, lon: event.lon } });
    }
  }
  return calendar.toString();
}

/** Null while the event is a draft, or there is none. */
export async function downloadEventCalendar(
  code: string,
  locale: Locale,
  now = new Date(),
): Promise<{ file: string; name: string } | null> {
  const row = await db.matchingEvent.findFirst({
    where: { code, state: { not: 'DRAFT' } },
    include: pageInclude,
  });
  if (!row) return null;
  return {
    file: eventCalendar(eventPage(row, null, now), locale, row.updatedAt),
    name: `${row.code}.ics`,
  };
}
