'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { approveSme, holdSme, rejectSme, resumeSme, returnSme } from './review-commands';
import { questionsFromForm } from './review-schema';

const toRegistration = ({ id }: { id: string }) => `/officer/registrations/${id}`;

type Form = Readonly<Record<string, unknown>>;

/** One form holds the fields of every decision; each command takes its own. */
const fieldsOf = (decision: string) => (form: Form) => ({
  ...form,
  reason: form[`${decision}Reason`],
  note: form[`${decision}Note`] ?? '',
});

const decisions = {
  approve: formAction(approveSme, { read: fieldsOf('approve'), next: toRegistration }),
  return: formAction(returnSme, {
    read: (form) => ({ ...fieldsOf('return')(form), questions: questionsFromForm(form) }),
    next: toRegistration,
  }),
  hold: formAction(holdSme, { read: fieldsOf('hold'), next: toRegistration }),
  reject: formAction(rejectSme, { read: fieldsOf('reject'), next: toRegistration }),
};

const resumeAction = formAction(resumeSme, { next: toRegistration });

/** Takes whichever decision was chosen. Its failures come back under the form's own field names. */
export async function decide(state: FormState, data: FormData): Promise<FormState> {
  const decision = data.get('decision');
  if (
    decision !== 'approve' &&
    decision !== 'return' &&
    decision !== 'hold' &&
    decision !== 'reject'
  ) {
    return { status: 'error', code: 'field.check', fields: { decision: 'field.required' } };
  }
  const answer = await decisions[decision](state, data);
  if (!answer.fields) return answer;
  const fields: Record<string, string> = {};
  for (const [name, code] of Object.entries(answer.fields)) {
    fields[name === 'reason' || name === 'note' ? `${decision}${capital(name)}` : name] = code;
  }
  return { ...answer, fields };
}

export async function resume(state: FormState, data: FormData): Promise<FormState> {
  return resumeAction(state, data);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
