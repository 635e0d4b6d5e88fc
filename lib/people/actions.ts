'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  changeRole,
  disablePerson,
  enablePerson,
  inviteAgain,
  invitePerson,
  renamePerson,
} from './commands';

const toPerson = ({ id }: { id: string }) => `/officer/people/${id}`;
const inviteAction = formAction(invitePerson, { next: toPerson });
const inviteAgainAction = formAction(inviteAgain, { next: toPerson });
const renameAction = formAction(renamePerson, { next: toPerson });
const changeRoleAction = formAction(changeRole, { next: toPerson });
const disableAction = formAction(disablePerson, { next: toPerson });
const enableAction = formAction(enablePerson, { next: toPerson });

export async function invite(state: FormState, data: FormData): Promise<FormState> {
  return inviteAction(state, data);
}

export async function sendInviteAgain(state: FormState, data: FormData): Promise<FormState> {
  return inviteAgainAction(state, data);
}

export async function saveNames(state: FormState, data: FormData): Promise<FormState> {
  return renameAction(state, data);
}

export async function saveRole(state: FormState, data: FormData): Promise<FormState> {
  return changeRoleAction(state, data);
}

export async function disable(state: FormState, data: FormData): Promise<FormState> {
  return disableAction(state, data);
}

export async function enable(state: FormState, data: FormData): Promise<FormState> {
  return enableAction(state, data);
}
