'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { consentToChange, makeChange, refuseChange, withdrawChange } from './commands';

const next = ({ id }: { id: string }) => `/officer/centres/provinces#change-${id}`;
const makeAction = formAction(makeChange, { next });
const consentAction = formAction(consentToChange, { next });
const refuseAction = formAction(refuseChange, { next });
const withdrawAction = formAction(withdrawChange, { next });

export async function make(state: FormState, data: FormData): Promise<FormState> {
  return makeAction(state, data);
}

export async function consent(state: FormState, data: FormData): Promise<FormState> {
  return consentAction(state, data);
}

export async function refuse(state: FormState, data: FormData): Promise<FormState> {
  return refuseAction(state, data);
}

export async function withdraw(state: FormState, data: FormData): Promise<FormState> {
  return withdrawAction(state, data);
}
