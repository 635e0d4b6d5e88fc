'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { declineProposal, makeProposal, takeUpProposal, withdrawProposal } from './commands';
import { statementsFromForm } from './schema';

type Form = Readonly<Record<string, unknown>>;

/** Back to the need, among the pages of whoever acts. */
const back = {
  next: ({ code }: { code: string }, { base }: Form) =>
    typeof base === 'string' && /^\/(sme|partner|desk)\/needs$/.test(base)
      ? `${base}/${code}#proposals`
      : '/',
};

const makeAction = formAction(makeProposal, {
  ...back,
  read: ({ partnerId, ...form }) => ({
    ...form,
    ...(partnerId ? { partnerId } : {}),
    statements: statementsFromForm(form),
  }),
});
const takeUpAction = formAction(takeUpProposal, back);
const declineAction = formAction(declineProposal, back);
const withdrawAction = formAction(withdrawProposal, back);

export async function make(state: FormState, data: FormData): Promise<FormState> {
  return makeAction(state, data);
}

export async function takeUp(state: FormState, data: FormData): Promise<FormState> {
  return takeUpAction(state, data);
}

export async function decline(state: FormState, data: FormData): Promise<FormState> {
  return declineAction(state, data);
}

export async function withdraw(state: FormState, data: FormData): Promise<FormState> {
  return withdrawAction(state, data);
}
