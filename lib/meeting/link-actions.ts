'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { oneTapPath } from '@/lib/one-tap/links';
import { pickByLink, proposeByLink } from './link-commands';

// The link's own page then shows what has become of it.
const next = (_done: unknown, form: Readonly<Record<string, unknown>>) =>
  oneTapPath('MEETING', String(form.token));

const pickAction = formAction(pickByLink, { next });
const proposeAction = formAction(proposeByLink, { next });

export async function pickLinked(state: FormState, data: FormData): Promise<FormState> {
  return pickAction(state, data);
}

export async function proposeLinked(state: FormState, data: FormData): Promise<FormState> {
  return proposeAction(state, data);
}
