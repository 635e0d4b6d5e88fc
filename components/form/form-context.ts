'use client';

import { createContext, useContext } from 'react';
import type { FormState } from '@/lib/form-state';

/** What the fields of a form know of it. */
export type FormScope = {
  /** Prefix of the ids of its fields. */
  id: string;
  state: FormState;
  pending: boolean;
  /** Code → sentence. */
  messages: Readonly<Record<string, string>>;
};

const idle: FormScope = { id: 'form', state: { status: 'idle' }, pending: false, messages: {} };

export const FormContext = createContext<FormScope>(idle);

/** `firm.industries[]` and `industries` name the same field. */
export function bareName(name: string): string {
  return name.endsWith('[]') ? name.slice(0, -2) : name;
}

export function fieldId(form: string, name: string): string {
  return `${form}-${bareName(name).replaceAll('.', '-')}`;
}

export function errorText(scope: FormScope, name: string): string | undefined {
  const fields = scope.state.fields;
  if (!fields) return undefined;
  const bare = bareName(name);
  const code =
    fields[bare] ?? Object.entries(fields).find(([key]) => key.startsWith(`${bare}.`))?.[1];
  return code === undefined ? undefined : (scope.messages[code] ?? code);
}

/** Id, error and the value typed before, for one field. */
export function useField(name: string) {
  const scope = useContext(FormContext);
  const value = scope.state.values?.[bareName(name)];
  return {
    id: fieldId(scope.id, name),
    error: errorText(scope, name),
    typed: value,
    /** Changes with each answer, so that controls take up the values that came back. */
    version: scope.state.values ? 'sent' : 'new',
  };
}
