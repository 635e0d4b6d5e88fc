'use client';

import { useEffect, useRef, useState } from 'react';
import { readDaysForm } from '@/lib/event/event-form';
import { mostSlots, slotsOfPattern } from '@/lib/event/slot-pattern-schema';
import { formatDate, formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';

type Day = { date: string; times: string[] };

const clock = /^([01]?\d|2[0-3])[:.][0-5]\d$/;
const time = (text: unknown) =>
  typeof text === 'string' && clock.test(text) ? text.replace('.', ':').padStart(5, '0') : null;

/** What is typed, as far as it can be read: the times by day. */
function timesOf(form: HTMLFormElement, locale: Locale): Day[] | null {
  const posted = readDaysForm(Object.fromEntries(new FormData(form)));
  const rows = (list: unknown) => (Array.isArray(list) ? (list as Record<string, string>[]) : []);
  const hours = (row: Record<string, string>) => {
    const [from, until] = [time(row.from), time(row.until)];
    return from && until && from < until ? { from, until } : null;
  };
  const days = rows(posted.days).flatMap((row) => {
    const read = hours(row);
    const date = row.date ?? '';
    return read && /^\d{4}-\d{2}-\d{2}$/.test(date) ? [{ date, ...read }] : [];
  });
  const breaks = rows(posted.breaks).flatMap((row) => hours(row) ?? []);
  const [slotMinutes, changeMinutes] = [Number(posted.slotMinutes), Number(posted.changeMinutes)];
  if (days.length === 0 || days.length > 31 || !(slotMinutes >= 5) || !(changeMinutes >= 0)) {
    return null;
  }
  const slots = slotsOfPattern({ days, breaks, slotMinutes, changeMinutes });
  return days.map(({ date }) => ({
    date,
    times: slots
      .filter(({ startsAt }) => bangkokDate(startsAt) === date)
      .map(({ startsAt }) => bareTime(startsAt, locale, 'Asia/Bangkok')),
  }));
}

const bangkokDate = (moment: Date) =>
  new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The times that follow from what is typed, before it is saved. Without JavaScript there is none. */
export function SlotPreview({
  locale,
  texts,
}: {
  locale: Locale;
  /** `total` and `day` carry `{count}`, `day` also `{date}`. */
  texts: { title: string; none: string; total: string; day: string };
}) {
  const seat = useRef<HTMLDivElement>(null);
  const [days, setDays] = useState<Day[] | null | undefined>(undefined);
  useEffect(() => {
    const form = seat.current?.closest('form');
    if (!form) return;
    const read = () => setDays(timesOf(form, locale));
    read();
    form.addEventListener('input', read);
    form.addEventListener('change', read);
    return () => {
      form.removeEventListener('input', read);
      form.removeEventListener('change', read);
    };
  }, [locale]);
  const count = days?.reduce((sum, day) => sum + day.times.length, 0) ?? 0;
  const fill = (text: string, values: Record<string, string>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return (
    <div ref={seat} aria-live="polite">
      {days === undefined ? null : (
        <div className="border-l-2 border-ink bg-sunken px-4 py-3 text-sm">
          <p className="font-semibold">{texts.title}</p>
          {days === null || count === 0 || count > mostSlots ? (
            <p className="text-muted">{texts.none}</p>
          ) : (
            <>
              <p>{fill(texts.total, { count: formatNumber(count, locale) })}</p>
              <ul className="mt-1 grid gap-1">
                {days.map((day) => (
                  <li key={day.date}>
                    <span className="font-semibold">
                      {fill(texts.day, {
                        date: formatDate(new Date(`${day.date}T05:00:00Z`), locale, 'short'),
                        count: formatNumber(day.times.length, locale),
                      })}
                    </span>{' '}
                    <span className="tabular text-muted">{day.times.join(' · ')}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}
