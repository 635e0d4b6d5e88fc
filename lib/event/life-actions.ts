'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as commands from './life-commands';
import { pageOf } from './page-path';

const back = {
  next: (_done: unknown, form: Readonly<Record<string, unknown>>) => pageOf(form),
};

const openAction = formAction(commands.openEvent, back);
const wishesAction = formAction(commands.collectEventWishes, back);
const startAction = formAction(commands.startEventNow, back);
const closeAction = formAction(commands.closeEventNow, back);
const cancelAction = formAction(commands.cancelEvent, back);

export async function openEvent(state: FormState, data: FormData): Promise<FormState> {
  return openAction(state, data);
}

export async function collectWishes(state: FormState, data: FormData): Promise<FormState> {
  return wishesAction(state, data);
}

export async function startEvent(state: FormState, data: FormData): Promise<FormState> {
  return startAction(state, data);
}

export async function closeEvent(state: FormState, data: FormData): Promise<FormState> {
  return closeAction(state, data);
}

export async function cancelEvent(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}
