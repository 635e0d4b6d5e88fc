'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { archivePartner, createPartner, editPartner, restorePartner } from './commands';
import { requirementsFromForm } from './requirement-form';

const withRequirements = (form: Readonly<Record<string, unknown>>) => ({
  ...form,
  requirements: requirementsFromForm(form),
});
const toPartner = ({ id }: { id: string }) => `/officer/partners/${id}`;
const createAction = formAction(createPartner, { read: withRequirements, next: toPartner });
const editAction = formAction(editPartner, { read: withRequirements, next: toPartner });
const archiveAction = formAction(archivePartner, { next: toPartner });
const restoreAction = formAction(restorePartner, { next: toPartner });

export async function create(state: FormState, data: FormData): Promise<FormState> {
  return createAction(state, data);
}

export async function edit(state: FormState, data: FormData): Promise<FormState> {
  return editAction(state, data);
}

export async function archive(state: FormState, data: FormData): Promise<FormState> {
  return archiveAction(state, data);
}

export async function restore(state: FormState, data: FormData): Promise<FormState> {
  return restoreAction(state, data);
}
