'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { controlProps } from '@/components/ui/field';
import { TextInput } from '@/components/ui/input';
import type { DatePickerProps } from './date-picker';
import type { DateTexts } from './date-texts';
import { useField } from './form-context';
import { FormField } from './form-field';

/**
 * A day, posted as `2026-11-22`. Before its JavaScript it is the browser's own date field; then one
 * in the reader's calendar, with the browser's field behind it: that one keeps the name, the value
 * and the label, and hands the focus on.
 */
export function DateField({
  name,
  label,
  hint,
  optional,
  min,
  max,
  defaultValue = '',
  onChange,
  texts,
  fieldClassName,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: ReactNode;
  min?: string | undefined;
  max?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((day: string) => void) | undefined;
  texts: DateTexts;
  fieldClassName?: string | undefined;
}) {
  const { id, error, typed } = useField(name);
  const given = [typed ?? defaultValue].flat().at(-1) ?? '';
  const [day, setDay] = useState(given);
  const [Picker, setPicker] = useState<ComponentType<DatePickerProps> | null>(null);
  const native = useRef<HTMLInputElement>(null);
  const seat = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let wanted = true;
    // Where the chunk cannot be had, the browser's own field stays.
    import('./date-picker').then(
      ({ DatePicker }) => {
        if (!wanted) return;
        // Read and taken over in one go: what is typed in between would be lost.
        flushSync(() => {
          setDay(native.current?.value ?? '');
          setPicker(() => DatePicker);
        });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);

  const take = (value: string) => {
    setDay(value);
    onChange?.(value);
  };
  const pick = (value: string) => {
    const input = native.current;
    if (!input || input.value === value) return;
    input.value = value;
    take(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const described = controlProps(id, { hint, error });
  const shared = {
    ...{ name, min, max, id, type: 'date', ref: native },
    // What was typed before the picker came goes on into the field behind it.
    defaultValue: Picker ? day : given,
    onChange: (event: { target: HTMLInputElement }) => take(event.target.value),
  };
  return (
    <FormField name={name} label={label} hint={hint} optional={optional} className={fieldClassName}>
      <div className="relative">
        {Picker ? (
          <input
            {...shared}
            tabIndex={-1}
            aria-hidden="true"
            onFocus={() => seat.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus()}
            className="pointer-events-none absolute bottom-0 left-0 size-px overflow-hidden opacity-0"
          />
        ) : (
          <TextInput {...shared} {...described} />
        )}
        {Picker ? (
          <div ref={seat}>
            <Picker
              id={id}
              day={day}
              min={min}
              max={max}
              describedBy={described['aria-describedby']}
              isInvalid={error !== undefined}
              texts={texts}
              onPick={pick}
            />
          </div>
        ) : null}
      </div>
    </FormField>
  );
}
