'use server';

import { formAction } from '@/lib/form-action';
import type { FormState } from '@/lib/form-state';
import { checkArticleTranslation, correctArticleTranslation } from './article-commands';
import { type QueueFilter, queryOf, queueFilterSchema } from './queue-schema';

/** The forms in which the translation of an article is checked: on the desk's pages and the officers'. */

type Form = Readonly<Record<string, unknown>>;
type Checked = { slug: string; number: number; next: { id: string; into: string } | null };

/** The part of the queue in which the desk works; null on the officers' pages. */
function queueOf({ queue }: Form): QueueFilter | null {
  if (typeof queue !== 'string') return null;
  return queueFilterSchema.parse(Object.fromEntries(new URLSearchParams(queue)));
}

function read(form: Form) {
  const [id, into] = typeof form.next === 'string' ? form.next.split(' ') : [];
  return { ...form, queue: queueOf(form), next: { id, into } };
}

/** On to the next text of the desk's queue, or back among the articles. */
const goTo = (saved: string) => (checked: Checked, form: Form) => {
  const queue = queueOf(form);
  if (!queue) return `/officer/knowledge?${saved}=${checked.slug}`;
  const { next } = checked;
  const place = next ? `/${next.id}/${next.into}` : '';
  return `/desk/translations${place}${queryOf(queue, { saved })}`;
};

const checkAction = formAction(checkArticleTranslation, { read, next: goTo('checked') });
const correctAction = formAction(correctArticleTranslation, { read, next: goTo('corrected') });

export async function checkArticle(state: FormState, data: FormData): Promise<FormState> {
  return checkAction(state, data);
}

export async function correctArticle(state: FormState, data: FormData): Promise<FormState> {
  return correctAction(state, data);
}
