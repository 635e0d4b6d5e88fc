'use server';

import { eventField, readAttendanceForm } from '@/lib/event/event-form';
import { pageWith } from '@/lib/event/page-path';
import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { renameFields } from '@/lib/programme/page-paths';
import * as commands from './link-commands';

const registerAction = formAction(commands.registerByLink, {
  read: readAttendanceForm,
  next: pageWith('registered'),
});
const peopleAction = formAction(commands.setPeopleByLink, {
  read: readAttendanceForm,
  next: pageWith('edited'),
});
const declineAction = formAction(commands.declineByLink, { next: pageWith('declined') });
const cancelAction = formAction(commands.cancelByLink, { next: pageWith('cancelled') });

/** People stand in rows; what is wrong with one stands beside it. */
function beside(answer: FormState): FormState {
  return answer.fields
    ? { ...answer, fields: renameFields(answer.fields, eventField(answer.values ?? {})) }
    : answer;
}

export async function registerByLink(state: FormState, data: FormData): Promise<FormState> {
  return beside(await registerAction(state, data));
}

export async function setPeopleByLink(state: FormState, data: FormData): Promise<FormState> {
  return beside(await peopleAction(state, data));
}

export async function declineByLink(state: FormState, data: FormData): Promise<FormState> {
  return declineAction(state, data);
}

export async function cancelByLink(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}
