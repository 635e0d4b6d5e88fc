import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { dateOf } from '@/lib/programme/days';

type Days = { startsOn: Date; endsOn: Date };
type Style = 'long' | 'short';

/** `2026年12月2日～4日`: what repeats is said once. */
function japaneseRange({ startsOn, endsOn }: Days): string {
  const sameYear = startsOn.getUTCFullYear() === endsOn.getUTCFullYear();
  const sameMonth = sameYear && startsOn.getUTCMonth() === endsOn.getUTCMonth();
  const last = formatDate(endsOn, 'ja');
  const end = sameMonth ? last.replace(/^.*月/, '') : sameYear ? last.replace(/^.*年/, '') : last;
  return `${formatDate(startsOn, 'ja')}～${end}`;
}

/** `2–4 ธันวาคม 2569`, `2–4 December 2026`: one day, or from and until. */
export function eventDays(
  { startsOn: first, endsOn: last }: { startsOn: string; endsOn: string },
  locale: Locale,
  style: Style = 'long',
): string {
  const days = { startsOn: dateOf(first), endsOn: dateOf(last) };
  const { startsOn, endsOn } = days;
  if (startsOn.getTime() === endsOn.getTime()) return formatDate(startsOn, locale, style);
  if (locale === 'ja') return japaneseRange(days);
  const tag = locale === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB';
  return new Intl.DateTimeFormat(tag, {
    ...{ day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' },
  } as Intl.DateTimeFormatOptions)
    .formatRangeToParts(startsOn, endsOn)
    .filter(({ type }) => type !== 'era')
    .map(({ value }) => value)
    .join('')
    .replace(/\s*พ\.ศ\.\s*/g, ' ')
    .replace(/\s*–\s*/g, '–')
    .replace(/[\s\u2009]+/g, '\u00a0')
    .trim();
}
