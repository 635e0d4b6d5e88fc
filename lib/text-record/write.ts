import type { TextOwner, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';

/** Whose text it is: the owner's kind and id, and which of its texts. */
export type TextKey = { ownerKind: TextOwner; ownerId: string; field: string };

/**
 * Keeps what a person wrote, in the language in which they wrote it. Writing the same words again
 * changes nothing; other words raise the revision, so that translations of the earlier are stale.
 */
export async function writeOriginal(
  tx: Tx,
  key: TextKey,
  text: { language: Locale; body: string; writtenById?: string | null },
): Promise<void> {
  const where = { ...key, language: text.language };
  const kept = await tx.text.findUnique({ where: { ownerKind_ownerId_field_language: where } });
  if (kept?.origin === 'ORIGINAL' && kept.body === text.body) return;
  const data = {
    body: text.body,
    origin: 'ORIGINAL' as const,
    ofRevision: null,
    writtenById: text.writtenById ?? null,
    checkedById: null,
    checkedByName: null,
    checkedAt: null,
  };
  await tx.text.upsert({
    where: { ownerKind_ownerId_field_language: where },
    create: { ...where, ...data },
    update: { ...data, revision: { increment: 1 } },
  });
}

/** Removes what was written in one language; translations by others stay. */
export async function removeOriginal(tx: Tx, key: TextKey, language: Locale): Promise<void> {
  await tx.text.deleteMany({ where: { ...key, language, origin: 'ORIGINAL' } });
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
  const source = await tx.text.findFirst({
    where: { ...key, origin: 'ORIGINAL' },
    orderBy: { updatedAt: 'desc' },
  });
  if (!source || source.revision !== translation.ofRevision) return fail('text.changed-meanwhile');
  // The author's own words in this language are not replaced by a translation.
  if (source.language === translation.language) return fail('text.changed-meanwhile');
  const where = { ...key, language: translation.language };
  const data = {
    body: translation.body,
    origin: 'CHECKED' as const,
    ofRevision: translation.ofRevision,
    checkedById: translation.checkedBy.id,
    checkedByName: translation.checkedBy.name,
    checkedAt: translation.now,
  };
  await tx.text.upsert({
    where: { ownerKind_ownerId_field_language: where },
    create: { ...where, ...data },
    update: { ...data, revision: { increment: 1 } },
  });
  return ok(null);
}
