'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  agreeToProposal,
  answerQuestion,
  declineProposal,
  requestIntroduction,
  resubmitIntroduction,
  withdrawIntroduction,
} from './sme-commands';

const requestAction = formAction(requestIntroduction, {
  next: ({ code }) => `/sme/introductions/${code}`,
});
const withdrawAction = formAction(withdrawIntroduction, {
  next: ({ code }) => `/sme/introductions/${code}`,
});
const resubmitAction = formAction(resubmitIntroduction, {
  next: ({ code }) => `/sme/introductions/${code}`,
});
const agreeAction = formAction(agreeToProposal, {
  next: ({ code }) => `/sme/introductions/${code}`,
});
const declineProposedAction = formAction(declineProposal, {
  next: ({ code }) => `/sme/introductions/${code}`,
});
const answerAction = formAction(answerQuestion, {
  next: ({ code }) => `/sme/introductions/${code}`,
});

export async function request(state: FormState, data: FormData): Promise<FormState> {
  return requestAction(state, data);
}

export async function withdraw(state: FormState, data: FormData): Promise<FormState> {
  return withdrawAction(state, data);
}

export async function resubmit(state: FormState, data: FormData): Promise<FormState> {
  return resubmitAction(state, data);
}

export async function agree(state: FormState, data: FormData): Promise<FormState> {
  return agreeAction(state, data);
}

export async function declineProposed(state: FormState, data: FormData): Promise<FormState> {
  return declineProposedAction(state, data);
}

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return answerAction(state, data);
}
