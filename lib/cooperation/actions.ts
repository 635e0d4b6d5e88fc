'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { setTerm } from './commands';

const atDesk = formAction(setTerm, { next: () => '/desk/cooperations' });
const onPage = formAction(setTerm, { next: ({ code }) => `/cooperations/${code}#term` });

export async function setTermAtDesk(state: FormState, data: FormData): Promise<FormState> {
  return atDesk(state, data);
}

export async function setTermOnPage(state: FormState, data: FormData): Promise<FormState> {
  return onPage(state, data);
}
