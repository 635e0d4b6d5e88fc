import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { TrustBadge } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { BadgeView } from '@/lib/programme/badge-queries';

/** Dated badges: what was completed, since when, until when it counts. */
export async function BadgeList({
  badges,
  locale,
}: {
  badges: readonly BadgeView[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <ul className="border-t border-line">
      {badges.map((badge) => (
        <li
          key={badge.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2.5"
        >
          <div className="min-w-0">
            <TextLink
              href={`/${locale}/programmes/${badge.programmeSlug}`}
              className="inline-block min-h-6 text-md font-semibold"
            >
              {badge.programmeNames[locale]}
            </TextLink>
            <p className="text-sm text-muted">
              {t('badge.issued', { date: formatDate(badge.issuedOn, locale) })}
            </p>
          </div>
          <TrustBadge level={badge.holds ? 'verified' : 'expired'}>
            {badge.revokedAt ? (
              <InScript within={locale}>
                {t('badge.revoked', { reason: badge.revokedReason ?? '–' })}
              </InScript>
            ) : (
              t(badge.holds ? 'badge.holds' : 'badge.expired', {
                date: formatDate(badge.validUntil, locale),
              })
            )}
          </TrustBadge>
        </li>
      ))}
    </ul>
  );
}
