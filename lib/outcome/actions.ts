'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { oneTapPath } from '@/lib/one-tap/links';
import { confirmAgreement, contestAgreement, reportAgreement } from './agreement-commands';
import { reportOutcome, reportOutcomeByLink } from './report-commands';
import { settleOutcome } from './settle-commands';
import { fileAsMet, setStep } from './step-commands';
import { answerSurvey, answerSurveyByLink } from './survey-commands';

const next = ({ path }: { path: string }) => path;

const surveyAction = formAction(answerSurvey, { next });
const fileAction = formAction(fileAsMet, { next });
const stepAction = formAction(setStep, { next });
const agreementAction = formAction(reportAgreement, { next });
const confirmAction = formAction(confirmAgreement, { next });
const contestAction = formAction(contestAgreement, { next });
const reportAction = formAction(reportOutcome, { next });
// From the list of differences back to it.
const settleAction = formAction(settleOutcome, {
  next: ({ path }, form) => (form.from === 'list' ? '/officer/outcomes' : path),
});

// A link's own page then shows what was answered.
const surveyByLinkAction = formAction(answerSurveyByLink, {
  next: (_done, form) => oneTapPath('SURVEY', String(form.token)),
});
const reportByLinkAction = formAction(reportOutcomeByLink, {
  next: (_done, form) => oneTapPath('OUTCOME', String(form.token)),
});

export async function answer(state: FormState, data: FormData): Promise<FormState> {
  return surveyAction(state, data);
}

export async function answerByLink(state: FormState, data: FormData): Promise<FormState> {
  return surveyByLinkAction(state, data);
}

export async function file(state: FormState, data: FormData): Promise<FormState> {
  return fileAction(state, data);
}

export async function step(state: FormState, data: FormData): Promise<FormState> {
  return stepAction(state, data);
}

export async function agree(state: FormState, data: FormData): Promise<FormState> {
  return agreementAction(state, data);
}

export async function confirm(state: FormState, data: FormData): Promise<FormState> {
  return confirmAction(state, data);
}

export async function contest(state: FormState, data: FormData): Promise<FormState> {
  return contestAction(state, data);
}

export async function report(state: FormState, data: FormData): Promise<FormState> {
  return reportAction(state, data);
}

export async function reportByLink(state: FormState, data: FormData): Promise<FormState> {
  return reportByLinkAction(state, data);
}

export async function settle(state: FormState, data: FormData): Promise<FormState> {
  return settleAction(state, data);
}
