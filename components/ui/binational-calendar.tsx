import type { ReactNode } from 'react';
import { cx } from './cx';
import { scroller } from './scroller';

export type CalendarDay = {
  /** Any unique name, such as 2026-11-25. */
  key: string;
  weekday: string;
  day: string;
  /** The whole date in words, for those who do not see the strip. */
  date: string;
  today?: boolean | undefined;
  /** One per row: does this country work on that day? */
  works: readonly boolean[];
};

/**
 * Working days of both countries, weeks side by side. A solid stitch is a
 * working day, an outlined one a holiday; only days solid in both rows count.
 */
export function BinationalCalendar({
  caption,
  rows,
  weeks,
  worksText,
  holidayText,
  note,
  className,
}: {
  caption: string;
  /** Names of the countries, top to bottom. */
  rows: readonly string[];
  weeks: readonly (readonly CalendarDay[])[];
  worksText: string;
  holidayText: string;
  note?: ReactNode;
  className?: string | undefined;
}) {
  const days = weeks.flatMap((week, index) =>
    week.map((day, position) => ({ ...day, opens: index > 0 && position === 0 })),
  );
  return (
    <div className={cx('max-w-full', className)}>
      <div className="relative overflow-x-auto" {...scroller(caption)}>
        <table className="text-xs">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <td />
              {days.map((day) => (
                <th
                  key={day.key}
                  scope="col"
                  aria-current={day.today ? 'date' : undefined}
                  className={cx('p-0 font-normal', day.opens && 'pl-4')}
                >
                  <span
                    className={cx(
                      'block min-w-[26px] px-1 text-center leading-[1.6]',
                      day.today ? 'rounded-tag bg-action font-semibold text-on-action' : 'text-ink',
                    )}
                  >
                    <span aria-hidden="true" className={day.today ? '' : 'text-muted'}>
                      {day.weekday}
                      <br />
                    </span>
                    <span aria-hidden="true">{day.day}</span>
                    <span className="sr-only">{day.date}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row}>
                <th scope="row" className="py-0.5 pr-4 text-left font-normal text-muted">
                  {row}
                </th>
                {days.map((day) => (
                  <td key={day.key} className={cx('p-0 text-center', day.opens && 'pl-4')}>
                    <span
                      className={cx(
                        'keep-colour inline-block h-[5px] w-4 rounded-[1px] align-middle',
                        day.works[index] ? 'bg-part2' : 'border border-control',
                      )}
                    />
                    <span className="sr-only">{day.works[index] ? worksText : holidayText}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note ? (
        <p className="mt-1 flex max-w-[30rem] items-baseline gap-2 text-xs text-muted">
          <span
            aria-hidden="true"
            className="inline-block h-[6px] w-4 shrink-0 rounded-[1px] border border-control"
          />
          <span>{note}</span>
        </p>
      ) : null}
    </div>
  );
}
