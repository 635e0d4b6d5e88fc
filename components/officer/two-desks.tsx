import { getTranslations } from 'next-intl/server';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** Today, and what time it is at both desks. */
export async function TwoDesks({ now, locale }: { now: Date; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  return (
    <p className="text-sm">
      <span className="block">{formatDate(now, locale, 'weekday', 'Asia/Bangkok')}</span>
      <span className="block">
        {t('queue.bangkok')}{' '}
        <strong className="tabular font-semibold text-ink">
          {formatTime(now, locale, 'Asia/Bangkok')}
        </strong>
        {' · '}
        {t('queue.tokyo')}{' '}
        <strong className="tabular font-semibold text-ink">
          {formatTime(now, locale, 'Asia/Tokyo')}
        </strong>
      </span>
    </p>
  );
}
