import { getTranslations } from 'next-intl/server';
import { ClockStrip } from '@/components/ui/clock-strip';
import { addCommonWorkingDays } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate, formatSeries } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { approvalDays, type OfficerMove, reviewWorkingDays, type Stage } from '@/lib/sme/states';

/** What follows from a decision, with its date and the holidays that were stepped over. */
export async function Consequence({
  decision,
  stage,
  now,
  locale,
}: {
  decision: Exclude<OfficerMove, 'resume'>;
  stage: Stage;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'review' });
  if (decision === 'approve' && stage === 1) {
    const calendar = await calendarOfPages();
    const { dueAt, skipped } = addCommonWorkingDays(calendar, now, reviewWorkingDays);
    return (
      <div className="flex items-start gap-4 text-sm">
        <ClockStrip total={reviewWorkingDays} done={0} className="mt-[0.5em] shrink-0" />
        <p>
          {t('decide.then1', { date: formatDate(dueAt, locale, 'weekday', 'Asia/Bangkok') })}
          {skipped.length > 0 ? (
            <span className="block text-muted">
              {t('decide.thenSkipped', { days: daysOf(skipped, locale) })}
            </span>
          ) : null}
        </p>
      </div>
    );
  }
  if (decision === 'approve') {
    const until = new Date(now.getTime() + approvalDays * 86_400_000);
    return <p className="text-sm">{t('decide.then2', { date: formatDate(until, locale) })}</p>;
  }
  const text = {
    return: 'decide.thenReturn',
    hold: 'decide.thenHold',
    reject: 'decide.thenReject',
  } as const;
  return <p className="text-sm">{t(text[decision])}</p>;
}

/** `7 ธ.ค. และ 10 ธ.ค.` */
export function daysOf(holidays: readonly { date: string }[], locale: Locale): string {
  const days = [...new Set(holidays.map((holiday) => holiday.date))];
  return formatSeries(
    days.map((day) => formatDate(new Date(`${day}T00:00:00Z`), locale, 'day', 'Asia/Bangkok')),
    locale,
  );
}
