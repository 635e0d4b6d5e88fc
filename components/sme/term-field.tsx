'use client';

import { type ReactNode, useState, useSyncExternalStore } from 'react';
import type { Choice } from '@/components/form/autocomplete-filter';
import { Combobox, type ComboboxTexts } from '@/components/form/combobox';
import { useField } from '@/components/form/form-context';
import { controlProps, Field } from '@/components/ui/field';

const never = () => () => {};

/**
 * Several codes out of a long vocabulary. Before JavaScript the server's own search and its tick
 * list stand here (`children`); then a combobox that posts the same name.
 */
export function TermField({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue,
  texts,
  children,
}: {
  /** Ends in `[]`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: ReactNode;
  options: readonly Choice[];
  defaultValue: readonly string[];
  texts: ComboboxTexts;
  children: ReactNode;
}) {
  const { id, error, typed } = useField(name);
  const [chosen, setChosen] = useState<readonly string[]>(
    typed === undefined ? defaultValue : [typed].flat(),
  );
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!ready) {
    return (
      <Field id={id} group label={label} hint={hint} optional={optional} error={error}>
        {children}
      </Field>
    );
  }
  return (
    <Field id={id} label={label} hint={hint} optional={optional} error={error}>
      {chosen.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      <Combobox
        {...controlProps(id, { hint, error })}
        options={options}
        chosen={chosen}
        onChange={setChosen}
        multiple
        texts={texts}
      />
    </Field>
  );
}
