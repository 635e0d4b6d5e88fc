'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as badges from './badge-commands';
import { pageOf } from './page-paths';
import { completePerson as complete } from './participant-commands';
import * as sessions from './session-commands';

type Form = Readonly<Record<string, unknown>>;

const back = { next: (_done: unknown, form: Form) => pageOf(form) };

const attendanceAction = formAction(sessions.takeAttendance, {
  next: (_done, form) => `${pageOf(form)}?done=attendance`,
});
const completeAction = formAction(complete, back);
const issueAction = formAction(badges.issueBadge, back);
const revokeAction = formAction(badges.revokeBadge, back);
const addAction = formAction(sessions.addSession, back);
const editAction = formAction(sessions.editSession, back);
const cancelAction = formAction(sessions.cancelSession, back);
const reportAction = formAction(sessions.reportSession, back);

export async function saveAttendance(state: FormState, data: FormData): Promise<FormState> {
  return attendanceAction(state, data);
}

export async function completePerson(state: FormState, data: FormData): Promise<FormState> {
  return completeAction(state, data);
}

export async function issueBadge(state: FormState, data: FormData): Promise<FormState> {
  return issueAction(state, data);
}

export async function revokeBadge(state: FormState, data: FormData): Promise<FormState> {
  return revokeAction(state, data);
}

export async function addSession(state: FormState, data: FormData): Promise<FormState> {
  return addAction(state, data);
}

export async function editSession(state: FormState, data: FormData): Promise<FormState> {
  return editAction(state, data);
}

export async function cancelSession(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}

export async function reportSession(state: FormState, data: FormData): Promise<FormState> {
  return reportAction(state, data);
}
