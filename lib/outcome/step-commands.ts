import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { caseSubject, loadCase } from '@/lib/introduction/case-row';
import { fileMet, findHeld, setNextStep } from './file-met';
import { moverOf, resultPath } from './mover';
import { needStep } from './next-step';
import { canFollowUp } from './policy';
import { stepSchema } from './schema';

/** "They have met", and what comes next. Either needs a step with its day and who takes it. */
type Load = { tx: Tx; actor: Viewer; input: z.output<typeof stepSchema> };

export const fileAsMet = defineCommand({
  name: 'introduction.file-met',
  who: 'viewer',
  input: stepSchema,
  load: ({ tx, actor, input }: Load) => loadCase(tx, actor, input.id),
  policy: canFollowUp,
  write: async ({ tx, actor, input, thing, now }) => {
    const step = needStep(input, now);
    if (!step.ok) return step;
    const meeting = await findHeld(tx, thing.id, now);
    const moved = await fileMet(tx, thing, meeting, {
      mover: moverOf(actor),
      now,
      seen: input.version,
      step: step.value,
      language: input.language,
    });
    if (!moved.ok) return moved;
    return ok({
      value: { path: resultPath(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { from: thing.state, taker: step.value.taker, day: step.value.day },
    });
  },
});

export const setStep = defineCommand({
  name: 'introduction.set-next-step',
  who: 'viewer',
  input: stepSchema,
  load: ({ tx, actor, input }: Load) => loadCase(tx, actor, input.id),
  policy: canFollowUp,
  write: async ({ tx, actor, input, thing, now }) => {
    const step = needStep(input, now);
    if (!step.ok) return step;
    const moved = await setNextStep(tx, thing, {
      mover: moverOf(actor),
      now,
      seen: input.version,
      step: step.value,
      language: input.language,
    });
    if (!moved.ok) return moved;
    return ok({
      value: { path: resultPath(actor, thing.code) },
      subject: caseSubject(thing),
      detail: { from: thing.state, taker: step.value.taker, day: step.value.day },
    });
  },
});
