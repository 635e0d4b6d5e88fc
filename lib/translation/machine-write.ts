import type { Tx } from '@/lib/db/client';
import { type Locale, locales } from '@/lib/i18n/locales';
import { isStale, sourceOf } from '@/lib/text-record/best';
import { countMarks } from '@/lib/text-record/masked';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import type { TextKey } from '@/lib/text-record/write';
import type { MachineReadable } from './machine-owner';

/** What a machine has to do for a text, and keeping what it has done. */
type MachineWork = {
  source: OwnedTextRow;
  /** The source as the machine may see it. */
  words: string;
  into: Locale[];
};

export async function readVersions(tx: Tx, { ownerKind, ownerId, field }: TextKey) {
  return readTexts(tx, [{ kind: ownerKind, id: ownerId }], [field]);
}

/**
 * Languages in which there is nothing, or only what a machine has made of earlier words or before
 * something was struck out. What a person wrote or checked is never replaced. Pure.
 */
export function workOf(rows: readonly OwnedTextRow[], hide: MachineReadable['hide']) {
  const source = sourceOf(rows);
  if (!source) return null;
  const words = hide(source.body);
  const into = locales.filter((language) => {
    if (language === source.language) return false;
    const row = rows.find((each) => each.language === language);
    if (!row) return true;
    if (row.origin !== 'MACHINE') return false;
    return isStale(row, rows) || countMarks(row.body) < countMarks(words);
  });
  return { source, words, into } satisfies MachineWork;
}

/**
 * Keeps a machine's words if its source is still what they were made of: an edit meanwhile wins, and
 * so does a person who has written or checked this language meanwhile.
 */
export async function writeMachine(
  tx: Tx,
  key: TextKey,
  made: { source: OwnedTextRow; language: Locale; body: string; machine: string },
): Promise<boolean> {
  const { ownerKind, ownerId, field } = key;
  const { source, language, body, machine } = made;
  // Who edits the text meanwhile waits until this is done, or has won.
  await tx.$queryRaw`
    SELECT "id" FROM "Text" WHERE "ownerKind" = ${ownerKind}::"TextOwner"
      AND "ownerId" = ${ownerId}::uuid AND "field" = ${field} ORDER BY "id" FOR UPDATE`;
  const now = sourceOf(await readVersions(tx, key));
  if (now?.language !== source.language || now.revision !== source.revision) return false;
  const count = await tx.$executeRaw`
    INSERT INTO "Text" AS t ("id", "ownerKind", "ownerId", "field", "language", "body", "origin",
      "ofRevision", "machine", "updatedAt")
    VALUES (gen_random_uuid(), ${ownerKind}::"TextOwner", ${ownerId}::uuid, ${field},
      ${language}::"Language", ${body}, 'MACHINE', ${source.revision}, ${machine}, now())
    ON CONFLICT ("ownerKind", "ownerId", "field", "language") DO UPDATE
    SET "body" = EXCLUDED."body", "ofRevision" = EXCLUDED."ofRevision",
      "machine" = EXCLUDED."machine", "revision" = t."revision" + 1, "updatedAt" = now()
    WHERE t."origin" = 'MACHINE'`;
  return count === 1;
}
