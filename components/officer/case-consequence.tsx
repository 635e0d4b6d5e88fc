import { getTranslations } from 'next-intl/server';
import { daysOf } from '@/components/review/consequence';
import { ClockStrip } from '@/components/ui/clock-strip';
import { workingCalendar } from '@/lib/calendar/facts';
import { addCommonWorkingDays } from '@/lib/calendar/working-days';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { clockKeyOf } from '@/lib/introduction/clock';
import { moves } from '@/lib/introduction/states';
import { standardCaseClock } from '@/lib/setting/schema';

/** What follows from an answer to a request: whose clock starts, until when, what it skips. */
export async function CaseConsequence({
  decision,
  now,
  locale,
}: {
  decision: 'approve' | 'return' | 'reject' | 'propose';
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const key = clockKeyOf(moves[decision].to, null);
  if (decision === 'reject' || key === null) {
    return <p className="text-sm">{t('review.thenReject')}</p>;
  }
  const days = standardCaseClock[key];
  const { dueAt, skipped } = addCommonWorkingDays(workingCalendar, now, days);
  const words = {
    count: days,
    date: formatDate(dueAt, locale, 'weekday', 'Asia/Bangkok'),
  };
  const sentence = {
    approve: t('review.thenApprove', words),
    return: t('review.thenReturn', words),
    propose: t('propose.then', words),
  }[decision];
  return (
    <div className="flex flex-col gap-x-4 gap-y-1 text-sm sm:flex-row sm:items-start">
      <ClockStrip total={days} done={0} className="mt-[0.5em] shrink-0" size="sm" />
      <p>
        {sentence}
        {skipped.length > 0 ? (
          <span className="block text-muted">
            {t('review.thenSkipped', { days: daysOf(skipped, locale) })}
          </span>
        ) : null}
        {decision === 'approve' ? (
          <span className="block text-muted">{t('review.nameNote')}</span>
        ) : null}
      </p>
    </div>
  );
}
