'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { assignCases, setLeave } from './commands';

const assignAction = formAction(assignCases, {
  next: ({ code, desk }: { code: string | null; desk: boolean }) =>
    code
      ? `${desk ? '/desk' : '/officer'}/introductions/${code}`
      : `${desk ? '/desk' : '/officer'}/cases`,
});
const leaveAction = formAction(setLeave, {
  next: ({ role, userId }: { role: string; userId: string }) => {
    if (role === 'ADMIN') return `/officer/people/${userId}`;
    return role === 'JAPAN_DESK' ? '/desk/cases' : '/officer/cases';
  },
});

export async function assign(state: FormState, data: FormData): Promise<FormState> {
  return assignAction(state, data);
}

export async function saveLeave(state: FormState, data: FormData): Promise<FormState> {
  return leaveAction(state, data);
}
