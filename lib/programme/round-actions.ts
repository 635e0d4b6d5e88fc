'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as applications from './application-commands';
import { below, pageOf, renameFields, wordOf } from './page-paths';
import * as rounds from './round-commands';
import { roundFromForm, unreadablePart } from './round-form';
import * as selection from './selection-commands';

type Form = Readonly<Record<string, unknown>>;

const back = { next: (_done: unknown, form: Form) => pageOf(form) };

const createAction = formAction(rounds.createRound, {
  read: roundFromForm,
  next: ({ code }, form) => `${pageOf(form)}/${code}`,
});
const editAction = formAction(rounds.editRound, { read: roundFromForm, ...back });
const openAction = formAction(rounds.openRound, back);
const closeAction = formAction(rounds.closeRoundNow, back);
const endAction = formAction(rounds.endRoundNow, back);
const cancelAction = formAction(rounds.cancelRound, back);
const confirmAction = formAction(selection.confirmSelection, back);
const sendBackAction = formAction(selection.sendBackSelection, back);
const selectAction = formAction(selection.selectRound, { read: readSelection, ...back });
const reviewAction = formAction(applications.reviewApplication, {
  read: (form) => ({ ...form, scores: below(form, 'score-') }),
  next: (_done, form) => `${pageOf(form)}?done=scores`,
});

/** One decision a line; a line of which nothing was chosen is not decided. */
function readSelection(form: Form) {
  const chosen = below(form, 'decision-');
  const decisions = Object.fromEntries(
    Object.entries(chosen)
      .filter(([, decision]) => decision !== '')
      .map(([code, decision]) => {
        const reason = wordOf(form, `reason-${code}`);
        const words = wordOf(form, `words-${code}`);
        return [code, { decision, ...(reason ? { reason } : {}), words }];
      }),
  );
  return { ...form, decisions };
}

/** `decisions.PA-2569-0001.reason` stands beside `reason-PA-2569-0001`. */
function selectionField(path: string): string {
  const found = /^decisions\.(PA-[\d-]+)(?:\.(\w+))?$/.exec(path);
  return found ? `${found[2] ?? 'decision'}-${found[1]}` : path;
}

async function saveRound(
  state: FormState,
  data: FormData,
  action: typeof createAction,
): Promise<FormState> {
  const answer = await action(state, data);
  if (answer.status !== 'error' || answer.fields) return answer;
  const part = unreadablePart(answer.values ?? {});
  return part && answer.code === 'field.check'
    ? { ...answer, fields: { [part]: 'field.check' } }
    : answer;
}

export async function createRound(state: FormState, data: FormData): Promise<FormState> {
  return saveRound(state, data, createAction);
}

export async function editRound(state: FormState, data: FormData): Promise<FormState> {
  return saveRound(state, data, editAction);
}

export async function openRound(state: FormState, data: FormData): Promise<FormState> {
  return openAction(state, data);
}

export async function closeRound(state: FormState, data: FormData): Promise<FormState> {
  return closeAction(state, data);
}

export async function endRound(state: FormState, data: FormData): Promise<FormState> {
  return endAction(state, data);
}

export async function cancelRound(state: FormState, data: FormData): Promise<FormState> {
  return cancelAction(state, data);
}

export async function proposeSelection(state: FormState, data: FormData): Promise<FormState> {
  const answer = await selectAction(state, data);
  return answer.fields
    ? { ...answer, fields: renameFields(answer.fields, selectionField) }
    : answer;
}

export async function confirmSelection(state: FormState, data: FormData): Promise<FormState> {
  return confirmAction(state, data);
}

export async function sendBackSelection(state: FormState, data: FormData): Promise<FormState> {
  return sendBackAction(state, data);
}

export async function reviewApplication(state: FormState, data: FormData): Promise<FormState> {
  const answer = await reviewAction(state, data);
  return answer.fields
    ? {
        ...answer,
        fields: renameFields(answer.fields, (path) => path.replace(/^scores\./, 'score-')),
      }
    : answer;
}
