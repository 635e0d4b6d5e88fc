/**
 * What a form knows after it was sent once. Pure, so that both the server's
 * action and the browser's form read the same shape.
 *
 * - `code` is a failure code of lib/failure.ts for the form as a whole.
 * - `fields` maps a field's name to the failure code that concerns it.
 * - `values` is what the person typed, given back so that nothing is lost.
 */
export type FormState = {
  status: 'idle' | 'error' | 'done';
  code?: string;
  fields?: Record<string, string>;
  values?: Record<string, string | string[]>;
  /** Said to a person on an unexpected failure; the log holds the same. */
  correlationId?: string;
};

export const idleForm: FormState = { status: 'idle' };

/** The server side of a form: takes the last state and the sent fields. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;
