import type { Locale } from './locales';

/**
 * Dates, times and numbers as each language writes them. Locale is not time zone: the zone is
 * always said. Pure.
 */

export type Zone = 'Asia/Bangkok' | 'Asia/Tokyo';

/** `era` names the era of the year: for documents and forms, not for lists. */
export type DateStyle = 'long' | 'short' | 'weekday' | 'month' | 'day' | 'era';

const tags: Record<Locale, string> = {
  th: 'th-TH-u-ca-buddhist-nu-latn',
  ja: 'ja-JP-u-ca-gregory',
  en: 'en-GB',
};

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  era: { day: 'numeric', month: 'long', year: 'numeric', era: 'short' },
};

const kept = new Map<string, Intl.DateTimeFormat>();

function formatter(
  locale: Locale,
  zone: string,
  options: Intl.DateTimeFormatOptions,
  tag: string = tags[locale],
) {
  const key = `${tag}|${zone}|${JSON.stringify(options)}`;
  let format = kept.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
    kept.set(key, format);
  }
  return format;
}

function joinParts(parts: Intl.DateTimeFormatPart[], skip: Intl.DateTimeFormatPartTypes[]) {
  return parts
    .filter((part) => !skip.includes(part.type))
    .map((part) => part.value)
    .join('')
    .trim();
}

/** The zone in which a reader of a language lives. */
export function zoneOf(locale: Locale): Zone {
  return locale === 'ja' ? 'Asia/Tokyo' : 'Asia/Bangkok';
}

/**
 * `22 พฤศจิกายน 2569`, `2026年11月22日`, `22 November 2026`. Spaces inside a date are non-breaking.
 */
export function formatDate(
  date: Date,
  locale: Locale,
  style: DateStyle = 'long',
  zone: Zone = zoneOf(locale),
): string {
  if (locale === 'ja' && style === 'weekday') {
    const day = formatter('ja', zone, { weekday: 'short' }).format(date);
    return `${formatDate(date, 'ja', 'long', zone)}（${day}）`;
  }
  if (style === 'era') return formatEraDate(date, locale, zone);
  const parts = formatter(locale, zone, styles[style]).formatToParts(date);
  // ICU puts the era's name before a Buddhist year; the register of the portal leaves it out.
  const text = joinParts(parts, ['era'])
    .replace(/\s*พ\.ศ\.\s*/g, ' ')
    .replace(/\s{2,}/g, ' ');
  return text.replace(/ /g, '\u00a0');
}

/** Japan counts by the sun's calendar since 1873; earlier era dates are of another one. */
const SOLAR_JAPAN = 1873;

/** `22 พฤศจิกายน พ.ศ. 2569`, `令和8年11月22日`, `令和元年5月1日`, `22 November 2026`. */
function formatEraDate(date: Date, locale: Locale, zone: Zone): string {
  if (locale === 'en' || (locale === 'ja' && date.getUTCFullYear() < SOLAR_JAPAN)) {
    return formatDate(date, locale, 'long', zone);
  }
  const tag = locale === 'ja' ? 'ja-JP-u-ca-japanese-nu-latn' : tags.th;
  return formatter(locale, zone, styles.era, tag).format(date).replace(/ /g, '\u00a0');
}

/** `14.00 น.`, `14:00`: hours and minutes in one zone; the caller names the zone. */
export function formatTime(date: Date, locale: Locale, zone: Zone): string {
  const parts = formatter('en', zone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(date);
  const hour = parts.find((part) => part.type === 'hour')?.value ?? '00';
  const minute = parts.find((part) => part.type === 'minute')?.value ?? '00';
  return locale === 'th' ? `${hour}.${minute}\u00a0น.` : `${hour}:${minute}`;
}

/** `08.30–16.30 น.`, `08:30–16:30`: opening hours, which are kept as written on the door. */
export function formatHours(hours: { from: string; until: string }, locale: Locale): string {
  const times = `${hours.from}–${hours.until}`;
  return locale === 'th' ? `${times.replaceAll(':', '.')}\u00a0น.` : times;
}

const numbers: Record<Locale, Intl.NumberFormat> = {
  th: new Intl.NumberFormat('th-TH-u-nu-latn'),
  ja: new Intl.NumberFormat('ja-JP'),
  en: new Intl.NumberFormat('en-GB'),
};

export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value);
}

/**
 * A date of the facts, which may be a day, a month, a year or words; what cannot be read as a date
 * is given back as it stands.
 */
export function formatPartialDate(value: string, locale: Locale, style: 'long' | 'short' = 'long') {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (day) return formatDate(date, locale, style, 'Asia/Bangkok');
  if (month) {
    const parts = formatter(locale, 'UTC', { month: style, year: 'numeric' }).formatToParts(date);
    return joinParts(parts, ['era'])
      .replace(/\s*พ\.ศ\.\s*/g, ' ')
      .replace(/\s+/g, '\u00a0');
  }
  return formatYear(Number(year), locale);
}

/** `2569`, `2026年`, `2026` for a Gregorian year. */
export function formatYear(year: number, locale: Locale): string {
  if (locale === 'th') return String(year + 543);
  return locale === 'ja' ? `${year}年` : String(year);
}

const separators: Record<Locale, string> = { th: ' · ', ja: '、', en: ', ' };

/**
 * Names one after the other: `A, B, C`. Not `Intl.ListFormat`, which sets nothing between Japanese
 * names and only a space between Thai ones, although names hold spaces themselves.
 */
export function formatList(words: readonly string[], locale: Locale): string {
  return words.join(separators[locale]);
}

/** The same in a sentence: `A, B and C`. Thai sets spaces about its "and". */
export function formatSeries(words: readonly string[], locale: Locale): string {
  const type = locale === 'th' ? 'unit' : 'conjunction';
  return new Intl.ListFormat(locale, { type, style: 'long' }).format(words);
}
