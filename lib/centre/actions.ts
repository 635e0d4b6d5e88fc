'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { editCentre, setHead } from './commands';

const next = ({ code }: { code: string }) => `/officer/centres/${code}?saved=1`;
const editAction = formAction(editCentre, { next });
const headAction = formAction(setHead, { next });

export async function edit(state: FormState, data: FormData): Promise<FormState> {
  return editAction(state, data);
}

export async function nameHead(state: FormState, data: FormData): Promise<FormState> {
  return headAction(state, data);
}
