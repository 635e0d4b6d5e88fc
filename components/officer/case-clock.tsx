import { getTranslations } from 'next-intl/server';
import { ClockStrip } from '@/components/ui/clock-strip';
import {
  bothCountries,
  type Clock,
  type Country,
  clockOf,
  type WorkingCalendar,
} from '@/lib/calendar/working-days';
import type { Locale } from '@/lib/i18n/locales';

/** The clock of something that waits since a moment until another. */
export function readClock(
  calendar: WorkingCalendar,
  span: { since: Date; dueAt: Date | null; countries?: readonly Country[] },
  now: Date,
): Clock | null {
  const { since, dueAt, countries = bothCountries } = span;
  return dueAt ? clockOf(calendar, since, dueAt, now, countries) : null;
}

/** Late or due today: what gets the filled button. */
export function isPressing(clock: Clock | null): boolean {
  return clock !== null && clock.state !== 'open';
}

export async function CaseClock({
  clock,
  locale,
  stacked = true,
  size = 'md',
}: {
  clock: Clock | null;
  locale: Locale;
  stacked?: boolean;
  size?: 'sm' | 'md';
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  if (!clock) return <span className="text-sm text-muted">{t('clock.none')}</span>;
  const late = clock.state === 'late' ? -clock.left : 0;
  const label =
    clock.state === 'late'
      ? t('clock.late', { count: late })
      : clock.state === 'due'
        ? t('clock.due')
        : t('clock.left', { count: clock.left });
  return (
    <ClockStrip
      total={clock.total}
      done={clock.passed}
      late={late}
      state={clock.state}
      label={label}
      size={size}
      stacked={stacked}
    />
  );
}
