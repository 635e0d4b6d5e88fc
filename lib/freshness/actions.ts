'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { oneTapPath } from '@/lib/one-tap/links';
import { confirmByLink, confirmFreshness } from './commands';

const confirmAction = formAction(confirmFreshness, {
  read: ({ partnerId, ...form }) => ({ ...form, ...(partnerId ? { partnerId } : {}) }),
  next: (_done, { back }) =>
    typeof back === 'string' && /^\/(sme|partner|desk)(\/[\w-]+)*$/.test(back) ? back : '/',
});

const linkAction = formAction(confirmByLink, {
  next: (_done, form) => oneTapPath('FRESHNESS', String(form.token)),
});

export async function confirm(state: FormState, data: FormData): Promise<FormState> {
  return confirmAction(state, data);
}

export async function confirmLink(state: FormState, data: FormData): Promise<FormState> {
  return linkAction(state, data);
}
