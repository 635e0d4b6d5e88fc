import { dayOf, endOfDay } from '@/lib/calendar/working-days';
import { type FailureCode, type FieldFailures, fail, ok, type Result } from '@/lib/failure';
import type { Taker } from './outlook';
import type { StepFields } from './schema';
import { type ReadDay, readLaterDay } from './value';

/** A next step: who does what by when. Without one a meeting is not filed as met. Pure. */
export type NextStep = { words: string; day: string; taker: Taker };

const horizonDays = 365;

const codes: Record<Extract<ReadDay, { problem: string }>['problem'], FailureCode> = {
  'not-a-day': 'outcome.not-a-day',
  past: 'outcome.day-past',
  'too-far': 'outcome.day-too-far',
};

/** Reads the step of a form; null when none was given. Half a step is refused. */
export function readStep(input: StepFields, now: Date): Result<NextStep | null> {
  const { step, stepDay, taker } = input;
  if (!step && !stepDay && !taker) return ok(null);
  const missing: FieldFailures = {
    ...(step ? {} : { step: 'field.required' }),
    ...(stepDay ? {} : { stepDay: 'field.required' }),
    ...(taker ? {} : { taker: 'field.required' }),
  };
  const read = stepDay ? readLaterDay(stepDay, dayOf(now), horizonDays) : null;
  if (read && 'problem' in read) missing.stepDay = codes[read.problem];
  if (!step || !taker || !read || 'problem' in read) return fail('field.check', missing);
  return ok({ words: step, day: read.day, taker });
}

/** The same where a step is needed. */
export function needStep(input: StepFields, now: Date): Result<NextStep> {
  const read = readStep(input, now);
  if (!read.ok) return read;
  if (read.value) return ok(read.value);
  return fail('outcome.next-step-missing', {
    step: 'field.required',
    stepDay: 'field.required',
    taker: 'field.required',
  });
}

export function stepDue(step: NextStep): Date {
  return endOfDay(step.day);
}
