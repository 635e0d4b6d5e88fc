import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { storable } from '@/lib/text-record/schema';
import { differencesOf } from './glossary-file';
import { readGlossaryFile } from './glossary-import';
import { rowsOf } from './import-rows';
import { canAddEdit, canEditVocabulary } from './policy';
import { readFileSchema, takeFileSchema } from './schema';
import { addEdits, draftLexicon, lockVersions, type Versions, vocabularySubject } from './versions';

/** A glossary file: read in, looked at, taken into the draft. */

/** Reads a file and keeps what it says; nothing is drafted yet. */
export const readGlossary = defineCommand<
  Viewer,
  typeof readFileSchema,
  Record<string, never>,
  { id: string }
>({
  name: 'vocabulary.read-file',
  who: 'viewer',
  input: readFileSchema,
  load: async () => ({}),
  policy: (viewer) => canEditVocabulary(viewer),
  write: async ({ tx, actor, input, now }) => {
    const [file] = input.file;
    if (!file) return fail('field.check', { file: 'vocabulary.file-missing' });
    const read = readGlossaryFile(file.bytes);
    if (!read.ok) return fail('field.check', { file: read.failure.code });
    const { format, rows, problems } = read.value;
    const fileName = storable(file.name).slice(0, 200) || `glossary.${format}`;
    const { id } = await tx.glossaryImport.create({
      data: {
        ...{ fileName, format, byId: actor.id, byName: actor.name, at: now },
        rows: rows as unknown as Prisma.InputJsonArray,
        problems: problems as unknown as Prisma.InputJsonArray,
      },
      select: { id: true },
    });
    return ok({
      value: { id },
      subject: { kind: 'glossary-import', id, label: fileName },
      detail: { format, rows: rows.length, problems: problems.length },
    });
  },
});

type Import = Versions & { file: { id: string; rows: Prisma.JsonValue; isTaken: boolean } };

/** Puts what a file changes into the draft. */
export const takeGlossary = defineCommand<
  Viewer,
  typeof takeFileSchema,
  Import,
  { number: number; edits: number }
>({
  name: 'vocabulary.take-file',
  who: 'viewer',
  input: takeFileSchema,
  load: async ({ tx, input }) => {
    const versions = await lockVersions(tx);
    const row = await tx.glossaryImport.findUnique({ where: { id: input.importId } });
    if (!row) return null;
    return { ...versions, file: { id: row.id, rows: row.rows, isTaken: row.takenNumber !== null } };
  },
  policy: (viewer, { open, file }) => {
    const verdict = canAddEdit(viewer, open);
    if (verdict !== true) return verdict;
    return file.isTaken ? 'vocabulary.nothing-to-take' : true;
  },
  write: async ({ tx, actor, thing, now }) => {
    const { file } = thing;
    const edits = differencesOf(rowsOf(file.rows), await draftLexicon(tx, thing));
    if (edits.length === 0) return fail('vocabulary.nothing-to-take');
    const { number } = await addEdits(
      tx,
      actor,
      thing,
      edits.map((edit) => ({ edit })),
      now,
    );
    await tx.glossaryImport.update({
      where: { id: file.id },
      data: { takenNumber: number, takenAt: now },
    });
    return ok({
      value: { number, edits: edits.length },
      subject: vocabularySubject(number),
      detail: { import: file.id, edits: edits.length },
    });
  },
});
