import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { attachFiles, type CheckedFile } from '@/lib/message/attach';
import { writeOriginal } from '@/lib/text-record/write';
import type { EntryKind } from './states';

/** One thing that was said or done about a question; it stays as it was written. */
export type NewEntry = {
  consultationId: string;
  kind: EntryKind;
  side: 'SME' | 'STAFF';
  /** Null: the portal's clock. */
  author: Pick<Viewer, 'id' | 'name'> | null;
  internal?: boolean;
  detail?: Prisma.InputJsonObject;
  words?: { body: string; language: Locale } | null;
  files?: readonly CheckedFile[];
  now: Date;
};

/** Under which the portal itself acts. */
export const portal = 'Japan Desk';

export async function writeEntry(tx: Tx, entry: NewEntry): Promise<string> {
  const { consultationId, kind, side, author, words, now } = entry;
  const files = author && entry.files?.length ? await keepFiles(tx, entry, author) : [];
  const detail = { ...entry.detail, ...(files.length > 0 ? { files } : {}) };
  const { id } = await tx.consultationEntry.create({
    data: {
      ...{ consultationId, kind, side, internal: entry.internal ?? false },
      ...(Object.keys(detail).length > 0 ? { detail } : {}),
      authorId: author?.id ?? null,
      authorName: author?.name ?? portal,
      createdAt: now,
    },
    select: { id: true },
  });
  if (words) {
    await writeOriginal(
      tx,
      { ownerKind: 'CONSULTATION_ENTRY', ownerId: id, field: 'body' },
      { ...words, writtenById: author?.id ?? null },
    );
  }
  return id;
}

async function keepFiles(
  tx: Tx,
  { consultationId, side, files = [], now }: NewEntry,
  uploader: Pick<Viewer, 'id' | 'name'>,
): Promise<string[]> {
  return attachFiles(tx, files, {
    ...{ consultationId, messageId: null, audience: 'THAI_SIDE', confidential: false },
    ...{ uploader, side: side === 'SME' ? 'SME' : 'OFFICER', now },
  });
}
