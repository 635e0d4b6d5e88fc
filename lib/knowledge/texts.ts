import type { Tx } from '@/lib/db/client';
import { ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { isStale, sourceOf } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts, rowsOf } from '@/lib/text-record/read';
import { removeText, writeOriginal, writeTranslation } from '@/lib/text-record/write';
import { type ArticleField, articleFields } from './schema';

/** The words of a version of an article: title, summary and body, each in up to three languages. */
export type Words = Record<ArticleField, string>;

/** Where a field of a version is kept. */
export const keyOf = (ownerId: string, field: ArticleField) =>
  ({ ownerKind: 'ARTICLE_VERSION', ownerId, field }) as const;

export function readVersionTexts(tx: Tx, versionId: string): Promise<OwnedTextRow[]> {
  return readTexts(tx, [{ kind: 'ARTICLE_VERSION', id: versionId }]);
}

/** The rows of one field of a version. */
export const fieldRows = (rows: readonly OwnedTextRow[], versionId: string, field: ArticleField) =>
  rowsOf(rows, 'ARTICLE_VERSION', versionId, field);

/** The author's own words: their translations are stale where they differ. */
export async function writeWords(
  tx: Tx,
  versionId: string,
  words: Words,
  by: { language: Locale; id: string | null },
): Promise<void> {
  for (const field of articleFields) {
    const body = words[field];
    const key = keyOf(versionId, field);
    if (body === '') await removeText(tx, key);
    else await writeOriginal(tx, key, { language: by.language, body, writtenById: by.id });
  }
}

/**
 * A translation as a person leaves it. What they changed they answer for; what they left counts as
 * checked only when they say so.
 */
export async function writeTranslated(
  tx: Tx,
  versionId: string,
  words: Words,
  by: { language: Locale; id: string; name: string; checked: boolean; now: Date },
): Promise<Result<null>> {
  const rows = await readVersionTexts(tx, versionId);
  for (const field of articleFields) {
    const key = keyOf(versionId, field);
    const ofField = fieldRows(rows, versionId, field);
    const source = sourceOf(ofField);
    const kept = ofField.find(({ language }) => language === by.language);
    const body = words[field];
    if (body === '' || !source) {
      if (kept) await tx.text.deleteMany({ where: { ...key, language: by.language } });
      continue;
    }
    if (kept?.body === body && !needsMark(kept, ofField, by.checked)) continue;
    const written = await writeTranslation(tx, key, {
      ...{ language: by.language, body, ofRevision: source.revision, now: by.now },
      checkedBy: { id: by.id, name: by.name },
    });
    if (!written.ok) return written;
  }
  return ok(null);
}

function needsMark(kept: OwnedTextRow, rows: OwnedTextRow[], checked: boolean): boolean {
  return checked && (kept.origin === 'MACHINE' || isStale(kept, rows));
}

/** The words of one version as the beginning of the next, with whose they are. */
export async function copyTexts(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Text" ("id", "ownerKind", "ownerId", "field", "language", "body", "origin",
      "revision", "ofRevision", "writtenById", "checkedById", "checkedByName", "checkedAt",
      "machine", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), "ownerKind", ${toId}::uuid, "field", "language", "body", "origin",
      "revision", "ofRevision", "writtenById", "checkedById", "checkedByName", "checkedAt",
      "machine", "createdAt", "updatedAt"
    FROM "Text" WHERE "ownerKind" = 'ARTICLE_VERSION' AND "ownerId" = ${fromId}::uuid`;
}
