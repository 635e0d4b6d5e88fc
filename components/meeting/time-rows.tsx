'use client';

import { type ChangeEvent, useContext, useState } from 'react';
import { DateField } from '@/components/form/date-field';
import type { DateTexts } from '@/components/form/date-texts';
import { RadioGroup, TextField } from '@/components/form/fields';
import { FormContext, useField } from '@/components/form/form-context';
import { freeRows, instantOf, type MeetingZone, wallOf } from '@/lib/meeting/times';

export type TimeRowTexts = {
  zone: string;
  zones: Record<MeetingZone, string>;
  rows: string;
  rowsHint: string;
  more: string;
  date: readonly string[];
  time: readonly string[];
  /** With `{day}` and `{time}`, for the zone that was not typed. */
  other: Record<MeetingZone, string>;
  days: DateTexts;
};

const shown = 2;

/** Times of one's own: the zone they are typed in, and beside each what it is in the other. */
export function TimeRows({
  zone: standard,
  first,
  last,
  texts,
}: {
  zone: MeetingZone;
  /** The days between which a meeting may lie. */
  first: string;
  last: string;
  texts: TimeRowTexts;
}) {
  const { typed } = useField('zone');
  const [chosen, setChosen] = useState<MeetingZone | null>(null);
  const { values } = useContext(FormContext).state;
  const folded = freeRows.slice(shown);
  const filled = folded.some((key) => values?.[`date${key}`] || values?.[`time${key}`]);
  const zone = chosen ?? (typed === 'Asia/Bangkok' || typed === 'Asia/Tokyo' ? typed : standard);
  const row = (position: number) => (
    <TimeRow key={position} position={position} zone={zone} {...{ first, last, texts }} />
  );
  const choose = ({ target }: ChangeEvent<HTMLDivElement>) => {
    if (target instanceof HTMLInputElement && target.name === 'zone') {
      setChosen(target.value as MeetingZone);
    }
  };
  return (
    <div onChange={choose}>
      <p className="text-sm font-semibold">{texts.rows}</p>
      <p className="text-sm text-muted">{texts.rowsHint}</p>
      <RadioGroup
        name="zone"
        label={texts.zone}
        defaultValue={standard}
        fieldClassName="mt-2"
        options={(['Asia/Bangkok', 'Asia/Tokyo'] as const).map((value) => ({
          value,
          label: texts.zones[value],
        }))}
      />
      <div className="mt-2 grid gap-3">{freeRows.slice(0, shown).map(row)}</div>
      <details className="mt-1" open={filled}>
        <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
          {texts.more}
        </summary>
        <div className="grid gap-3">{folded.map(row)}</div>
      </details>
    </div>
  );
}

function TimeRow({
  position,
  zone,
  first,
  last,
  texts,
}: {
  position: number;
  zone: MeetingZone;
  first: string;
  last: string;
  texts: TimeRowTexts;
}) {
  const sent = { date: useField(`date${position}`).typed, time: useField(`time${position}`).typed };
  const [date, setDate] = useState(String(sent.date ?? ''));
  const [time, setTime] = useState(String(sent.time ?? ''));
  const other = otherClock(date, time, zone);
  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] gap-x-3">
      <DateField
        name={`date${position}`}
        label={texts.date[position - 1]}
        min={first}
        max={last}
        onChange={setDate}
        texts={texts.days}
      />
      <TextField
        type="time"
        name={`time${position}`}
        label={texts.time[position - 1]}
        onChange={(event) => setTime(event.target.value)}
      />
      {other ? (
        <p className="tabular col-span-2 mt-1 text-sm text-muted" aria-live="polite">
          {texts.other[other.zone].replace('{day}', other.day).replace('{time}', other.time)}
        </p>
      ) : null}
    </div>
  );
}

function otherClock(date: string, time: string, zone: MeetingZone) {
  const at = instantOf(date, time, zone);
  if (Number.isNaN(at.getTime())) return null;
  const other = zone === 'Asia/Bangkok' ? ('Asia/Tokyo' as const) : ('Asia/Bangkok' as const);
  return { zone: other, ...wallOf(at, other) };
}
