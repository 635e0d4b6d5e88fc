'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { addHoliday, editHoliday, putBackHoliday, takeOutHoliday } from './commands';

const next = ({ country, year }: { country: string; year: string }) =>
  `/officer/holidays?country=${country}&year=${year}`;

const addAction = formAction(addHoliday, { next });
const editAction = formAction(editHoliday, { next });
const takeOutAction = formAction(takeOutHoliday, { next });
const putBackAction = formAction(putBackHoliday, { next });

export async function add(state: FormState, data: FormData): Promise<FormState> {
  return addAction(state, data);
}

export async function edit(state: FormState, data: FormData): Promise<FormState> {
  return editAction(state, data);
}

export async function takeOut(state: FormState, data: FormData): Promise<FormState> {
  return takeOutAction(state, data);
}

export async function putBack(state: FormState, data: FormData): Promise<FormState> {
  return putBackAction(state, data);
}
