import type { TextOwner, Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { addJob } from '@/lib/jobs/enqueue';

/** Whose text it is: the owner's kind and id, and which of its texts. */
export type TextKey = { ownerKind: TextOwner; ownerId: string; field: string };

/** What a text's row says of a translation; an original says nothing of it. */
const untranslated = {
  ofRevision: null,
  checkedById: null,
  checkedByName: null,
  checkedAt: null,
  machine: null,
};

/**
 * Keeps what a person wrote, in the language in which they wrote it. Writing the same words again
 * changes nothing; other words raise the revision beyond every one that a translation of this text
 * follows, so that all of these are stale, in whichever language the author writes now.
 */
export async function writeOriginal(
  tx: Tx,
  key: TextKey,
  text: { language: Locale; body: string; writtenById?: string | null },
): Promise<void> {
  const rows = await tx.text.findMany({
    where: { ...key },
    select: { language: true, origin: true, body: true, revision: true, ofRevision: true },
  });
  const kept = rows.find((row) => row.language === text.language);
  if (kept?.origin === 'ORIGINAL' && kept.body === text.body) return;
  const followed = rows.map((row) => (row.origin === 'ORIGINAL' ? row.revision : row.ofRevision));
  const revision = 1 + Math.max(0, ...followed.map((each) => each ?? 0));
  const data = {
    body: text.body,
    origin: 'ORIGINAL' as const,
    revision,
    ...untranslated,
    writtenById: text.writtenById ?? null,
  };
  const where = { ...key, language: text.language };
  await tx.text.upsert({
    where: { ownerKind_ownerId_field_language: where },
    create: { ...where, ...data },
    update: { ...data, revision: kept?.origin === 'ORIGINAL' ? raised(kept, revision) : revision },
  });
  await askForTranslation(tx, key);
}

/** Two who write at once both move the revision on. */
function raised(kept: { revision: number }, to: number): { increment: number } {
  return { increment: to - kept.revision };
}

/** Has a machine translate the text once what caused it is done, if there is a machine. */
async function askForTranslation(tx: Tx, key: TextKey): Promise<void> {
  if (!env().TRANSLATION_URL) return;
  const { ownerKind, ownerId, field } = key;
  await addJob(
    tx,
    'translate-text',
    { ownerKind, ownerId, field },
    // One after the other: a small server is not asked for everything at once.
    { key: `translate-text:${ownerKind}:${ownerId}:${field}`, queue: 'translate-text' },
  );
}

/** The same for all that the author has written about some owners: they have just been published. */
export async function askForTranslations(
  tx: Tx,
  owners: readonly { kind: TextOwner; id: string }[],
): Promise<void> {
  if (!env().TRANSLATION_URL || owners.length === 0) return;
  const texts = await tx.text.findMany({
    where: {
      OR: owners.map(({ kind, id }) => ({ ownerKind: kind, ownerId: id })),
      origin: 'ORIGINAL',
    },
    select: { ownerKind: true, ownerId: true, field: true },
  });
  for (const text of texts) await askForTranslation(tx, text);
}

/**
 * Removes what was written in one language. Translations by others stay while there is an original
 * that they can follow.
 */
export async function removeOriginal(tx: Tx, key: TextKey, language: Locale): Promise<void> {
  const { count } = await tx.text.deleteMany({ where: { ...key, language, origin: 'ORIGINAL' } });
  if (count === 0) return;
  const left = await tx.text.count({ where: { ...key, origin: 'ORIGINAL' } });
  if (left === 0) await removeText(tx, key);
}

/** Removes a text in all its languages: its author has emptied it. */
export async function removeText(tx: Tx, key: TextKey): Promise<void> {
  await tx.text.deleteMany({ where: { ...key } });
}

/**
 * Keeps a translation that a person has checked. It names the revision of the source that the
 * translator saw: if the source has moved on meanwhile, the answer is `text.changed-meanwhile`.
 */
export async function writeTranslation(
  tx: Tx,
  key: TextKey,
  translation: {
    language: Locale;
    body: string;
    ofRevision: number;
    checkedBy: { id: string; name: string };
    now: Date;
  },
): Promise<Result<null>> {
  const originals = await tx.text.findMany({
    where: { ...key, origin: 'ORIGINAL' },
    orderBy: [{ updatedAt: 'desc' }, { revision: 'desc' }],
  });
  if (originals[0]?.revision !== translation.ofRevision) return fail('text.changed-meanwhile');
  // The author's own words in this language are not replaced by a translation.
  if (originals.some(({ language }) => language === translation.language)) {
    return fail('text.changed-meanwhile');
  }
  const where = { ...key, language: translation.language };
  const data = {
    body: translation.body,
    origin: 'CHECKED' as const,
    ofRevision: translation.ofRevision,
    checkedById: translation.checkedBy.id,
    checkedByName: translation.checkedBy.name,
    checkedAt: translation.now,
    machine: null,
  };
  await tx.text.upsert({
    where: { ownerKind_ownerId_field_language: where },
    create: { ...where, ...data },
    update: { ...data, revision: { increment: 1 } },
  });
  return ok(null);
}
