'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as confirming from './confirm-pair-commands';
import * as goals from './goal-commands';
import { pageOf } from './page-paths';
import * as pairs from './pair-commands';
import { writeOutcome } from './pair-outcome';

type Form = Readonly<Record<string, unknown>>;

const back = { next: (_done: unknown, form: Form) => pageOf(form) };

/** A new goal has no version yet. */
const goalAction = formAction(goals.saveGoal, {
  read: ({ version, ...form }) => ({ ...form, ...(version ? { version } : {}) }),
  ...back,
});
const proposeAction = formAction(pairs.proposePairs, back);
const confirmAction = formAction(confirming.confirmPair, back);
const confirmAllAction = formAction(confirming.confirmPairs, {
  next: (done, form) => `${pageOf(form)}${writeOutcome(done)}`,
});
const dissolveAction = formAction(pairs.dissolvePair, back);
const addAction = formAction(pairs.addPair, back);

export async function saveGoal(state: FormState, data: FormData): Promise<FormState> {
  return goalAction(state, data);
}

export async function proposePairs(state: FormState, data: FormData): Promise<FormState> {
  return proposeAction(state, data);
}

export async function confirmPair(state: FormState, data: FormData): Promise<FormState> {
  return confirmAction(state, data);
}

export async function confirmPairs(state: FormState, data: FormData): Promise<FormState> {
  return confirmAllAction(state, data);
}

export async function dissolvePair(state: FormState, data: FormData): Promise<FormState> {
  return dissolveAction(state, data);
}

export async function addPair(state: FormState, data: FormData): Promise<FormState> {
  return addAction(state, data);
}
