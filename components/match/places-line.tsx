import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { MatchRow } from '@/lib/match/queries';

/** A partner with more places than this is shown by its figures alone. */
const mostDrawn = 12;

/**
 * A partner's places as small tables: how many are taken, who waits, how long the next would, and
 * what that is estimated from.
 */
export async function PlacesLine({
  item,
  locale,
}: {
  item: Pick<MatchRow, 'waiting' | 'waits'>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'match' });
  const { limit, open, waiting, expectedDays } = item.waiting;
  const places = Array.from({ length: limit > mostDrawn ? 0 : limit }, (_, place) => ({
    key: `place-${place + 1}`,
    filled: place < open,
  }));
  const state =
    expectedDays === 0 ? (item.waits ? 'demand' : 'free') : open < limit ? 'queue' : 'full';
  return (
    <div className="flex items-start gap-2">
      <span className="mt-1.5 flex gap-[3px]" aria-hidden="true">
        {places.map(({ key, filled }) => (
          <span
            key={key}
            className={`keep-colour h-3 w-[7px] border-[1.5px] ${filled ? 'border-part2 bg-part2' : 'border-control'}`}
          />
        ))}
      </span>
      <p>
        <strong className="block font-semibold">{t('places.open', { open, limit })}</strong>
        <span className="block text-muted">{t(`places.${state}`)}</span>
        {waiting > 0 ? (
          <span className="block text-muted">{t('places.waiting', { count: waiting })}</span>
        ) : null}
        {expectedDays === 0 ? null : <WaitText waiting={item.waiting} locale={locale} />}
      </p>
    </div>
  );
}

/** From two weeks on, days would be a precision that an estimate does not have. */
const daysInWords = 14;

async function WaitText({ waiting, locale }: { waiting: MatchRow['waiting']; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'match' });
  const { expectedDays, observed } = waiting;
  if (expectedDays === null) return <span className="block text-muted">{t('places.unknown')}</span>;
  const days = Math.max(1, Math.round(expectedDays));
  return (
    <>
      <span className="block">
        {days < daysInWords
          ? t('places.days', { days })
          : t('places.weeks', { weeks: Math.round(days / 7) })}
      </span>
      <span className="block text-muted">
        {observed > 0 ? t('places.from', { count: observed }) : t('places.fromAll')}
      </span>
    </>
  );
}
