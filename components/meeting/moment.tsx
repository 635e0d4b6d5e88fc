import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';

type Props = { startsAt: Date; endsAt: Date | null; locale: Locale };

/** A day and its hours on the clocks of both desks. */
export async function Moment({ strong = false, ...props }: Props & { strong?: boolean }) {
  const { day } = twoZones(props.startsAt, props.endsAt, props.locale);
  return (
    <time dateTime={props.startsAt.toISOString()} className="block">
      <span className={strong ? 'block text-md font-semibold' : 'block font-semibold'}>{day}</span>
      <BothClocks {...props} />
    </time>
  );
}

/** The same hours on both clocks, the reader's own first. */
export async function BothClocks({ startsAt, endsAt, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const { bangkok, tokyo } = twoZones(startsAt, endsAt, locale);
  const clocks = [t('zoned.bangkok', { time: bangkok }), t('zoned.tokyo', { time: tokyo })];
  return (
    <span className="tabular flex flex-wrap gap-x-4">
      {(locale === 'ja' ? clocks.toReversed() : clocks).map((clock) => (
        <span key={clock}>{clock}</span>
      ))}
    </span>
  );
}
