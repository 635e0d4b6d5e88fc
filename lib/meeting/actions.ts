'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { cancelMeeting, pickMeetingTime, proposeMeeting, reportAttendance } from './commands';

/** The forms stand on the case's page of each role, and lead back to it. */
type Form = Readonly<Record<string, unknown>>;

const pages = new Set(['sme', 'officer', 'desk', 'partner']);

const next = ({ code }: { code: string }, form: Form) =>
  typeof form.from === 'string' && pages.has(form.from)
    ? `/${form.from}/introductions/${code}#meeting`
    : null;

const proposeAction = formAction(proposeMeeting, { next });
const pickAction = formAction(pickMeetingTime, { next });
const cancelAction = formAction(cancelMeeting, { next });
const reportAction = formAction(reportAttendance, { next });

export async function propose(state: FormState, data: FormData): Promise<FormState> {
  return proposeAction(state, data);
}

export async function pick(state: FormState, data: FormData): Promise<FormState> {
  return pickAction(state, data);
}

export async function cancel(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}

export async function reportCame(state: FormState, data: FormData): Promise<FormState> {
  return reportAction(state, data);
}
