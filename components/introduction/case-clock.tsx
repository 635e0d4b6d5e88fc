import { getTranslations } from 'next-intl/server';
import { ClockStrip } from '@/components/ui/clock-strip';
import { workingCalendar } from '@/lib/calendar/facts';
import { clockOf } from '@/lib/calendar/working-days';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** The clock of a case: stitches of common working days, and what is left in words. */
export async function CaseClock({
  enteredAt,
  dueAt,
  now,
  locale,
  withDate = true,
}: {
  enteredAt: Date;
  dueAt: Date | null;
  now: Date;
  locale: Locale;
  withDate?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'introduction' });
  if (!dueAt) return <span className="text-sm text-muted">{t('clock.none')}</span>;
  const clock = clockOf(workingCalendar, enteredAt, dueAt, now);
  const words = {
    open: t('clock.left', { count: clock.left }),
    due: t('clock.today'),
    late: t('clock.late', { count: -clock.left }),
  }[clock.state];
  const until = t('clock.until', { date: formatDate(dueAt, locale, 'short') });
  return (
    <ClockStrip
      total={clock.total}
      done={clock.passed}
      late={clock.state === 'late' ? -clock.left : 0}
      state={clock.state}
      label={withDate ? `${words} ${until}` : words}
      size="sm"
      stacked
    />
  );
}
