'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  acceptForPartner,
  askForPartner,
  declineForPartner,
  sendPartnerLink,
} from './desk-commands';

/** The desk's forms and those of a partner's contact differ in where they lead back to. */
type Done = { code: string };
type Form = Readonly<Record<string, unknown>>;

const next = ({ code }: Done, form: Form) =>
  form.from === 'partner' ? `/partner/introductions/${code}` : `/desk/introductions/${code}`;

const acceptAction = formAction(acceptForPartner, { next });
const declineAction = formAction(declineForPartner, { next });
const askAction = formAction(askForPartner, { next });
const sendLinkAction = formAction(sendPartnerLink, { next });

export async function accept(state: FormState, data: FormData): Promise<FormState> {
  return acceptAction(state, data);
}

export async function decline(state: FormState, data: FormData): Promise<FormState> {
  return declineAction(state, data);
}

export async function ask(state: FormState, data: FormData): Promise<FormState> {
  return askAction(state, data);
}

export async function sendLink(state: FormState, data: FormData): Promise<FormState> {
  return sendLinkAction(state, data);
}
