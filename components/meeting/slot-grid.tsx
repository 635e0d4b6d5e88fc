'use client';

import { useField } from '@/components/form/form-context';
import { Checkbox } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';

export type SlotDay = { key: string; label: string; slots: { value: string; label: string }[] };

/** Hours that suit both countries, to tick. The first days stand open, the rest folds. */
export function SlotGrid({
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
  const { id, error, typed, version } = useField('slots[]');
  const chosen = version === 'sent' ? [typed ?? []].flat() : [];
  const rest = days.slice(open);
  const folded = rest.some((day) => day.slots.some((slot) => chosen.includes(slot.value)));
  return (
    <Field group id={id} label={label} hint={hint} error={error}>
      <div key={version}>
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

function Days({ days, chosen }: { days: readonly SlotDay[]; chosen: readonly string[] }) {
  return (
    <div className="border-t border-line">
      {days.map((day) => (
        <fieldset
          key={day.key}
          className="grid min-w-0 gap-x-4 border-b border-line py-1 sm:grid-cols-[11rem_minmax(0,1fr)] sm:items-center"
        >
          <legend className="float-left pt-1 text-sm sm:pt-0">{day.label}</legend>
          <div className="grid grid-cols-2 gap-x-4 md:grid-cols-4">
            {day.slots.map((slot) => (
              <Checkbox
                key={slot.value}
                name="slots[]"
                value={slot.value}
                label={<span className="tabular whitespace-nowrap">{slot.label}</span>}
                aria-label={`${day.label} ${slot.label}`}
                defaultChecked={chosen.includes(slot.value)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
