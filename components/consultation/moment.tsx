import { getTranslations } from 'next-intl/server';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';

const zone = 'Asia/Bangkok';

/** When something was said: the day and the hour of Thailand. */
export async function SaidAt({ at, locale }: { at: Date; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <time dateTime={at.toISOString()} className="tabular text-xs text-muted">
      {t('time', {
        date: formatDate(at, locale, 'short', zone),
        time: formatTime(at, locale, zone),
      })}
    </time>
  );
}

/** A conversation's day and hours on the clock of Thailand; in Japanese on Japan's, too. */
export async function Span({
  startsAt,
  endsAt,
  locale,
  strong = false,
}: {
  startsAt: Date;
  endsAt: Date;
  locale: Locale;
  strong?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const hours = {
    from: bareTime(startsAt, locale, zone),
    to: formatTime(endsAt, locale, zone),
  };
  return (
    <time dateTime={startsAt.toISOString()} className="block">
      <span className={strong ? 'block text-md font-semibold' : 'block font-semibold'}>
        {formatDate(startsAt, locale, 'weekday', zone)}
      </span>
      <span className="tabular block">{t('range', hours)}</span>
      {locale === 'ja' ? (
        <span className="tabular block text-muted">
          {t('rangeTokyo', {
            from: bareTime(startsAt, locale, 'Asia/Tokyo'),
            to: formatTime(endsAt, locale, 'Asia/Tokyo'),
          })}
        </span>
      ) : null}
    </time>
  );
}
