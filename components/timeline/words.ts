import { getTranslations } from 'next-intl/server';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { TimelineWords } from '@/lib/introduction/timeline-item';

type Say = {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
};

/** Writes the words of entries, whichever room's messages they name. */
export async function entryWords(locale: Locale): Promise<(words: TimelineWords) => string> {
  const say = (await getTranslations({ locale })) as unknown as Say;
  return ({ code, params = {} }) => {
    // A coded reason that has since been given up leaves no hole in an old case's history.
    if (!say.has(code)) return code.split('.').at(-1) ?? code;
    const values = Object.entries(params).map(([name, value]): [string, string | number] => {
      if (value instanceof Date) return [name, bothTimes(value, locale, say)];
      return [name, typeof value === 'object' ? say(value.key) : value];
    });
    return say(code, Object.fromEntries(values));
  };
}

function bothTimes(date: Date, locale: Locale, say: Say): string {
  return say('timeline.bothTimes', {
    date: formatDate(date, locale, 'short', 'Asia/Bangkok'),
    bangkok: formatTime(date, locale, 'Asia/Bangkok'),
    tokyo: formatTime(date, locale, 'Asia/Tokyo'),
  });
}
