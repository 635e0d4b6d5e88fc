import { formatDate, formatTime, type Zone, zoneOf } from './formats';
import type { Locale } from './locales';

/** From when until when, on the clocks of both desks. Pure. */
export type TwoZones = {
  /** The day in the reader's own zone. */
  day: string;
  /** `09:00–10:00`, with its own day where that is not the reader's. */
  bangkok: string;
  tokyo: string;
};

export function twoZones(
  startsAt: Date,
  endsAt: Date | null,
  locale: Locale,
  style: 'weekday' | 'long' | 'short' = 'weekday',
): TwoZones {
  const dayIn = (zone: Zone) => formatDate(startsAt, locale, style, zone);
  const day = dayIn(zoneOf(locale));
  const clock = (zone: Zone) => {
    const times = timeRange(startsAt, endsAt, locale, zone);
    const own = dayIn(zone);
    return own === day ? times : `${own} ${times}`;
  };
  return { day, bangkok: clock('Asia/Bangkok'), tokyo: clock('Asia/Tokyo') };
}

/** `09.00–10.00 น.`, `09:00–10:00` in one zone; the caller names the zone. */
export function timeRange(startsAt: Date, endsAt: Date | null, locale: Locale, zone: Zone): string {
  const start = formatTime(startsAt, locale, zone);
  if (!endsAt) return start;
  // The word for o'clock stands once, at the end.
  return `${bareTime(startsAt, locale, zone)}–${formatTime(endsAt, locale, zone)}`;
}

/** Hours and minutes without the word for o'clock, where several stand together. */
export function bareTime(at: Date, locale: Locale, zone: Zone): string {
  return formatTime(at, locale, zone).replace(/\u00a0น\.$/, '');
}
