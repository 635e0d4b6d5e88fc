'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { offerSchedule, publishSchedule } from './confirm-commands';
import { askWhatIf, cancelRun, requestRun, takeOver } from './run-commands';

type Form = Readonly<Record<string, unknown>>;

/** The page from which a form of the schedule was sent names its event. */
const back =
  (part: string) =>
  (_: unknown, form: Form): string =>
    `/officer/events/${encodeURIComponent(String(form.code ?? ''))}/schedule${part}`;

const solveAction = formAction(requestRun, { next: back('#run') });
const whatIfAction = formAction(askWhatIf, { next: back('/what-if') });
const stopAction = formAction(cancelRun, {
  next: (output, form) => back(form.kind === 'what-if' ? '/what-if' : '#run')(output, form),
});
const takeOverAction = formAction(takeOver, { next: back('#in-force') });
const offerAction = formAction(offerSchedule, { next: back('#in-force') });
const publishAction = formAction(publishSchedule, { next: back('#in-force') });

export async function startSolve(state: FormState, data: FormData): Promise<FormState> {
  return solveAction(state, data);
}

export async function startWhatIf(state: FormState, data: FormData): Promise<FormState> {
  return whatIfAction(state, data);
}

export async function stopRun(state: FormState, data: FormData): Promise<FormState> {
  return stopAction(state, data);
}

export async function takeOverResult(state: FormState, data: FormData): Promise<FormState> {
  return takeOverAction(state, data);
}

export async function offerToBoth(state: FormState, data: FormData): Promise<FormState> {
  return offerAction(state, data);
}

export async function publishNow(state: FormState, data: FormData): Promise<FormState> {
  return publishAction(state, data);
}
