import type { TextOwner, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { TextRow } from './best';

/** Texts as they are kept: every version of every field, with whose words they are. */

export type OwnedTextRow = TextRow & { ownerKind: TextOwner; ownerId: string };

/**
 * All versions of the texts of some owners, in one query. The caller has already established that
 * the reader may see the owners.
 */
export async function readTexts(
  client: Tx,
  owners: readonly { kind: TextOwner; id: string }[],
  fields?: readonly string[],
): Promise<OwnedTextRow[]> {
  if (owners.length === 0) return [];
  return client.text.findMany({
    where: {
      OR: owners.map((owner) => ({ ownerKind: owner.kind, ownerId: owner.id })),
      ...(fields ? { field: { in: [...fields] } } : {}),
    },
    select: {
      ownerKind: true,
      ownerId: true,
      field: true,
      language: true,
      body: true,
      origin: true,
      revision: true,
      ofRevision: true,
      checkedByName: true,
      checkedAt: true,
      machine: true,
      updatedAt: true,
    },
    orderBy: { createdAt: 'asc' },
  });
}

/** Words from before they were kept as a text, as their author's. */
export function originalOf(
  key: { ownerKind: TextOwner; ownerId: string; field: string },
  { body, language, at }: { body: string; language: Locale; at: Date },
): OwnedTextRow {
  const unchecked = { ofRevision: null, checkedByName: null, checkedAt: null, machine: null };
  return { ...key, ...unchecked, language, body, origin: 'ORIGINAL', revision: 1, updatedAt: at };
}

/** The rows of one text of one owner. */
export function rowsOf(
  rows: readonly OwnedTextRow[],
  ownerKind: TextOwner,
  ownerId: string,
  field: string,
): OwnedTextRow[] {
  return rows.filter(
    (row) => row.ownerKind === ownerKind && row.ownerId === ownerId && row.field === field,
  );
}
