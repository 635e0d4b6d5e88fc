'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { dismissMatch, restoreMatch } from './commands';

const dismissAction = formAction(dismissMatch, { next: () => '/sme/matches' });
const restoreAction = formAction(restoreMatch, { next: () => '/sme/matches' });

export async function dismiss(state: FormState, data: FormData): Promise<FormState> {
  return dismissAction(state, data);
}

export async function restore(state: FormState, data: FormData): Promise<FormState> {
  return restoreAction(state, data);
}
