'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  addTerm as addTermCommand,
  addWord as addWordCommand,
  type Edited,
  removeWord as removeWordCommand,
  renameConcept,
  takeEditBack,
} from './commands';
import { confirmProposal, discardDraft, proposeDraft, withdrawProposal } from './draft-commands';
import { readGlossary, takeGlossary } from './import-commands';
import { ignoreMiss, reopenMiss } from './miss-commands';
import { undoVersion } from './undo-commands';

/** The forms of the vocabulary's pages. */

type Form = Readonly<Record<string, unknown>>;

/** The vocabulary's pages stand in two rooms: back to the one that the form came from. */
const room = (form: Form) => (form.bench === 'desk' ? '/desk/vocabulary' : '/officer/vocabulary');
const toDraft = (_: unknown, form: Form) => `${room(form)}/draft`;
const toConcept = ({ kind, code }: Edited, form: Form) =>
  `${room(form)}/${kind}/${encodeURIComponent(code)}?done=${encodeURIComponent(String(form.did ?? 'edit'))}`;
const toMisses = (_: unknown, form: Form) => `${room(form)}/misses`;

const addWordAction = formAction(addWordCommand, { next: toConcept });
const removeWordAction = formAction(removeWordCommand, { next: toConcept });
const renameAction = formAction(renameConcept, { next: toConcept });
const addTermAction = formAction(addTermCommand, { next: toConcept });
const takeBackAction = formAction(takeEditBack, { next: toDraft });
const discardAction = formAction(discardDraft, { next: (_, form) => room(form) });
const proposeAction = formAction(proposeDraft, { next: toDraft });
const withdrawAction = formAction(withdrawProposal, { next: toDraft });
const confirmAction = formAction(confirmProposal, {
  next: (_, form) => `${room(form)}/versions`,
});
const undoAction = formAction(undoVersion, { next: toDraft });
const ignoreAction = formAction(ignoreMiss, { next: toMisses });
const reopenAction = formAction(reopenMiss, { next: toMisses });
const readFileAction = formAction(readGlossary, {
  files: ['file'],
  next: ({ id }, form) => `${room(form)}/import/${id}`,
});
const takeFileAction = formAction(takeGlossary, { next: toDraft });

export async function addWord(state: FormState, data: FormData): Promise<FormState> {
  return addWordAction(state, data);
}

export async function removeWord(state: FormState, data: FormData): Promise<FormState> {
  return removeWordAction(state, data);
}

export async function rename(state: FormState, data: FormData): Promise<FormState> {
  return renameAction(state, data);
}

export async function addTerm(state: FormState, data: FormData): Promise<FormState> {
  return addTermAction(state, data);
}

export async function takeBack(state: FormState, data: FormData): Promise<FormState> {
  return takeBackAction(state, data);
}

export async function discard(state: FormState, data: FormData): Promise<FormState> {
  return discardAction(state, data);
}

export async function propose(state: FormState, data: FormData): Promise<FormState> {
  return proposeAction(state, data);
}

export async function withdraw(state: FormState, data: FormData): Promise<FormState> {
  return withdrawAction(state, data);
}

export async function confirm(state: FormState, data: FormData): Promise<FormState> {
  return confirmAction(state, data);
}

export async function undo(state: FormState, data: FormData): Promise<FormState> {
  return undoAction(state, data);
}

export async function ignore(state: FormState, data: FormData): Promise<FormState> {
  return ignoreAction(state, data);
}

export async function reopen(state: FormState, data: FormData): Promise<FormState> {
  return reopenAction(state, data);
}

export async function readFile(state: FormState, data: FormData): Promise<FormState> {
  return readFileAction(state, data);
}

export async function takeFile(state: FormState, data: FormData): Promise<FormState> {
  return takeFileAction(state, data);
}
