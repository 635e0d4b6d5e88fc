import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { checkFiles } from '@/lib/message/attach';
import { writeEntry } from './entry';
import { findTaker, type Giving, give, type Taker } from './give';
import { moveOn, noClock, subjectOf } from './move';
import { tellFirm } from './notices';
import { activeAdvisors } from './place';
import { mayMove } from './policy';
import { assignSchema, byIdSchema, handOverSchema, noteSchema, wordsSchema } from './schema';
import { type ConsultationThing, loadConsultation } from './scope';
import { afterMove, type ConsultationMove } from './states';

/** What the staff do with a question: who has it, and what is said. */
type ById = { tx: Tx; actor: Viewer; input: { id: string }; now: Date };

const load = ({ tx, actor, input }: ById) => loadConsultation(tx, actor, input.id);

const may = (move: ConsultationMove) => (viewer: Viewer, thing: ConsultationThing) =>
  mayMove(viewer, thing, move);

/** Ends a command that has given the question to somebody. */
async function given(
  tx: Tx,
  thing: ConsultationThing,
  giving: Giving,
): Promise<Result<{ value: { code: string }; subject: ReturnType<typeof subjectOf> }>> {
  if (thing.advisorId === giving.to.advisorId && thing.handledAtCode === giving.to.centreCode) {
    return fail('consultation.same-place');
  }
  if (!(await give(tx, thing, giving))) return fail('consultation.changed-meanwhile');
  return ok({ value: { code: thing.code }, subject: subjectOf(thing) });
}

export const takeConsultation = defineCommand({
  name: 'consultation.take',
  who: 'viewer',
  input: byIdSchema,
  load: async ({ tx, actor, input, now }: ById) => {
    const thing = await loadConsultation(tx, actor, input.id);
    return thing && { ...thing, taker: await findTaker(tx, thing, actor.id, now) };
  },
  policy: (viewer: Viewer, thing: ConsultationThing & { taker: Taker | null }) =>
    thing.taker !== null && mayMove(viewer, thing, 'take'),
  write: async ({ tx, actor, thing: { taker, ...thing }, now }) => {
    if (!taker) return fail('consultation.not-an-advisor');
    return given(tx, thing, { to: taker, routedBy: 'by-hand', kind: 'taken', by: actor, now });
  },
});

export const assignConsultation = defineCommand({
  name: 'consultation.assign',
  who: 'viewer',
  input: assignSchema,
  load,
  policy: may('assign'),
  write: async ({ tx, actor, input, thing, now }) => {
    const to = await findTaker(tx, thing, input.advisorId, now);
    if (!to) return fail('field.check', { advisorId: 'consultation.not-an-advisor' });
    return given(tx, thing, { to, routedBy: 'by-hand', kind: 'assigned', by: actor, now });
  },
});

/** To an advisor of any centre, or to a centre whose head finds one; what was said goes along. */
export const handOverConsultation = defineCommand({
  name: 'consultation.hand-over',
  who: 'viewer',
  input: handOverSchema,
  load,
  policy: may('hand-over'),
  write: async ({ tx, actor, input, thing, now }) => {
    const to = await takerOf(tx, thing, input.to, now);
    if (!to) return fail('field.check', { to: 'consultation.not-an-advisor' });
    const words = input.body ? { body: input.body, language: input.language } : null;
    return given(tx, thing, { to, routedBy: 'by-hand', kind: 'hand-over', by: actor, words, now });
  },
});

async function takerOf(
  tx: Tx,
  thing: ConsultationThing,
  to: string,
  now: Date,
): Promise<Taker | null> {
  if (!to.startsWith('BSC-')) return findTaker(tx, thing, to, now);
  const centre = await tx.centre.findUnique({ where: { code: to }, select: { code: true } });
  return centre && { advisorId: null, centreCode: centre.code };
}

/** A question back, or the answer: from here on the firm reads. */
function staffWords(name: string, kind: 'ask-back' | 'answer') {
  return defineCommand({
    name,
    who: 'viewer',
    input: wordsSchema,
    load,
    policy: may(kind),
    write: async ({ tx, actor, input, thing, now }) => {
      const checked = await checkFiles(input.files);
      if (!checked.ok) return checked;
      const moved = await moveOn(tx, thing, {
        state: afterMove(thing.state, kind, true),
        ...(await ownerNow(tx, thing, actor, now)),
        ...(kind === 'answer'
          ? { answeredAt: now, firstAnswerAt: thing.firstAnswerAt ?? now }
          : {}),
        ...noClock,
      });
      if (!moved) return fail('consultation.changed-meanwhile');
      const entry = await writeEntry(tx, {
        ...{ consultationId: thing.id, kind, side: 'STAFF', author: actor, now },
        words: input,
        files: checked.value,
      });
      const template = kind === 'answer' ? 'consultation-answered' : 'consultation-asked-back';
      const after = { ...thing, dueAt: null };
      await tellFirm(tx, { template, thing: after, occasion: entry, advisor: actor.name });
      return ok({ value: { code: thing.code }, subject: subjectOf(thing), detail: { entry } });
    },
  });
}

/** An advisor who speaks first to what nobody has, has it. */
async function ownerNow(tx: Tx, thing: ConsultationThing, actor: Viewer, now: Date) {
  if (thing.advisorId) return {};
  const advises = await tx.advisor.count({
    where: { AND: [{ userId: actor.id }, activeAdvisors(now)] },
  });
  return advises > 0 ? { advisorId: actor.id } : {};
}

export const askBack = staffWords('consultation.ask-back', 'ask-back');
export const answerConsultation = staffWords('consultation.answer', 'answer');

export const noteConsultation = defineCommand({
  name: 'consultation.note',
  who: 'viewer',
  input: noteSchema,
  load: ({ tx, actor, input }: { tx: Tx; actor: Viewer; input: z.output<typeof noteSchema> }) =>
    loadConsultation(tx, actor, input.id),
  policy: may('note'),
  write: async ({ tx, actor, input, thing, now }) => {
    const entry = await writeEntry(tx, {
      ...{ consultationId: thing.id, kind: 'note', side: 'STAFF', author: actor, now },
      ...{ internal: true, words: input },
    });
    return ok({ value: { code: thing.code }, subject: subjectOf(thing), detail: { entry } });
  },
});
