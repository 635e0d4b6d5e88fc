import { Segment } from '@/components/ui/segment';
import { formatDate } from '@/lib/i18n/formats';
import { bangkokDay } from '@/lib/programme/days';
import type { DayView } from './day-view';

/** Which slot is on show: the days of the event, then the slots of the chosen one. */
export function SlotChoice({ board, words, page, locale }: DayView) {
  const { slots, shown, now, next } = board;
  if (!shown) return null;
  const { t } = words;
  const dayOf = ({ startsAt }: { startsAt: Date }) => bangkokDay(startsAt);
  const days = [...new Set(slots.map(dayOf))];
  const href = (number: number) => `/${locale}${page}/day?slot=${number}`;
  /** Of a day the slot that runs or comes next, else its first. */
  const entry = (day: string) =>
    [now, next].find((slot) => slot && dayOf(slot) === day) ??
    slots.find((slot) => dayOf(slot) === day) ??
    shown;
  return (
    <div className="mt-3 grid gap-3">
      {days.length > 1 ? (
        <Segment
          label={t('day.days')}
          items={days.map((day) => ({
            href: href(entry(day).number),
            label: formatDate(entry(day).startsAt, locale, 'day', 'Asia/Bangkok'),
            current: day === dayOf(shown),
          }))}
        />
      ) : null}
      <Segment
        joined={false}
        label={t('day.slots')}
        items={slots
          .filter((slot) => dayOf(slot) === dayOf(shown))
          .map(({ number }) => ({
            href: href(number),
            label: labelOf(number),
            current: number === shown.number,
          }))}
      />
    </div>
  );

  function labelOf(number: number): string {
    const time = words.time(number);
    if (number === now?.number) return t('day.now', { time });
    return number === next?.number ? t('day.next', { time }) : time;
  }
}
