'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { previewDraft, startRun, stopRun } from './run-commands';

const toBench = '/officer/matching';
const toPreview = '/officer/matching/draft#preview';
const computeAction = formAction(startRun, { next: () => toBench });
const previewAction = formAction(previewDraft, { next: () => toPreview });
const stopAction = formAction(stopRun, {
  next: (_, form) => (form.kind === 'PREVIEW' ? toPreview : toBench),
});

export async function compute(state: FormState, data: FormData): Promise<FormState> {
  return computeAction(state, data);
}

export async function preview(state: FormState, data: FormData): Promise<FormState> {
  return previewAction(state, data);
}

export async function stop(state: FormState, data: FormData): Promise<FormState> {
  return stopAction(state, data);
}
