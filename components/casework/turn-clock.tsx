import { getTranslations } from 'next-intl/server';
import { ClockStrip } from '@/components/ui/clock-strip';
import { clockOf } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import type { Locale } from '@/lib/i18n/locales';
import { countriesOf } from '@/lib/introduction/clock';
import type { Turn } from '@/lib/introduction/states';

/** The clock of whose turn it is: stitches of that side's own working days. */
export async function TurnClock({
  from,
  dueAt,
  turn,
  now,
  locale,
  size = 'sm',
  stacked = true,
  short = false,
}: {
  /** When the clock was started. */
  from: Date;
  dueAt: Date | null;
  turn: Turn;
  now: Date;
  locale: Locale;
  size?: 'sm' | 'md';
  stacked?: boolean;
  /** In a list: "2 days left" without saying of what. */
  short?: boolean;
}) {
  const [t, list, calendar] = await Promise.all([
    getTranslations({ locale, namespace: 'introduction' }),
    getTranslations({ locale, namespace: 'officer' }),
    calendarOfPages(),
  ]);
  if (!dueAt) return <span className="text-sm text-muted">{t('clock.none')}</span>;
  const clock = clockOf(calendar, from, dueAt, now, countriesOf(turn));
  const words = short
    ? {
        open: list('clock.left', { count: clock.left }),
        due: list('clock.due'),
        late: list('clock.late', { count: -clock.left }),
      }
    : {
        open: t('clock.left', { count: clock.left }),
        due: t('clock.today'),
        late: t('clock.late', { count: -clock.left }),
      };
  return (
    <ClockStrip
      total={clock.total}
      done={clock.passed}
      late={clock.state === 'late' ? -clock.left : 0}
      state={clock.state}
      label={words[clock.state]}
      size={size}
      stacked={stacked}
    />
  );
}
