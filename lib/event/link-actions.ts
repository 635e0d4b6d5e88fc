'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { renameFields } from '@/lib/programme/page-paths';
import { eventField, readAttendanceForm } from './event-form';
import * as commands from './link-commands';
import { pageWith } from './page-path';

const registerAction = formAction(commands.registerByLink, {
  read: readAttendanceForm,
  next: pageWith('registered'),
});
const declineAction = formAction(commands.declineByLink, { next: pageWith('declined') });
const cancelAction = formAction(commands.cancelByLink, { next: pageWith('cancelled') });

export async function registerByLink(state: FormState, data: FormData): Promise<FormState> {
  const answer = await registerAction(state, data);
  return answer.fields
    ? { ...answer, fields: renameFields(answer.fields, eventField(answer.values ?? {})) }
    : answer;
}

export async function declineByLink(state: FormState, data: FormData): Promise<FormState> {
  return declineAction(state, data);
}

export async function cancelByLink(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}
