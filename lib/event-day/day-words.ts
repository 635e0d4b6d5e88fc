import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { bareTime } from '@/lib/i18n/two-zones';

/**
 * What those concerned are told of a meeting while the day goes on. Whoever did not agree to be named
 * is not named any more once the meeting is off: `unnamed` is a dropped one that says its time alone.
 */
export type DayChange = 'moved' | 'dropped' | 'unnamed' | 'added';

/** Words of notices on phones, which are made where no page is. */
export type PushKind = 'soon' | DayChange | 'delayed' | 'onTime';

export type PushFacts = {
  other?: string;
  table?: string;
  startsAt?: Date | null;
  minutes?: number;
};

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Bangkok',
});

/** Clock in the hall: `09:30`. */
export function hallClock(at: Date): string {
  return clock.format(at);
}

/** The same as a language writes it in its sentences: `09.30`, `09:30`. */
export function dayClock(at: Date, locale: Locale): string {
  return bareTime(at, locale, 'Asia/Bangkok');
}

export function pushWords(
  locale: Locale,
  kind: PushKind,
  { other = '', table = '', startsAt = null, minutes = 0 }: PushFacts,
): { title: string; body: string } {
  const translate = createTranslator({
    locale,
    messages: loadMessages(locale),
    onError: (error) => {
      throw error;
    },
  }) as unknown as (key: string, values: Record<string, string | number>) => string;
  const values = { other, table, minutes, time: startsAt ? dayClock(startsAt, locale) : '' };
  return {
    title: translate(`eventDay.push.${kind}.title`, values),
    body: translate(`eventDay.push.${kind}.body`, values),
  };
}
