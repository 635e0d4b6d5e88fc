'use server';

import { eventField, readAttendanceForm } from '@/lib/event/event-form';
import { inviteToEvent } from '@/lib/event/invitation-commands';
import { pageOf, pageWith } from '@/lib/event/page-path';
import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { renameFields } from '@/lib/programme/page-paths';
import * as commands from './registration-commands';

const read = readAttendanceForm;

const inviteAction = formAction(inviteToEvent, { next: pageWith('invited') });
const registerAction = formAction(commands.registerForEvent, {
  read,
  next: pageWith('registered'),
});
const editAction = formAction(commands.editRegistration, { read, next: pageWith('edited') });
const peopleAction = formAction(commands.setPeople, { read, next: pageWith('edited') });
const cancelAction = formAction(commands.cancelRegistration, { next: pageWith('cancelled') });
const declineAction = formAction(commands.declineInvitation, { next: pageWith('declined') });
const groupAction = formAction(commands.setRivalGroup, { next: (_done, form) => pageOf(form) });

/** People stand in rows; what is wrong with one stands beside it. */
function beside(answer: FormState): FormState {
  return answer.fields
    ? { ...answer, fields: renameFields(answer.fields, eventField(answer.values ?? {})) }
    : answer;
}

export async function invite(state: FormState, data: FormData): Promise<FormState> {
  return beside(await inviteAction(state, data));
}

export async function register(state: FormState, data: FormData): Promise<FormState> {
  return beside(await registerAction(state, data));
}

export async function editRegistration(state: FormState, data: FormData): Promise<FormState> {
  return beside(await editAction(state, data));
}

export async function setPeople(state: FormState, data: FormData): Promise<FormState> {
  return beside(await peopleAction(state, data));
}

export async function cancelRegistration(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}

export async function declineInvitation(state: FormState, data: FormData): Promise<FormState> {
  return declineAction(state, data);
}

export async function setGroup(state: FormState, data: FormData): Promise<FormState> {
  return groupAction(state, data);
}
