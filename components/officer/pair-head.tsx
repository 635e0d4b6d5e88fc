import { getTranslations } from 'next-intl/server';
import { ScoreFigure } from '@/components/ui/score-figure';
import { ExampleTag, TrustBadge } from '@/components/ui/tag';
import { TurnMark } from '@/components/ui/turn-mark';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import type { PartnerRecord } from '@/lib/partner/admin-queries';
import { NameText } from './name-text';

/** The two sides at one table, with the score of the pair between them. */
export async function PairHead({
  item,
  partner,
  now,
  locale,
}: {
  item: CaseDetail;
  partner: PartnerRecord | null;
  now: Date;
  locale: Locale;
}) {
  const [t, catalogue] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'catalogue' }),
  ]);
  const { teaser } = item;
  const facts = [
    teaser.province?.[locale],
    teaser.employees === null ? null : t('review.employees', { count: teaser.employees }),
  ].filter(Boolean);
  return (
    <div className="grid gap-x-8 gap-y-5 py-6 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] sm:items-start">
      <div className="min-w-0 sm:text-right">
        <p className="text-sm text-muted">{t('review.thaiSide')}</p>
        <h2 className="text-xl">
          {item.sme ? <NameText names={item.sme.names} locale={locale} /> : '–'}
        </h2>
        <p className="text-sm text-muted">
          {facts.join(' · ')} {teaser.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
        </p>
        <p className="text-sm sm:flex sm:justify-end">
          <Checked
            approvedAt={teaser.approvedAt}
            until={teaser.checkedUntil}
            now={now}
            locale={locale}
          />
        </p>
      </div>
      <div className="flex flex-row items-center gap-4 sm:flex-col sm:gap-2">
        <TurnMark side="both" size={64} />
        <ScoreFigure below score={item.score ?? '–'} unit={t('review.pairScore')} />
      </div>
      <div className="min-w-0">
        <p className="text-sm text-muted">{t('review.japaneseSide')}</p>
        <h2 className="text-xl">
          <NameText names={item.partner.names} locale={locale} />
        </h2>
        <p className="text-sm text-muted">
          {locale === 'ja' ? null : <span lang="ja">{item.partner.names.ja}</span>}
          {locale !== 'ja' && item.partner.prefecture ? ' · ' : null}
          {item.partner.prefecture?.[locale]}{' '}
          {item.partner.isExample ? <ExampleTag>{t('examplePartner')}</ExampleTag> : null}
        </p>
        {partner ? (
          <TrustBadge level={partner.confidence === 'high' ? 'verified' : 'claimed'}>
            {t('review.source', { confidence: catalogue(`confidence.${partner.confidence}`) })}
          </TrustBadge>
        ) : null}
      </div>
    </div>
  );
}

async function Checked({
  approvedAt,
  until,
  now,
  locale,
}: {
  approvedAt: Date | null;
  until: Date | null;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  if (!approvedAt || !until)
    return <TrustBadge level="claimed">{t('review.unchecked')}</TrustBadge>;
  const date = formatDate(approvedAt, locale, 'short');
  const end = formatDate(until, locale, 'short');
  return until < now ? (
    <TrustBadge level="expired">{t('review.expired', { until: end })}</TrustBadge>
  ) : (
    <TrustBadge level="verified">{t('review.checked', { date, until: end })}</TrustBadge>
  );
}
