'use server';

import { backTo } from '@/lib/event-wish/back';
import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  answerByLink,
  answerForSide,
  confirmAllByLink,
  confirmAllForSide,
} from './confirm-commands';

const answerAction = formAction(answerForSide, { next: (_done, form) => backTo(form) });
const answerLinkAction = formAction(answerByLink, { next: (_done, form) => backTo(form) });
const allAction = formAction(confirmAllForSide, { next: (_done, form) => backTo(form) });
const allLinkAction = formAction(confirmAllByLink, { next: (_done, form) => backTo(form) });

export async function sayOnMeeting(state: FormState, data: FormData): Promise<FormState> {
  return answerAction(state, data);
}

export async function sayOnMeetingByLink(state: FormState, data: FormData): Promise<FormState> {
  return answerLinkAction(state, data);
}

export async function sayYesToAll(state: FormState, data: FormData): Promise<FormState> {
  return allAction(state, data);
}

export async function sayYesToAllByLink(state: FormState, data: FormData): Promise<FormState> {
  return allLinkAction(state, data);
}
