'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { backTo } from './back';
import {
  finishWishes,
  finishWishesByLink,
  remindOfWishes,
  setWish,
  setWishByLink,
} from './commands';
import { setPairRule } from './pair-rule-commands';

const setAction = formAction(setWish, { next: (_set, form) => backTo(form) });
const setByLinkAction = formAction(setWishByLink, { next: (_set, form) => backTo(form) });
const doneAction = formAction(finishWishes, { next: (_done, form) => backTo(form) });
const doneByLinkAction = formAction(finishWishesByLink, { next: (_done, form) => backTo(form) });
const remindAction = formAction(remindOfWishes, {
  next: ({ code, count }) => `/officer/events/${code}/wishes?reminded=${count}#unanswered`,
});
const ruleAction = formAction(setPairRule, {
  next: ({ code }, form) => backTo(form) ?? `/officer/events/${code}/wishes`,
});

export async function saveWish(state: FormState, data: FormData): Promise<FormState> {
  return setAction(state, data);
}

export async function saveWishByLink(state: FormState, data: FormData): Promise<FormState> {
  return setByLinkAction(state, data);
}

export async function sayWishesDone(state: FormState, data: FormData): Promise<FormState> {
  return doneAction(state, data);
}

export async function sayWishesDoneByLink(state: FormState, data: FormData): Promise<FormState> {
  return doneByLinkAction(state, data);
}

export async function remindUnanswered(state: FormState, data: FormData): Promise<FormState> {
  return remindAction(state, data);
}

export async function savePairRule(state: FormState, data: FormData): Promise<FormState> {
  return ruleAction(state, data);
}
