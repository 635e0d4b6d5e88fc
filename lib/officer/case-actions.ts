'use server';

import type { FormState } from '@/lib/form-state';
import { approve, giveBack, reject } from '@/lib/introduction/officer-actions';

/**
 * One form holds the fields of every answer to a request; the chosen one takes its own words.
 * Failures come back under the form's own field names.
 */
const answers = { approve, return: giveBack, reject } as const;

export async function decideCase(state: FormState, data: FormData): Promise<FormState> {
  const decision = data.get('decision');
  if (decision !== 'approve' && decision !== 'return' && decision !== 'reject') {
    return { status: 'error', code: 'field.check', fields: { decision: 'field.required' } };
  }
  data.set('text', data.get(`${decision}Text`) ?? '');
  const answer = await answers[decision](state, data);
  if (!answer.fields?.text) return answer;
  const { text, ...fields } = answer.fields;
  return { ...answer, fields: { ...fields, [`${decision}Text`]: text } };
}
