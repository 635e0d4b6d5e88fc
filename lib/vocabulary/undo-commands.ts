import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { fail, ok } from '@/lib/failure';
import { buildLexicon } from '@/lib/taxonomy/lexicon';
import { editsInForce } from './in-force';
import { canEditVocabulary } from './policy';
import { undoSchema } from './schema';
import { oppositeEdits } from './undo';
import { addEdits, editsOf, lockVersions, type Versions, vocabularySubject } from './versions';

/**
 * Undoing a version in force: a new draft with the opposite edits, which a second person confirms
 * like any other. Nothing that was once in force is erased.
 */
export const undoVersion = defineCommand<
  Viewer,
  typeof undoSchema,
  Versions,
  { number: number; edits: number }
>({
  name: 'vocabulary.undo',
  who: 'viewer',
  input: undoSchema,
  load: ({ tx }) => lockVersions(tx),
  policy: (viewer, { open }) => {
    if (!canEditVocabulary(viewer)) return 'access.denied';
    return open === null ? true : 'vocabulary.draft-open';
  },
  write: async ({ tx, actor, input, thing, now }) => {
    const { number } = input;
    const version = await tx.vocabularyVersion.findFirst({
      where: { number, state: 'IN_FORCE' },
      select: { number: true },
    });
    if (!version) return fail('vocabulary.nothing-to-undo');
    const [before, all] = [
      await editsInForce(number - 1, tx),
      await editsInForce(thing.inForce, tx),
    ];
    const edits = oppositeEdits(
      before,
      await editsOf(tx, number),
      buildLexicon(thing.inForce, all),
    );
    if (edits.length === 0) return fail('vocabulary.nothing-to-undo');
    const draft = await addEdits(
      tx,
      actor,
      thing,
      edits.map((edit) => ({ edit })),
      now,
    );
    return ok({
      value: { number: draft.number, edits: edits.length },
      subject: vocabularySubject(draft.number),
      detail: { undoes: number, edits: edits.length },
    });
  },
});
