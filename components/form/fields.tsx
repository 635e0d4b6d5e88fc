'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Checkbox, DecisionOptions, Radio } from '@/components/ui/choice';
import { controlProps, Field } from '@/components/ui/field';
import { type Option, Select, TextArea, TextInput } from '@/components/ui/input';
import { useField } from './form-context';

type Labelled = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The word that marks an optional question. */
  optional?: ReactNode;
  fieldClassName?: string | undefined;
};

function asText(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.at(-1) : value;
}

/** Field + text input; after an error it shows what was typed. */
export function TextField({
  label,
  hint,
  optional,
  fieldClassName,
  defaultValue,
  ...rest
}: Labelled & Omit<ComponentProps<'input'>, 'name'>) {
  const { id, error, typed } = useField(rest.name);
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      optional={optional}
      error={error}
      className={fieldClassName}
    >
      <TextInput
        {...rest}
        {...controlProps(id, { hint, error })}
        defaultValue={asText(typed) ?? defaultValue}
      />
    </Field>
  );
}

export function TextAreaField({
  label,
  hint,
  optional,
  fieldClassName,
  defaultValue,
  ...rest
}: Labelled & Omit<ComponentProps<'textarea'>, 'name'>) {
  const { id, error, typed } = useField(rest.name);
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      optional={optional}
      error={error}
      className={fieldClassName}
    >
      <TextArea
        {...rest}
        {...controlProps(id, { hint, error })}
        defaultValue={asText(typed) ?? defaultValue}
      />
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  optional,
  fieldClassName,
  defaultValue,
  ...rest
}: Labelled & Omit<ComponentProps<typeof Select>, 'name'>) {
  const { id, error, typed, version } = useField(rest.name);
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      optional={optional}
      error={error}
      className={fieldClassName}
    >
      <Select
        key={version}
        {...rest}
        {...controlProps(id, { hint, error })}
        defaultValue={asText(typed) ?? defaultValue}
      />
    </Field>
  );
}

/** One statement to agree to. Sends `on`. */
export function CheckboxField({
  name,
  label,
  hint,
  defaultChecked,
  ...rest
}: Omit<ComponentProps<typeof Checkbox>, 'name'> & { name: string }) {
  const { id, error, typed, version } = useField(name);
  return (
    <div>
      <Checkbox
        key={version}
        name={name}
        label={label}
        hint={hint}
        {...rest}
        {...controlProps(id, { error })}
        defaultChecked={version === 'sent' ? typed !== undefined && typed !== '' : defaultChecked}
      />
      {error ? (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}

type GroupOption = Omit<Option, 'label'> & {
  label: ReactNode;
  hint?: ReactNode;
  count?: ReactNode;
};

/** Several answers to one question. The name ends in `[]`. */
export function CheckboxGroup({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue = [],
  columns = 1,
  fieldClassName,
}: Labelled & {
  options: readonly GroupOption[];
  defaultValue?: readonly string[] | undefined;
  columns?: 1 | 2 | 3 | undefined;
}) {
  const { id, error, typed, version } = useField(name);
  const chosen = version === 'sent' ? [typed ?? []].flat() : defaultValue;
  const grid = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 md:grid-cols-3' }[columns];
  return (
    <Field
      group
      id={id}
      label={label}
      hint={hint}
      optional={optional}
      error={error}
      className={fieldClassName}
    >
      <div key={version} className={`grid gap-x-6 ${grid}`}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Field>
  );
}

export function RadioGroup({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue,
  fieldClassName,
}: Labelled & { options: readonly GroupOption[]; defaultValue?: string | undefined }) {
  const { id, error, typed, version } = useField(name);
  const chosen = asText(typed) ?? defaultValue;
  return (
    <Field
      group
      id={id}
      label={label}
      hint={hint}
      optional={optional}
      error={error}
      className={fieldClassName}
    >
      <div key={version}>
        {options.map((option) => (
          <Radio
            key={option.value}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            defaultChecked={chosen === option.value}
          />
        ))}
      </div>
    </Field>
  );
}

/** The decision on a case: options of equal size, tied to the form. */
export function DecisionField({
  name,
  legend,
  options,
  value,
  stacked,
}: ComponentProps<typeof DecisionOptions>) {
  const { id, error, typed, version } = useField(name);
  return (
    <div id={id} tabIndex={-1}>
      <DecisionOptions
        key={version}
        name={name}
        legend={legend}
        options={options}
        value={asText(typed) ?? value}
        stacked={stacked}
      />
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-sm text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
