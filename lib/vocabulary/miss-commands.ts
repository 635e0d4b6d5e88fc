import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { fail, ok } from '@/lib/failure';
import { canEditVocabulary } from './policy';
import { missSchema } from './schema';

/** Searches that were not understood, and that nobody wants to teach the portal. */
type Miss = { id: string; shown: string };

export const ignoreMiss = defineCommand<Viewer, typeof missSchema, Miss, { id: string }>({
  name: 'vocabulary.ignore-miss',
  who: 'viewer',
  input: missSchema,
  load: ({ tx, input }) =>
    tx.searchMiss.findUnique({ where: { id: input.missId }, select: { id: true, shown: true } }),
  policy: (viewer) => canEditVocabulary(viewer),
  write: async ({ tx, actor, thing, now }) => {
    const { count } = await tx.searchMiss.updateMany({
      where: { id: thing.id, state: 'OPEN' },
      data: { state: 'IGNORED', handledByName: actor.name, handledAt: now },
    });
    if (count === 0) return fail('vocabulary.miss-handled');
    return ok({
      value: { id: thing.id },
      subject: { kind: 'search-miss', id: thing.id, label: thing.shown },
    });
  },
});

/** Back into the list. */
export const reopenMiss = defineCommand<Viewer, typeof missSchema, Miss, { id: string }>({
  name: 'vocabulary.reopen-miss',
  who: 'viewer',
  input: missSchema,
  load: ({ tx, input }) =>
    tx.searchMiss.findUnique({ where: { id: input.missId }, select: { id: true, shown: true } }),
  policy: (viewer) => canEditVocabulary(viewer),
  write: async ({ tx, thing }) => {
    const { count } = await tx.searchMiss.updateMany({
      where: { id: thing.id, state: 'IGNORED' },
      data: { state: 'OPEN', handledByName: null, handledAt: null },
    });
    if (count === 0) return fail('vocabulary.miss-handled');
    return ok({
      value: { id: thing.id },
      subject: { kind: 'search-miss', id: thing.id, label: thing.shown },
    });
  },
});
