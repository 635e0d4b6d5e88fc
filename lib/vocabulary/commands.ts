import { type Context, defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import type { Edit } from '@/lib/taxonomy/edits';
import { findIndustry } from '@/lib/taxonomy/industries';
import { conceptKey, otherMeanings, refusalOf } from './check-edit';
import { editColumns, editOf } from './edit-rows';
import { canAddEdit, canChangeDraft } from './policy';
import {
  addTermSchema,
  addWordSchema,
  codeFromName,
  removeWordSchema,
  renameSchema,
  takeBackSchema,
} from './schema';
import {
  addEdits,
  countUp,
  draftLexicon,
  lockVersions,
  type Versions,
  vocabularySubject,
} from './versions';

/** Edits of the draft. The first one begins it. Its way into force is draft-commands.ts. */
type Load = { tx: Tx };

const load = ({ tx }: Load) => lockVersions(tx);

/** The draft after an edit, and the concept that the edit is about. */
export type Edited = { number: number; revision: number; kind: string; code: string };

type Here = Pick<Context<Viewer, unknown, Versions>, 'tx' | 'actor' | 'thing' | 'now'>;

/** Checks an edit against the vocabulary with the draft, and adds it. */
async function addEdit(
  { tx, actor, thing, now }: Here,
  edit: Edit,
  more: { missId?: string | null; known?: readonly string[] } = {},
) {
  const lexicon = await draftLexicon(tx, thing);
  const refusal = refusalOf(lexicon, edit);
  if (refusal) return fail(refusal);
  if (edit.act === 'add-word') {
    const others = otherMeanings(lexicon, edit).map(conceptKey);
    if (others.some((key) => !more.known?.includes(key))) {
      return fail('vocabulary.word-means-another');
    }
  }
  const draft = await addEdits(tx, actor, thing, [{ edit, missId: more.missId ?? null }], now);
  return ok({
    value: { ...draft, kind: edit.kind, code: edit.code },
    subject: vocabularySubject(draft.number),
    detail: { revision: draft.revision, edit: edit as unknown as Prisma.InputJsonObject },
  });
}

export const addWord = defineCommand<Viewer, typeof addWordSchema, Versions, Edited>({
  name: 'vocabulary.add-word',
  who: 'viewer',
  input: addWordSchema,
  load,
  policy: (viewer, { open }) => canAddEdit(viewer, open),
  write: async (context) => {
    const { kind, code, language, word, missId, known } = context.input;
    return addEdit(context, { act: 'add-word', kind, code, language, word }, { missId, known });
  },
});

export const removeWord = defineCommand<Viewer, typeof removeWordSchema, Versions, Edited>({
  name: 'vocabulary.remove-word',
  who: 'viewer',
  input: removeWordSchema,
  load,
  policy: (viewer, { open }) => canAddEdit(viewer, open),
  write: async (context) => {
    const { kind, code, language, word } = context.input;
    return addEdit(context, { act: 'remove-word', kind, code, language, word });
  },
});

/** The draft as a form saw it; 0 and 0 when there was none. */
function sawTheDraft({ open }: Versions, seen: { number: number; revision: number }): boolean {
  return (open?.number ?? 0) === seen.number && (open?.revision ?? 0) === seen.revision;
}

/** New names in place of the present ones: two who rename at once must not overwrite each other. */
export const renameConcept = defineCommand<Viewer, typeof renameSchema, Versions, Edited>({
  name: 'vocabulary.rename',
  who: 'viewer',
  input: renameSchema,
  load,
  policy: (viewer, versions, input) => {
    const verdict = canAddEdit(viewer, versions.open);
    if (verdict !== true) return verdict;
    return sawTheDraft(versions, input) ? true : 'vocabulary.changed-meanwhile';
  },
  write: async (context) => {
    const { kind, code, names } = context.input;
    return addEdit(context, { act: 'rename', kind, code, names });
  },
});

export const addTerm = defineCommand<Viewer, typeof addTermSchema, Versions, Edited>({
  name: 'vocabulary.add-term',
  who: 'viewer',
  input: addTermSchema,
  load,
  policy: (viewer, { open }) => canAddEdit(viewer, open),
  write: async (context) => {
    const { kind, names, group, isic } = context.input;
    if (isic.some((industry) => findIndustry(industry) === null)) {
      return fail('field.check', { isic: 'field.not-a-choice' });
    }
    const code = codeFromName(kind, names.en);
    if (code === null) return fail('field.check', { nameEn: 'vocabulary.code-unmakeable' });
    return addEdit(context, { act: 'add-term', kind, code, names, group, isic });
  },
});

/** Takes one edit out of the draft, with nothing left behind that needs it. */
export const takeEditBack = defineCommand<Viewer, typeof takeBackSchema, Versions, Edited>({
  name: 'vocabulary.take-back',
  who: 'viewer',
  input: takeBackSchema,
  load,
  policy: (viewer, { open }, input) => canChangeDraft(viewer, open, input),
  write: async ({ tx, input }) => {
    const { number, editId } = input;
    const row = await tx.vocabularyEdit.findFirst({
      where: { id: editId, number },
      select: editColumns,
    });
    if (!row) return fail('vocabulary.changed-meanwhile');
    if (row.act === 'ADD_TERM') {
      const others = await tx.vocabularyEdit.count({
        where: { number, kind: row.kind, code: row.code, id: { not: editId } },
      });
      if (others > 0) return fail('vocabulary.edit-needed');
    }
    await tx.vocabularyEdit.delete({ where: { id: editId } });
    const draft = await countUp(tx, number);
    return ok({
      value: { ...draft, kind: row.kind, code: row.code },
      subject: vocabularySubject(number),
      detail: {
        revision: draft.revision,
        edit: editOf(row) as unknown as Prisma.InputJsonObject,
      },
    });
  },
});
