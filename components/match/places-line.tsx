import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { MatchItem } from '@/lib/match/queries';

/** A partner's places as small tables: how many are taken, and what that means for a request. */
export async function PlacesLine({ item, locale }: { item: MatchItem; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'match' });
  const { openLimit } = item.partner;
  const taken = Math.min(item.openCount, openLimit);
  const places = Array.from({ length: openLimit }, (_, place) => ({
    key: `place-${place + 1}`,
    filled: place < taken,
  }));
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
        <strong className="block font-semibold">
          {t('places.open', { open: item.openCount, limit: openLimit })}
        </strong>
        <span className="block text-muted">
          {item.openCount >= openLimit ? t('places.full') : t('places.free')}
        </span>
        {item.waitingCount > 0 ? (
          <span className="block text-muted">
            {t('places.waiting', { count: item.waitingCount })}
          </span>
        ) : null}
      </p>
    </div>
  );
}
