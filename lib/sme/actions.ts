'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import * as commands from './commands';
import { stepAction } from './step-action';

const firmAction = stepAction(commands.saveFirm, 'firm');
const industriesAction = stepAction(commands.saveIndustries, 'industries');
const productsAction = stepAction(commands.saveProducts, 'products');
const consentAction = stepAction(commands.saveConsent, 'consent');
const submitAction = formAction(commands.submitSme, { next: () => '/sme?sent=1' });

export async function saveFirm(state: FormState, data: FormData) {
  return firmAction(state, data);
}

export async function saveIndustries(state: FormState, data: FormData) {
  return industriesAction(state, data);
}

export async function saveProducts(state: FormState, data: FormData) {
  return productsAction(state, data);
}

export async function saveConsent(state: FormState, data: FormData) {
  return consentAction(state, data);
}

export async function submitSme(state: FormState, data: FormData) {
  return submitAction(state, data);
}
