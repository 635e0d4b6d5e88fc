'use client';

import { CheckboxField } from '@/components/form/fields';
import { useField } from '@/components/form/form-context';

/** Asks whether a time may lie over another meeting: once there is one to know of. */
export function OverlapConfirm({ known, label }: { known: boolean; label: string }) {
  const { error } = useField('overlap');
  if (!known && !error) return null;
  return <CheckboxField name="overlap" label={label} />;
}
