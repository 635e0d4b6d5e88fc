'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { renameFields } from '@/lib/programme/page-paths';
import { eventField, readDaysForm } from './event-form';
import * as interpreters from './interpreter-commands';
import * as items from './item-commands';
import { pageOf } from './page-path';
import * as slots from './slot-commands';
import * as tables from './table-commands';

type Form = Readonly<Record<string, unknown>>;

const to = (part: string) => ({ next: (_: unknown, form: Form) => `${pageOf(form)}#${part}` });

const daysAction = formAction(slots.setEventDays, { read: readDaysForm, ...to('slots') });
const addItemAction = formAction(items.addEventItem, to('items'));
const editItemAction = formAction(items.editEventItem, to('items'));
const removeItemAction = formAction(items.removeEventItem, to('items'));
const addTablesAction = formAction(tables.addEventTables, to('tables'));
const editTableAction = formAction(tables.editEventTable, to('tables'));
const removeTableAction = formAction(tables.removeEventTable, to('tables'));
const addInterpreterAction = formAction(interpreters.addEventInterpreter, to('interpreters'));
const editInterpreterAction = formAction(interpreters.editEventInterpreter, to('interpreters'));
const removeInterpreterAction = formAction(interpreters.removeEventInterpreter, to('interpreters'));

/** Days and breaks stand in rows; what is wrong with one stands beside it. */
export async function setDays(state: FormState, data: FormData): Promise<FormState> {
  const answer = await daysAction(state, data);
  return answer.fields
    ? { ...answer, fields: renameFields(answer.fields, eventField(answer.values ?? {})) }
    : answer;
}

export async function addItem(state: FormState, data: FormData): Promise<FormState> {
  return addItemAction(state, data);
}

export async function editItem(state: FormState, data: FormData): Promise<FormState> {
  return editItemAction(state, data);
}

export async function removeItem(state: FormState, data: FormData): Promise<FormState> {
  return removeItemAction(state, data);
}

export async function addTables(state: FormState, data: FormData): Promise<FormState> {
  return addTablesAction(state, data);
}

export async function editTable(state: FormState, data: FormData): Promise<FormState> {
  return editTableAction(state, data);
}

export async function removeTable(state: FormState, data: FormData): Promise<FormState> {
  return removeTableAction(state, data);
}

export async function addInterpreter(state: FormState, data: FormData): Promise<FormState> {
  return addInterpreterAction(state, data);
}

export async function editInterpreter(state: FormState, data: FormData): Promise<FormState> {
  return editInterpreterAction(state, data);
}

export async function removeInterpreter(state: FormState, data: FormData): Promise<FormState> {
  return removeInterpreterAction(state, data);
}
