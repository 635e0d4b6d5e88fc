'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { closeIntroduction, releaseIntroduction } from './close-commands';
import { extendIntroduction, holdIntroduction, resumeIntroduction } from './control-commands';

const holdAction = formAction(holdIntroduction, { next: ({ path }) => path });
const resumeAction = formAction(resumeIntroduction, { next: ({ path }) => path });
const extendAction = formAction(extendIntroduction, { next: ({ path }) => path });
const closeAction = formAction(closeIntroduction, { next: ({ path }) => path });
const releaseAction = formAction(releaseIntroduction, { next: ({ path }) => path });

export async function hold(state: FormState, data: FormData): Promise<FormState> {
  return holdAction(state, data);
}

export async function resume(state: FormState, data: FormData): Promise<FormState> {
  return resumeAction(state, data);
}

export async function extend(state: FormState, data: FormData): Promise<FormState> {
  return extendAction(state, data);
}

export async function close(state: FormState, data: FormData): Promise<FormState> {
  return closeAction(state, data);
}

export async function release(state: FormState, data: FormData): Promise<FormState> {
  return releaseAction(state, data);
}
