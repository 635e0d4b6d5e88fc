import type { Tx } from '@/lib/db/client';
import { addJob } from '@/lib/jobs/enqueue';
import { getObject, usesObjectStorage } from './object-storage';
import { hasScanner } from './scanner';

/**
 * Where the bytes of a file are. They are first written beside the file's own row, in the
 * transaction that makes it: there is never one without the other. A job then has them scanned and,
 * where S3-compatible storage is set, moved there.
 */
type Kept = { id: string; storage: 'DATABASE' | 'S3' };

/** What a new file's row says of its scan and storage. */
export function firstState(): { storage: 'DATABASE'; scan: 'WAITING' | 'NOT_SCANNED' } {
  return { storage: 'DATABASE', scan: hasScanner() ? 'WAITING' : 'NOT_SCANNED' };
}

export async function keepBytes(tx: Tx, fileId: string, bytes: Uint8Array): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "FileContent" ("fileId", "bytes") VALUES (${fileId}::uuid, ${Buffer.from(bytes)})`;
  if (hasScanner()) await addJob(tx, 'scan-file', { fileId });
  else if (usesObjectStorage()) await addJob(tx, 'move-file', { fileId });
}

/** Null: they are not there (any more). */
export async function readBytes(client: Tx, { id, storage }: Kept): Promise<Uint8Array | null> {
  if (storage === 'S3') return getObject(id);
  const [row] = await client.$queryRaw<{ bytes: Uint8Array }[]>`
    SELECT "bytes" FROM "FileContent" WHERE "fileId" = ${id}::uuid`;
  if (row) return row.bytes;
  // Moved between the reading of the row and now.
  return usesObjectStorage() ? getObject(id) : null;
}

/** Takes the bytes away, wherever they are; the row stays and says so. */
export async function dropBytes(tx: Tx, { id, storage }: Kept): Promise<void> {
  await tx.$executeRaw`DELETE FROM "FileContent" WHERE "fileId" = ${id}::uuid`;
  if (storage === 'S3') await addJob(tx, 'delete-object', { fileId: id });
}
