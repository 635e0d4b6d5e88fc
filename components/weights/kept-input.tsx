'use client';

import { useState } from 'react';
import { useField } from '@/components/form/form-context';

/**
 * What a form was made from. It stays when the page is read again around the form, and when the
 * form comes back with an error: somebody else's change is then noticed and not overwritten.
 */
export function KeptInput({ name, value }: { name: string; value: string | number }) {
  const { typed } = useField(name);
  const [kept] = useState(typed === undefined ? String(value) : String(typed));
  return <input type="hidden" name={name} value={kept} />;
}
