'use server';

import { refresh } from 'next/cache';
import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { translateText } from './commands';
import { type QueueFilter, queryOf, queueFilterSchema } from './queue-schema';

/** The form of the translation queue. */

type Form = Readonly<Record<string, unknown>>;

/** The part of the queue in which the translator works; null outside it. */
function queueOf({ queue }: Form): QueueFilter | null {
  if (typeof queue !== 'string') return null;
  return queueFilterSchema.parse(Object.fromEntries(new URLSearchParams(queue)));
}

function nextOf({ next }: Form) {
  const [id, into] = typeof next === 'string' ? next.split(' ') : [];
  return { id, into };
}

/** On to the next text, or back to the case from which the text was opened. */
const translateAction = formAction(translateText, {
  read: (form) => ({ ...form, queue: queueOf(form), next: nextOf(form) }),
  next: ({ next }, form) => {
    const { back } = form;
    if (typeof back === 'string' && /^JD-\d{4}-\d{4,}$/.test(back)) {
      return `/desk/introductions/${back}`;
    }
    const query = queryOf(queueOf(form) ?? queueFilterSchema.parse({}), { saved: '1' });
    return `/desk/translations${next ? `/${next.id}/${next.into}` : ''}${query}`;
  },
});

const overtaken = ['text.changed-meanwhile', 'translation.done-meanwhile'];

export async function translate(state: FormState, data: FormData): Promise<FormState> {
  const answer = await translateAction(state, data);
  // What somebody else has written meanwhile is shown beside what was typed.
  if (answer.code && overtaken.includes(answer.code)) refresh();
  return answer;
}
