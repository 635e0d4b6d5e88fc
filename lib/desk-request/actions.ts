'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { answerDeskRequest, closeDeskRequest, createDeskRequest } from './commands';

const createAction = formAction(createDeskRequest, {
  next: ({ code }) => `/desk/requests#${code}`,
});
const answerAction = formAction(answerDeskRequest, {
  next: ({ code }) => `/officer/requests#${code}`,
});
const closeAction = formAction(closeDeskRequest, { next: () => '/desk/requests' });

export async function create(state: FormState, data: FormData): Promise<FormState> {
  return createAction(state, data);
}

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return answerAction(state, data);
}

export async function close(state: FormState, data: FormData): Promise<FormState> {
  return closeAction(state, data);
}
