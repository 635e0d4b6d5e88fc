import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locales';
import type { OwnMatches } from '@/lib/match/queries';
import type { Why } from '@/lib/match/why';
import { MatchEntry } from './match-entry';
import { OrderNote } from './order-note';

/** The partners that are free, in the order of the market. */
export async function MatchList({
  matches,
  count,
  weak,
  locale,
}: {
  matches: OwnMatches['matches'];
  /** How many there are; fewer may be shown. */
  count: number;
  /** Given when none of them is a match. */
  weak: Why | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'match' });
  return (
    <section
      aria-label={weak ? undefined : t('title')}
      aria-labelledby={weak ? 'nearest' : undefined}
    >
      {weak ? (
        <div className="mt-12 mb-2">
          <h2 id="nearest" className="text-lg">
            {t('none.nearest')}
          </h2>
          <p className="text-sm text-muted">
            {t('none.nearestLead', { threshold: weak.threshold })}
          </p>
        </div>
      ) : null}
      {weak ? null : <OrderNote locale={locale} />}
      <div className="mt-4 border-t-2 border-ink">
        {matches.map((item, index) => (
          <MatchEntry
            key={item.partner.id}
            item={item}
            position={index + 1}
            locale={locale}
            full={index === 0 && !weak}
            crowded={item.crowded}
          />
        ))}
      </div>
      {matches.length < count ? (
        <p className="flex flex-wrap items-center gap-4 py-6 text-sm">
          <span className="text-muted">{t('firstShown', { count: matches.length })}</span>
          <ButtonLink href="?show=all" variant="secondary" size="sm">
            {t('showAll', { count })}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
