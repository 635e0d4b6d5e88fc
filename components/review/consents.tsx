import { getTranslations } from 'next-intl/server';
import { FactsGrid } from '@/components/officer/facts-grid';
import { Tag } from '@/components/ui/tag';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Registration } from '@/lib/sme/review-queries';

/** Who uses the firm's account and what they agreed to. */
export async function Consents({ sme, locale }: { sme: Registration; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'review' });
  const consents = sme.users.flatMap((user) => user.consents);
  return (
    <div className="grid gap-9">
      <FactsGrid
        id="consent"
        title={t('section.consent')}
        items={(['registration', 'transfer-to-japan'] as const).map((purpose) => {
          const given = consents
            .filter((consent) => consent.purpose === purpose)
            .sort((a, b) => b.grantedAt.getTime() - a.grantedAt.getTime())[0];
          const date = (at: Date) => formatDate(at, locale, 'long');
          return {
            key: purpose,
            term: t(`consent.${purpose}`),
            text: !given ? (
              <span className="text-muted">{t('consent.none')}</span>
            ) : given.withdrawnAt ? (
              <Tag tone="bad">{t('consent.withdrawn', { date: date(given.withdrawnAt) })}</Tag>
            ) : (
              t('consent.given', { date: date(given.grantedAt), version: given.textVersion })
            ),
          };
        })}
      />
      <FactsGrid
        id="people"
        title={t('section.people')}
        items={sme.users.map((user) => ({
          key: user.id,
          term: user.name,
          text: (
            <>
              <span className="block break-all">{user.email}</span>
              <span className="text-xs text-muted">
                {t(user.emailVerifiedAt ? 'user.confirmed' : 'user.unconfirmed')}
              </span>
            </>
          ),
        }))}
      />
    </div>
  );
}
