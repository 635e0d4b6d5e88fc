'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { editMessage, sendMessage } from './commands';
import { removeFile } from './file-commands';

const sendAction = formAction(sendMessage, { files: ['files'], next: ({ path }) => path });
const editAction = formAction(editMessage, { next: ({ path }) => path });
const removeAction = formAction(removeFile, { next: ({ path }) => path });

export async function send(state: FormState, data: FormData): Promise<FormState> {
  return sendAction(state, data);
}

export async function edit(state: FormState, data: FormData): Promise<FormState> {
  return editAction(state, data);
}

export async function remove(state: FormState, data: FormData): Promise<FormState> {
  return removeAction(state, data);
}
