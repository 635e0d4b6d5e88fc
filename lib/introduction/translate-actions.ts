'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { translateText } from './translate-commands';

/** Back to the case from which the text was opened, or to the list of translations. */
const translateAction = formAction(translateText, {
  next: (_done, { back }) =>
    typeof back === 'string' && /^JD-\d{4}-\d{4,}$/.test(back)
      ? `/desk/introductions/${back}`
      : '/desk/translations',
});

export async function translate(state: FormState, data: FormData): Promise<FormState> {
  return translateAction(state, data);
}
