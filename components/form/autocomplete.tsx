'use client';

import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { controlProps, Field } from '@/components/ui/field';
import { controlClass, Select } from '@/components/ui/input';
import type { Choice } from './autocomplete-filter';
import { Combobox, type ComboboxTexts } from './combobox';
import { useField } from './form-context';

const never = () => () => {};

/**
 * One or several things out of a long list, found in any language. Before
 * JavaScript it is a native list; then a combobox that posts the same names.
 */
export function Autocomplete({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue = [],
  multiple = false,
  empty = '',
  texts,
  fieldClassName,
}: {
  /** Ends in `[]` when `multiple`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: ReactNode;
  options: readonly Choice[];
  defaultValue?: readonly string[] | undefined;
  multiple?: boolean | undefined;
  /** The native list's text for "none yet". */
  empty?: string | undefined;
  texts: ComboboxTexts;
  fieldClassName?: string | undefined;
}) {
  const { id, error, typed } = useField(name);
  const given = typed === undefined ? defaultValue : [typed].flat();
  const [chosen, setChosen] = useState<readonly string[]>(given);
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const described = controlProps(id, { hint, error });
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      optional={optional}
      error={error}
      className={fieldClassName}
    >
      {ready ? (
        <>
          {chosen.map((value) => (
            <input key={value} type="hidden" name={name} value={value} />
          ))}
          <Combobox
            {...described}
            options={options}
            chosen={chosen}
            onChange={setChosen}
            multiple={multiple}
            texts={texts}
          />
        </>
      ) : multiple ? (
        <select
          {...described}
          multiple
          size={5}
          name={name}
          defaultValue={[...given]}
          className={controlClass}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.detail ? `${option.label} (${option.detail})` : option.label}
            </option>
          ))}
        </select>
      ) : (
        <Select
          {...described}
          name={name}
          defaultValue={given[0]}
          empty={empty}
          options={options.map((option) => ({ value: option.value, label: option.label }))}
        />
      )}
    </Field>
  );
}
