'use server';

import { headers } from 'next/headers';
import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { createArticle, describeArticle, reviseArticle, saveArticle } from './commands';
import { giveFeedback, handleFeedback } from './feedback-commands';
import { attachToArticle, removeArticleFile } from './file-commands';
import type { Saved } from './read-version';
import {
  discardArticle,
  publishArticle,
  returnArticle,
  reviewArticleAgain,
  submitArticle,
  withdrawArticle,
} from './review-commands';

/** The forms of the library. */

type Form = Readonly<Record<string, unknown>>;

const toArticle = ({ slug }: Saved) => `/officer/knowledge/${slug}`;

/** Back to the part of the article that was worked on. */
function toPart({ slug }: Saved, { part }: Form) {
  const known = typeof part === 'string' && /^(?:th|ja|en|about|files)$/.test(part);
  return `/officer/knowledge/${slug}?${known ? `part=${part}&` : ''}saved=1`;
}

/** Rows of sources are named `sources.0.title`, so that what is wrong is said at its place. */
function withSources(form: Form): unknown {
  const sources: Record<string, unknown>[] = [];
  for (const [name, value] of Object.entries(form)) {
    const [, at, key] = /^sources\.(\d{1,2})\.(title|url|date|seed)$/.exec(name) ?? [];
    if (at === undefined || key === undefined) continue;
    sources[Number(at)] = { ...sources[Number(at)], [key]: value };
  }
  return { ...form, sources: Array.from(sources, (row) => row ?? {}) };
}

const createAction = formAction(createArticle, { next: toArticle });
const reviseAction = formAction(reviseArticle, { next: toArticle });
const saveAction = formAction(saveArticle, { next: toPart });
const describeAction = formAction(describeArticle, { next: toPart, read: withSources });
const attachAction = formAction(attachToArticle, { next: toPart, files: ['files'] });
const removeFileAction = formAction(removeArticleFile, { next: toPart });
const submitAction = formAction(submitArticle, { next: toArticle });
const returnAction = formAction(returnArticle, { next: toArticle });
const publishAction = formAction(publishArticle, { next: toArticle });
const discardAction = formAction(discardArticle, { next: () => '/officer/knowledge' });
const withdrawAction = formAction(withdrawArticle, { next: toArticle });
const againAction = formAction(reviewArticleAgain, { next: toArticle });
const handleAction = formAction(handleFeedback, { next: () => '/officer/knowledge/feedback' });
const giveAction = formAction(giveFeedback, {
  next: ({ slug, verdict, said }, form) => {
    const query = new URLSearchParams({ said: said ? 'noted' : verdict });
    if (isLocale(form.language)) query.set('text', form.language);
    return `/knowledge/${slug}?${query}#feedback`;
  },
});

export async function create(state: FormState, data: FormData): Promise<FormState> {
  return createAction(state, data);
}

export async function revise(state: FormState, data: FormData): Promise<FormState> {
  return reviseAction(state, data);
}

export async function save(state: FormState, data: FormData): Promise<FormState> {
  return saveAction(state, data);
}

export async function describe(state: FormState, data: FormData): Promise<FormState> {
  return describeAction(state, data);
}

export async function attach(state: FormState, data: FormData): Promise<FormState> {
  return attachAction(state, data);
}

export async function removeFile(state: FormState, data: FormData): Promise<FormState> {
  return removeFileAction(state, data);
}

export async function submit(state: FormState, data: FormData): Promise<FormState> {
  return submitAction(state, data);
}

export async function sendBack(state: FormState, data: FormData): Promise<FormState> {
  return returnAction(state, data);
}

export async function publish(state: FormState, data: FormData): Promise<FormState> {
  return publishAction(state, data);
}

export async function discard(state: FormState, data: FormData): Promise<FormState> {
  return discardAction(state, data);
}

export async function withdraw(state: FormState, data: FormData): Promise<FormState> {
  return withdrawAction(state, data);
}

export async function reviewAgain(state: FormState, data: FormData): Promise<FormState> {
  return againAction(state, data);
}

export async function handle(state: FormState, data: FormData): Promise<FormState> {
  return handleAction(state, data);
}

/** The browser's own name tells apart readers who share an address; it is kept only as a hash. */
export async function give(state: FormState, data: FormData): Promise<FormState> {
  data.set('agent', ((await headers()).get('user-agent') ?? '').slice(0, 2000));
  return giveAction(state, data);
}
