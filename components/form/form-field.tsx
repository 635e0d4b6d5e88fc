'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { useField } from './form-context';

/** Ties any controls to the form's error of one name; for those that `fields.tsx` does not cover. */
export function FormField({
  name,
  children,
  ...rest
}: Omit<ComponentProps<typeof Field>, 'id' | 'error'> & { name: string; children: ReactNode }) {
  const { id, error } = useField(name);
  return (
    <Field id={id} error={error} {...rest}>
      {children}
    </Field>
  );
}
