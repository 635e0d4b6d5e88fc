'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { answerByLink } from './link-commands';
import { linkPath } from './partner-link';

// The link's own page then shows what was answered; the address holds nothing else.
const answerAction = formAction(answerByLink, {
  next: (_done, form) => linkPath(String(form.token)),
});

export async function answerLink(state: FormState, data: FormData): Promise<FormState> {
  return answerAction(state, data);
}
