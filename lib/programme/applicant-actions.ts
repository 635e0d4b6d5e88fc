'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as commands from './application-commands';
import { below, pageOf, renameFields, wordOf } from './page-paths';
import * as places from './participant-commands';
import { peopleFromForm, personName } from './person-rows';
import * as replacing from './replace-person-commands';

type Form = Readonly<Record<string, unknown>>;

/** A new application has no version yet. */
function readApplication(form: Form) {
  const { version, ...rest } = form;
  const answers = below(form, 'answer-');
  return { ...rest, answers, ...(version ? { version } : {}) };
}

const roundOf = (form: Form) => `${pageOf(form, 'base')}/${wordOf(form, 'roundCode')}`;
const answerField = (path: string) => path.replace(/^answers\./, 'answer-');

const draftAction = formAction(commands.saveDraft, {
  read: readApplication,
  next: ({ isOpen }, form) => {
    const wanted = wordOf(form, 'applicantId');
    const query = wanted ? `?partner=${wanted}` : '';
    return isOpen ? `${roundOf(form)}?done=draft` : `${roundOf(form)}/apply${query}`;
  },
});
const submitAction = formAction(commands.submitApplication, {
  read: readApplication,
  next: (_done, form) => `${roundOf(form)}?done=submit`,
});
const withdrawAction = formAction(commands.withdrawApplication, {
  next: (_done, form) => roundOf(form),
});
const bookAction = formAction(places.bookPlaces, {
  read: (form) => ({
    ...form,
    people: peopleFromForm(form).map(({ index: _index, ...person }) => person),
    answers: below(form, 'answer-'),
  }),
  next: (_done, form) => `${pageOf(form, 'base')}?done=booked#places`,
});
const toPlaces = { next: (_done: unknown, form: Form) => `${pageOf(form, 'base')}#places` };
const cancelAction = formAction(places.cancelPlace, toPlaces);
const replaceAction = formAction(replacing.replacePerson, toPlaces);

/** Sends an application, or keeps it as a draft; of a round that has closed it is kept all the same. */
export async function submitApplication(state: FormState, data: FormData): Promise<FormState> {
  if (data.get('goal') !== 'submit') return draftAction(state, data);
  const answer = await submitAction(state, data);
  if (answer.code === 'round.not-open') {
    data.delete('requestId');
    const kept = await draftAction(state, data);
    return kept.code ? answer : kept;
  }
  return answer.fields ? { ...answer, fields: renameFields(answer.fields, answerField) } : answer;
}

export async function withdrawApplication(state: FormState, data: FormData): Promise<FormState> {
  return withdrawAction(state, data);
}

/** Names of people stand in lines; what is wrong with one stands beside its line. */
export async function bookPlaces(state: FormState, data: FormData): Promise<FormState> {
  const answer = await bookAction(state, data);
  if (!answer.fields) return answer;
  const typed = peopleFromForm(answer.values ?? {});
  const nameOf = (path: string) => {
    const found = /^people\.(\d+)\.(name|nameRoman|position)$/.exec(path);
    if (found) {
      const index = typed[Number(found[1])]?.index ?? 0;
      return personName(index, found[2] as 'name' | 'nameRoman' | 'position');
    }
    return path === 'people' ? personName(0, 'name') : answerField(path);
  };
  return { ...answer, fields: renameFields(answer.fields, nameOf) };
}

export async function cancelPlace(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}

export async function replacePerson(state: FormState, data: FormData): Promise<FormState> {
  return replaceAction(state, data);
}
