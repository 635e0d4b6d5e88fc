'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { saveCaseClock } from './commands';

const saveAction = formAction(saveCaseClock, { next: () => '/officer/settings?saved=1' });

export async function saveDurations(state: FormState, data: FormData): Promise<FormState> {
  return saveAction(state, data);
}
