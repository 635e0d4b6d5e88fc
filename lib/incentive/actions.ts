'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { answerLine, attachLine, detachLine } from './case-commands';
import { archiveLine, checkLine, saveLine } from './commands';

const toLine = ({ code }: { code: string }) => `/officer/incentives#line-${code}`;
const toCase = ({ path }: { path: string }) => path;
const saveAction = formAction(saveLine, { next: toLine });
const checkAction = formAction(checkLine, { next: toLine });
const archiveAction = formAction(archiveLine, { next: toLine });
const attachAction = formAction(attachLine, { next: toCase });
const answerAction = formAction(answerLine, { next: toCase });
const detachAction = formAction(detachLine, { next: toCase });

export async function save(state: FormState, data: FormData): Promise<FormState> {
  return saveAction(state, data);
}

export async function check(state: FormState, data: FormData): Promise<FormState> {
  return checkAction(state, data);
}

export async function archive(state: FormState, data: FormData): Promise<FormState> {
  return archiveAction(state, data);
}

export async function attach(state: FormState, data: FormData): Promise<FormState> {
  return attachAction(state, data);
}

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return answerAction(state, data);
}

export async function detach(state: FormState, data: FormData): Promise<FormState> {
  return detachAction(state, data);
}
