import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';

/** A day and its hours on the clocks of both desks. */
export async function Moment({
  startsAt,
  endsAt,
  locale,
  strong = false,
}: {
  startsAt: Date;
  endsAt: Date | null;
  locale: Locale;
  strong?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const { day, bangkok, tokyo } = twoZones(startsAt, endsAt, locale);
  return (
    <time dateTime={startsAt.toISOString()} className="block">
      <span className={strong ? 'block text-md font-semibold' : 'block font-semibold'}>{day}</span>
      <span className="tabular block">{t('both', { bangkok, tokyo })}</span>
    </time>
  );
}
