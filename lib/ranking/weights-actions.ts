'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { activateWeights, rollBackWeights } from './weights-commands';

const toBench = () => '/officer/matching';
const activateAction = formAction(activateWeights, { next: toBench });
const rollBackAction = formAction(rollBackWeights, { next: toBench });

export async function activate(state: FormState, data: FormData): Promise<FormState> {
  return activateAction(state, data);
}

export async function rollBack(state: FormState, data: FormData): Promise<FormState> {
  return rollBackAction(state, data);
}
