'use server';

import type { FormState } from '@/lib/form-state';
import { stepAction } from '@/lib/sme/step-action';
import { saveNeed as saveNeedCommand } from './commands';
import { nameRowFailures, rowsFromForm } from './requirement-rows';

/** Rows of requirements come as single controls; the row that is to go is left out. */
function readNeed(form: Readonly<Record<string, unknown>>) {
  const removed = /^remove:(\d+)$/.exec(typeof form.goal === 'string' ? form.goal : '')?.[1];
  const rows = rowsFromForm(form).filter((row) => String(row.index) !== removed);
  return { ...form, rows };
}

const needAction = stepAction(saveNeedCommand, 'need', readNeed, nameRowFailures);

export async function saveNeed(state: FormState, data: FormData) {
  return needAction(state, data);
}
