'use server';

import { formAction, readForm } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { oneTapPath } from '@/lib/one-tap/links';
import { answerApproval, answerQuestionByLink } from './link-commands';
import {
  approvePostedNeed,
  closePostedNeed,
  refusePostedNeed,
  savePostedNeed,
} from './posted-commands';
import { postedRowsFromForm } from './posted-rows';
import { answerRequirement, askRequirement } from './question-commands';
import { nameRowFailures } from './requirement-rows';

type Form = Readonly<Record<string, unknown>>;

const word = (form: Form, name: string) => {
  const value = form[name];
  return typeof value === 'string' ? value : '';
};

/** The pages of whoever acts: a form says where it stands. */
const baseOf = (form: Form) => {
  const base = word(form, 'base');
  return /^\/(sme|partner|officer|desk)\/needs$/.test(base) ? base : '/';
};

function readPosted(form: Form) {
  const removed = /^remove:(\d+)$/.exec(word(form, 'goal'))?.[1];
  const rows = postedRowsFromForm(form).filter((row) => String(row.index) !== removed);
  const { code, version, ownerId, ...rest } = form;
  return {
    ...rest,
    ...(word(form, 'code') ? { code, version } : {}),
    ...(word(form, 'ownerId') ? { ownerId } : {}),
    rows,
  };
}

function afterSaving({ code }: { code: string }, form: Form): string {
  const goal = word(form, 'goal');
  const edit = `${baseOf(form)}/${code}/edit`;
  if (goal === 'add') {
    return `${edit}?add=${encodeURIComponent(word(form, 'addKind'))}#requirements`;
  }
  if (goal.startsWith('remove:')) return `${edit}#requirements`;
  return `${baseOf(form)}/${code}?saved=${goal === 'post' ? 'post' : 'draft'}`;
}

const saveAction = formAction(savePostedNeed, { read: readPosted, next: afterSaving });
const back = { next: ({ code }: { code: string }, form: Form) => `${baseOf(form)}/${code}` };
const approveAction = formAction(approvePostedNeed, back);
const refuseAction = formAction(refusePostedNeed, back);
const closeAction = formAction(closePostedNeed, back);
const askAction = formAction(askRequirement, {
  next: ({ code }, form) => `${baseOf(form)}/${code}/candidates#c-${word(form, 'candidateId')}`,
});
const answerAction = formAction(answerRequirement, { next: (_done, form) => baseOf(form) });
const approvalAction = formAction(answerApproval, {
  next: (_done, form) => oneTapPath('NEED_APPROVAL', word(form, 'token')),
});
const questionAction = formAction(answerQuestionByLink, {
  next: (_done, form) => oneTapPath('NEED_QUESTION', word(form, 'token')),
});

export async function save(state: FormState, data: FormData): Promise<FormState> {
  const { form, values } = readForm(data);
  // Staff write for somebody: whom they forgot to name stands beside the field.
  if (/^\/(officer|desk)/.test(baseOf(form)) && !word(form, 'code') && !word(form, 'ownerId')) {
    return { status: 'error', code: 'field.check', fields: { ownerId: 'field.required' }, values };
  }
  const answer = await saveAction(state, data);
  return 'fields' in answer && answer.fields
    ? { ...answer, fields: nameRowFailures(answer.fields) }
    : answer;
}

export async function approve(state: FormState, data: FormData): Promise<FormState> {
  return approveAction(state, data);
}

export async function refuse(state: FormState, data: FormData): Promise<FormState> {
  return refuseAction(state, data);
}

export async function close(state: FormState, data: FormData): Promise<FormState> {
  return closeAction(state, data);
}

export async function ask(state: FormState, data: FormData): Promise<FormState> {
  return askAction(state, data);
}

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return answerAction(state, data);
}

export async function answerApprovalLink(state: FormState, data: FormData): Promise<FormState> {
  return approvalAction(state, data);
}

export async function answerQuestionLink(state: FormState, data: FormData): Promise<FormState> {
  return questionAction(state, data);
}
