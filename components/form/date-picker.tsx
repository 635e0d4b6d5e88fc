'use client';

import './date-words';
import { type CalendarDate, parseDate } from '@internationalized/date';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { cx } from '@/components/ui/cx';
import { Icon } from '@/components/ui/icon';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { DateTexts } from './date-texts';
import { speak } from './date-words';

export type DatePickerProps = {
  /** Prefix of the ids of its label, hint and error. */
  id: string;
  /** `2026-11-22`, or nothing. */
  day: string;
  min?: string | undefined;
  max?: string | undefined;
  describedBy?: string | undefined;
  isInvalid: boolean;
  texts: DateTexts;
  onPick: (day: string) => void;
};

/** The calendar that each language counts in. */
const tags: Record<Locale, string> = {
  th: 'th-TH-u-ca-buddhist-nu-latn',
  ja: 'ja-JP-u-ca-gregory',
  en: 'en-GB-u-ca-gregory',
};

/** While a year is being typed it may stand at 2 or 25: no day of ours. */
function dayOf(date: CalendarDate | null): string {
  const day = date?.toString() ?? '';
  return /^(19|2\d)\d\d-\d\d-\d\d$/.test(day) ? day : '';
}

function dateOf(day: string | undefined): CalendarDate | null {
  return day && /^\d{4}-\d\d-\d\d$/.test(day) ? parseDate(day) : null;
}

/** A day in parts that the keyboard changes, and a calendar: in the reader's own count of years. */
export function DatePicker({
  id,
  day,
  min,
  max,
  describedBy,
  isInvalid,
  texts,
  onPick,
}: DatePickerProps) {
  speak(texts);
  const [date, setDate] = useState(() => dateOf(day));
  useEffect(() => {
    setDate((own) => (dayOf(own) === day ? own : dateOf(day)));
  }, [day]);
  const first = dateOf(min);
  return (
    <I18nProvider locale={tags[texts.locale]}>
      <AriaDatePicker
        aria-labelledby={`${id}-label`}
        {...(describedBy ? { 'aria-describedby': describedBy } : {})}
        value={date}
        {...(first ? { placeholderValue: first } : {})}
        isInvalid={isInvalid}
        shouldForceLeadingZeros={false}
        onChange={(value) => {
          setDate(value);
          onPick(dayOf(value));
        }}
      >
        <Group
          className={cx(
            'flex h-12 w-full items-center rounded-field border-[1.5px] border-control bg-surface text-md text-ink',
            'data-[invalid]:border-2 data-[invalid]:border-bad',
          )}
        >
          <DateInput className="tabular flex min-w-0 flex-1 items-center overflow-hidden pl-2.5">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="whitespace-pre rounded-tag px-0.5 py-0.5 text-center outline-none [&:not([data-type=literal])]:min-w-6 data-[placeholder]:text-muted data-[focused]:bg-selected data-[focused]:outline-2 data-[focused]:outline-focus"
              />
            )}
          </DateInput>
          <Button
            aria-label={texts.open}
            className="grid h-full w-11 shrink-0 cursor-pointer place-items-center rounded-field text-[1.125rem] text-action hover:bg-selected"
          >
            <Icon name="calendar" />
          </Button>
        </Group>
        {texts.locale === 'ja' && dayOf(date) ? (
          <p className="mt-1 text-sm text-muted">
            {formatDate(new Date(`${dayOf(date)}T00:00:00Z`), 'ja', 'era', 'Asia/Bangkok')}
          </p>
        ) : null}
        <Popover
          className="rounded-overlay border border-line-strong bg-surface p-3 text-ink shadow-overlay outline-none"
          offset={4}
          containerPadding={8}
        >
          <Dialog className="outline-none">
            <Month first={first} last={dateOf(max)} />
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}

const arrow = 'grid size-11 cursor-pointer place-items-center rounded-field hover:bg-selected';

function Month({ first, last }: { first: CalendarDate | null; last: CalendarDate | null }) {
  return (
    <Calendar
      {...(first ? { minValue: first } : {})}
      {...(last ? { maxValue: last } : {})}
      className="w-[19.25rem]"
    >
      <div className="flex items-center justify-between">
        <Button slot="previous" className={cx(arrow, 'data-[disabled]:text-muted')}>
          <Icon name="chevron-left" />
        </Button>
        <CalendarHeading className="text-md font-semibold" />
        <Button slot="next" className={cx(arrow, 'data-[disabled]:text-muted')}>
          <Icon name="chevron-right" />
        </Button>
      </div>
      <CalendarGrid className="w-full border-collapse">
        <CalendarGridHeader>
          {(name) => (
            <CalendarHeaderCell className="h-8 text-xs font-semibold text-muted">
              {name}
            </CalendarHeaderCell>
          )}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={({ isOutsideMonth, isSelected, isDisabled, isUnavailable }) =>
                cx(
                  'tabular grid size-11 cursor-pointer place-items-center rounded-field text-sm',
                  'outline-none data-[focus-visible]:outline-2 data-[focus-visible]:-outline-offset-2 data-[focus-visible]:outline-focus',
                  isOutsideMonth && 'hidden',
                  (isDisabled || isUnavailable) && 'cursor-not-allowed text-muted line-through',
                  isSelected ? 'bg-action font-semibold text-on-action' : 'hover:bg-selected',
                )
              }
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
