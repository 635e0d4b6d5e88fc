import { getTranslations } from 'next-intl/server';
import { daysOf } from '@/components/review/consequence';
import { ClockStrip } from '@/components/ui/clock-strip';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { clockKeyOf, countriesOf } from '@/lib/introduction/clock';
import { moves, turnOf } from '@/lib/introduction/states';
import { caseClockOfPages } from '@/lib/setting/read';

/** What follows from an answer to a request: whose clock starts, until when, what it skips. */
export async function CaseConsequence({
  decision,
  now,
  locale,
}: {
  decision: 'approve' | 'queue' | 'return' | 'reject' | 'propose';
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const { to } = moves[decision];
  const key = clockKeyOf(to, null);
  if (decision === 'reject' || key === null) {
    return <p className="text-sm">{t('review.thenReject')}</p>;
  }
  const [settings, calendar] = await Promise.all([caseClockOfPages(), calendarOfPages()]);
  const days = settings[key];
  const { dueAt, skipped } = addWorkingDays(calendar, now, days, countriesOf(turnOf(to)));
  const words = {
    count: days,
    date: formatDate(dueAt, locale, 'weekday', 'Asia/Bangkok'),
  };
  const sentence = {
    approve: t('review.thenApprove', words),
    queue: t('review.thenQueue', words),
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
