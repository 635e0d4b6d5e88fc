'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import {
  actByLink,
  askForStage,
  consentToStage,
  openStage,
  refuseStage,
  revokeStage,
} from './disclosure-commands';
import { linkPath } from './partner-link';

/** Back to the page that the form stood on, as the same person sees it. */
const rooms = { sme: 'sme', partner: 'partner', desk: 'desk' } as const;

const next = ({ code }: { code: string }, form: Readonly<Record<string, unknown>>) => {
  const room = rooms[String(form.from) as keyof typeof rooms] ?? 'sme';
  return `/${room}/introductions/${code}#disclosure`;
};

const askAction = formAction(askForStage, { next });
const consentAction = formAction(consentToStage, { next });
const refuseAction = formAction(refuseStage, { next });
const revokeAction = formAction(revokeStage, { next });
const openAction = formAction(openStage, { next });
const linkAction = formAction(actByLink, {
  next: (_done, form) => `${linkPath(String(form.token))}#disclosure`,
});

export async function ask(state: FormState, data: FormData): Promise<FormState> {
  return askAction(state, data);
}

export async function consent(state: FormState, data: FormData): Promise<FormState> {
  return consentAction(state, data);
}

export async function refuse(state: FormState, data: FormData): Promise<FormState> {
  return refuseAction(state, data);
}

export async function revoke(state: FormState, data: FormData): Promise<FormState> {
  return revokeAction(state, data);
}

export async function open(state: FormState, data: FormData): Promise<FormState> {
  return openAction(state, data);
}

export async function byLink(state: FormState, data: FormData): Promise<FormState> {
  return linkAction(state, data);
}
