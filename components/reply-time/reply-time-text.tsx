import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { leastCases, type ReplyTime } from '@/lib/reply-time/waits';

/** The median with its sample, or that there are too few answered cases to say. */
export async function ReplyTimeText({ time, locale }: { time: ReplyTime; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'replyTime' });
  if (time.median === null) {
    return <span className="text-muted">{t('few', { cases: time.cases, least: leastCases })}</span>;
  }
  return (
    <>
      {t('within', { days: time.median })}{' '}
      <span className="text-xs text-muted">{t('sample', { cases: time.cases })}</span>
    </>
  );
}
