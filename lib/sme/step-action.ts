import type { Command } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { formAction, readForm } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import type { Saved } from './own-sme';
import { type RegistrationStep, registrationSteps } from './points';

/**
 * Binds a step's command to its form. What is well formed is kept in any case; a member who wanted
 * to go on and left something out is then told what, beside the fields.
 */
type Form = Readonly<Record<string, unknown>>;

const word = (form: Form, name: string) => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

/** Where the buttons of a step lead. */
export function afterStep(step: RegistrationStep, saved: Saved, form: Form): string {
  if (saved.withdrawn) return '/sme?withdrawn=1';
  const base = saved.state === 'APPROVED' ? '/sme/profile' : '/sme/register';
  const goal = word(form, 'goal');
  if (goal === 'add')
    return `${base}/${step}?add=${encodeURIComponent(word(form, 'kind'))}#requirements`;
  if (goal.startsWith('remove:')) return `${base}/${step}#requirements`;
  if (goal === 'search') return `${base}/${step}?${searchOf(form)}#search`;
  if (goal === 'keep') return '/sme?saved=1';
  if (saved.state === 'APPROVED') return '/sme/profile?saved=1';
  // A changed name has sent an approved firm back to the officers.
  if (saved.state === 'STAGE_1' || saved.state === 'STAGE_2') return '/sme?saved=1';
  if (saved.state === 'RETURNED') return '/sme/register/review';
  const next = registrationSteps[registrationSteps.indexOf(step) + 1] ?? 'review';
  return `/sme/register/${next}`;
}

function searchOf(form: Form): string {
  const terms = ['q', 'p'].flatMap((name) => {
    const value = word(form, name).trim().slice(0, 80);
    return value === '' ? [] : [[name, value] as [string, string]];
  });
  return new URLSearchParams(terms).toString();
}

export function stepAction(
  command: Command<Viewer, Saved>,
  step: RegistrationStep,
  read: (form: Form) => unknown = (form) => form,
  nameFailures: (fields: Record<string, string>) => Record<string, string> = (fields) => fields,
) {
  return async (state: FormState, data: FormData): Promise<FormState> => {
    let lacks: Record<string, string> = {};
    const action = formAction(command, {
      read,
      after: async (saved) => {
        lacks = saved.missing;
      },
      next: (saved, form) => {
        const wantsOn = word(form, 'goal') === 'continue';
        return wantsOn && Object.keys(saved.missing).length > 0
          ? null
          : afterStep(step, saved, form);
      },
    });
    const answer = await action(state, data);
    if (answer.status === 'done') {
      return { status: 'error', code: 'field.check', fields: lacks, values: readForm(data).values };
    }
    return answer.fields ? { ...answer, fields: nameFailures(answer.fields) } : answer;
  };
}
