'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { discardDraft, proposeDraft, saveDraft, startDraft, withdrawProposal } from './commands';

const draftPage = '/officer/matching/draft';
const startAction = formAction(startDraft, { next: () => draftPage });
const saveAction = formAction(saveDraft, {
  next: ({ revision }) => `${draftPage}?saved=${revision}`,
});
const discardAction = formAction(discardDraft, { next: () => '/officer/matching' });
const proposeAction = formAction(proposeDraft, { next: () => draftPage });
const withdrawAction = formAction(withdrawProposal, { next: () => draftPage });

export async function start(state: FormState, data: FormData): Promise<FormState> {
  return startAction(state, data);
}

export async function save(state: FormState, data: FormData): Promise<FormState> {
  return saveAction(state, data);
}

export async function discard(state: FormState, data: FormData): Promise<FormState> {
  return discardAction(state, data);
}

export async function propose(state: FormState, data: FormData): Promise<FormState> {
  return proposeAction(state, data);
}

export async function withdraw(state: FormState, data: FormData): Promise<FormState> {
  return withdrawAction(state, data);
}
