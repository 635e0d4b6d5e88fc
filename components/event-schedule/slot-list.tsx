import { cx } from '@/components/ui/cx';
import { PlainLink } from '@/components/ui/link';
import { type GridDay, meetingsAt } from '@/lib/event-schedule/grid';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { clock, type PlanWords } from '@/lib/event-schedule/plan-words';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskWords } from './words';

/** A day on a phone: choose a time, read who sits at which table. */
export function SlotList({
  plan,
  day,
  slot,
  words,
  base,
  hrefOf,
  t,
  locale,
}: {
  plan: SchedulePlan;
  day: GridDay;
  slot: number | null;
  words: PlanWords;
  base: string;
  hrefOf: (slot: number) => string;
  t: DeskWords;
  locale: Locale;
}) {
  const shown = day.slots.find(({ number }) => number === slot) ?? day.slots[0];
  if (!shown) return null;
  const meetings = meetingsAt(plan, shown.number);
  return (
    <>
      <nav aria-label={t('grid.times')}>
        <ul className="grid grid-cols-4 gap-1">
          {day.slots.map((one) => (
            <li key={one.number}>
              <PlainLink
                href={hrefOf(one.number)}
                aria-current={one.number === shown.number ? 'true' : undefined}
                className={cx(
                  'tabular flex min-h-11 items-center justify-center rounded-field border text-sm no-underline',
                  one.number === shown.number
                    ? 'border-action bg-action text-on-action'
                    : 'border-line-strong text-link',
                )}
              >
                {clock(one.startsAt, locale)}
              </PlainLink>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="mt-5 border-b-2 border-ink pb-1 text-lg">
        {t('grid.atTime', { time: clock(shown.startsAt, locale), count: meetings.length })}
      </h2>
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id} className="border-b border-line">
            <PlainLink
              href={`${base}/${meeting.id}`}
              className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 py-2.5 text-sm text-ink no-underline"
            >
              <span className="tabular font-semibold">
                {t('grid.phoneTable', { table: words.table(meeting.tableId) })}
              </span>
              <span className="min-w-0">
                <span className="block font-semibold">{words.pair(meeting)}</span>
                <span className="block text-xs text-muted">
                  {[
                    meeting.interpreterId
                      ? t('grid.withInterpreter', {
                          name: words.interpreter(meeting.interpreterId),
                        })
                      : '',
                    meeting.must ? t('grid.must') : '',
                    meeting.locked ? t('grid.locked') : '',
                    t(`state.${meeting.state}`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </>
  );
}
