import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, ok } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { type CaseRow, caseSubject, loadCase } from './case-row';
import { type Moved, type Mover, makeMove, textOf } from './move';
import type { LaterMove } from './states';

/** What the form of a move sends: the case as it was seen, and the mover's words. */
type Words = {
  id: string;
  version?: number | undefined;
  reason?: string;
  text: string | null;
  language: Locale;
};

/** A command that is one move on one case: loaded within the mover's scope, moved, told. */
export function caseCommand<Schema extends z.ZodType<Words>>(spec: {
  name: string;
  move: LaterMove;
  input: Schema;
  policy: (viewer: Viewer, thing: CaseRow) => boolean | FailureCode;
  moverOf: (viewer: Viewer) => Mover;
  /** Tells those concerned, and does what else goes with the move. */
  after: (tx: Tx, notice: { thing: CaseRow } & Moved, now: Date) => Promise<void>;
}) {
  return defineCommand<Viewer, Schema, CaseRow, { code: string }>({
    name: spec.name,
    who: 'viewer',
    input: spec.input,
    load: ({ tx, actor, input }) => loadCase(tx, actor, input.id),
    policy: spec.policy,
    write: async ({ tx, actor, input, thing, now }) => {
      const moved = await makeMove(tx, thing, {
        move: spec.move,
        mover: spec.moverOf(actor),
        now,
        seen: input.version,
        reason: input.reason ?? null,
        text: textOf(input),
      });
      if (!moved.ok) return moved;
      await spec.after(tx, { thing, ...moved.value }, now);
      return ok({
        value: { code: thing.code },
        subject: caseSubject(thing),
        detail: { from: thing.state, ...(input.reason ? { reason: input.reason } : {}) },
      });
    },
  });
}
