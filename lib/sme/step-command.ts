import type { z } from 'zod';
import { type CommandSpec, type Context, defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { fail, ok } from '@/lib/failure';
import {
  ensureOwnSme,
  finishStep,
  loadOwnSme,
  type OwnSmeRow,
  type Saved,
  subjectOf,
} from './own-sme';
import type { RegistrationStep } from './points';
import { canEditSme } from './policy';

type Own = { sme: OwnSmeRow | null };

type StepContext<Schema extends z.ZodType> = Omit<
  Context<Viewer, z.output<Schema>, Own>,
  'thing'
> & { sme: OwnSmeRow };

/** What every step shares: the draft is made when there is none, and counted when saved. */
export function stepCommand<Schema extends z.ZodType>(spec: {
  name: string;
  step: RegistrationStep;
  input: Schema;
  policy?: typeof canEditSme;
  /** Writes the step's own columns; field → code when a value is unknown. */
  save: (
    context: StepContext<Schema>,
  ) => Promise<Record<string, 'field.not-a-choice' | 'sme.juristic-id-taken'> | null>;
}) {
  const whole: CommandSpec<Viewer, Schema, Own, Saved> = {
    name: spec.name,
    who: 'viewer',
    input: spec.input,
    load: loadOwnSme,
    policy: (viewer, { sme }) => (spec.policy ?? canEditSme)(viewer, sme),
    write: async ({ thing, ...context }) => {
      const { tx, actor } = context;
      const sme = await ensureOwnSme(tx, actor, thing.sme);
      const wrong = await spec.save({ ...context, sme });
      if (wrong) return fail('field.check', wrong);
      const saved = await finishStep(tx, sme, spec.step);
      if (!saved.ok) return saved;
      const present = await tx.sme.findUniqueOrThrow({ where: { id: sme.id } });
      return ok({
        value: saved.value,
        subject: subjectOf(present),
        detail: { step: spec.step, state: present.state },
      });
    },
  };
  return defineCommand<Viewer, Schema, Own, Saved>(whole);
}
