'use client';

import { useField } from '@/components/form/form-context';
import { Radio } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';

export type SlotChoice = { value: string; time: string; note: string };
export type SlotDay = { key: string; label: string; slots: readonly SlotChoice[] };

/** Free times by day, one to pick. The first days stand open, the rest folds. */
export function SlotPicker({
  label,
  hint,
  days,
  more,
  open,
}: {
  label: string;
  hint: string;
  days: readonly SlotDay[];
  more: string;
  /** So many days stand open. */
  open: number;
}) {
  const { id, error, typed, version } = useField('slotId');
  const chosen = [typed ?? []].flat().at(-1) ?? '';
  const rest = days.slice(open);
  const folded = rest.some(({ slots }) => slots.some(({ value }) => value === chosen));
  return (
    <Field group id={id} label={label} hint={hint} error={error}>
      <div key={version} className="border-t border-line">
        <Days days={days.slice(0, open)} chosen={chosen} />
        {rest.length > 0 ? (
          <details open={folded}>
            <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
              {more}
            </summary>
            <Days days={rest} chosen={chosen} />
          </details>
        ) : null}
      </div>
    </Field>
  );
}

function Days({ days, chosen }: { days: readonly SlotDay[]; chosen: string }) {
  return days.map((day) => (
    <fieldset key={day.key} className="min-w-0 border-b border-line py-1.5">
      <legend className="float-left w-full pt-1 text-sm font-semibold">{day.label}</legend>
      <div className="clear-both grid gap-x-4 xs:grid-cols-2 lg:grid-cols-1">
        {day.slots.map((slot) => (
          <Radio
            key={slot.value}
            name="slotId"
            value={slot.value}
            defaultChecked={chosen === slot.value}
            label={<span className="tabular">{slot.time}</span>}
            hint={slot.note}
            aria-label={`${day.label} ${slot.time} ${slot.note}`}
          />
        ))}
      </div>
    </fieldset>
  ));
}
