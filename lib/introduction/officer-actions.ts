'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  approveIntroduction,
  proposeIntroduction,
  rejectIntroduction,
  returnIntroduction,
} from './officer-commands';

const approveAction = formAction(approveIntroduction, {
  next: ({ code }) => `/officer/introductions/${code}`,
});
const giveBackAction = formAction(returnIntroduction, {
  next: ({ code }) => `/officer/introductions/${code}`,
});
const rejectAction = formAction(rejectIntroduction, {
  next: ({ code }) => `/officer/introductions/${code}`,
});
const proposeAction = formAction(proposeIntroduction, {
  next: ({ code }) => `/officer/introductions/${code}`,
});

export async function approve(state: FormState, data: FormData): Promise<FormState> {
  return approveAction(state, data);
}

export async function giveBack(state: FormState, data: FormData): Promise<FormState> {
  return giveBackAction(state, data);
}

export async function reject(state: FormState, data: FormData): Promise<FormState> {
  return rejectAction(state, data);
}

export async function propose(state: FormState, data: FormData): Promise<FormState> {
  return proposeAction(state, data);
}
