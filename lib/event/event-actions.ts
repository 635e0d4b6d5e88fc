'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as commands from './event-commands';
import { readEventForm } from './event-form';
import { pageOf } from './page-path';

const createAction = formAction(commands.createEvent, {
  read: readEventForm,
  next: ({ code }) => `/officer/events/${code}/set-up`,
});
const editAction = formAction(commands.editEvent, {
  read: readEventForm,
  next: (_done, form) => pageOf(form),
});
const copyAction = formAction(commands.copyEvent, {
  next: ({ code }) => `/officer/events/${code}/set-up`,
});

export async function createEvent(state: FormState, data: FormData): Promise<FormState> {
  return createAction(state, data);
}

export async function editEvent(state: FormState, data: FormData): Promise<FormState> {
  return editAction(state, data);
}

export async function copyEvent(state: FormState, data: FormData): Promise<FormState> {
  return copyAction(state, data);
}
