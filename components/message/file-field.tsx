'use client';

import { useState } from 'react';
import { useField } from '@/components/form/form-context';
import { FormField } from '@/components/form/form-field';
import { controlProps } from '@/components/ui/field';

/**
 * Chooses files and says at once, before anything is sent, when they are too many or too large.
 * What a file really is, the server finds out.
 */
export function FileField({
  name,
  label,
  hint,
  optional,
  accept,
  limits,
  texts,
}: {
  name: string;
  label: string;
  hint: string;
  optional: string;
  accept: string;
  limits: { files: number; bytes: number; together: number };
  texts: { tooMany: string; tooLarge: string; tooLargeTogether: string; empty: string };
}) {
  const { id, error } = useField(name);
  const [trouble, setTrouble] = useState<string | null>(null);
  const look = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    const found = troubleOf(files);
    setTrouble(found);
    if (found) input.value = '';
  };
  const troubleOf = (files: readonly File[]): string | null => {
    if (files.length > limits.files) return texts.tooMany;
    const large = files.find(({ size }) => size > limits.bytes);
    if (large) return `${large.name}: ${texts.tooLarge}`;
    const nothing = files.find(({ size }) => size === 0);
    if (nothing) return `${nothing.name}: ${texts.empty}`;
    const sum = files.reduce((total, { size }) => total + size, 0);
    return sum > limits.together ? texts.tooLargeTogether : null;
  };
  return (
    <FormField name={name} label={label} hint={hint} optional={optional}>
      <input
        type="file"
        name={name}
        multiple
        accept={accept}
        {...controlProps(id, { hint, error })}
        onChange={(event) => look(event.currentTarget)}
        className="block min-h-12 w-full min-w-0 text-sm file:mr-3 file:min-h-11 file:cursor-pointer file:rounded-field file:border-[1.5px] file:border-action file:bg-transparent file:px-4 file:font-semibold file:text-action"
      />
      <p role="alert" className="text-sm text-bad">
        {trouble}
      </p>
    </FormField>
  );
}
