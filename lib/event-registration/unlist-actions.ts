'use server';

import { pageWith } from '@/lib/event/page-path';
import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as commands from './unlist-commands';

const ownAction = formAction(commands.unlistRegistration, { next: pageWith('unlisted') });
const linkAction = formAction(commands.unlistByLink, { next: pageWith('unlisted') });

export async function unlistRegistration(state: FormState, data: FormData): Promise<FormState> {
  return ownAction(state, data);
}

export async function unlistByLink(state: FormState, data: FormData): Promise<FormState> {
  return linkAction(state, data);
}
