import { db } from '@/lib/db/client';
import { deleteObject, putObject, usesObjectStorage } from '@/lib/file-store/object-storage';
import { scanBytes } from '@/lib/file-store/scanner';
import { dropBytes, readBytes } from '@/lib/file-store/store';
import { log } from '@/lib/log';
import { addJob } from '../enqueue';
import type { JobPayloads } from '../names';

/** Asks the scanner about a file that waits for it. Of an infected file the bytes go, the row stays. */
export async function scanFileTask({ fileId }: JobPayloads['scan-file']): Promise<void> {
  const file = await db.caseFile.findUnique({ where: { id: fileId } });
  if (!file || file.removedAt || file.scan !== 'WAITING') return;
  const bytes = await readBytes(db, file);
  if (!bytes) throw new Error(`file ${fileId} has lost its bytes`);
  const verdict = await scanBytes(bytes);
  if (!verdict.clean) log.warn({ fileId, found: verdict.found }, 'an infected file was blocked');
  await db.$transaction(async (tx) => {
    const { count } = await tx.caseFile.updateMany({
      where: { id: fileId, scan: 'WAITING' },
      data: { scan: verdict.clean ? 'CLEAN' : 'INFECTED' },
    });
    if (count === 0) return;
    if (!verdict.clean) await dropBytes(tx, file);
    else if (usesObjectStorage()) await addJob(tx, 'move-file', { fileId });
  });
}

/**
 * Moves a file's bytes from the database into S3-compatible storage. They are there before the row
 * says so, and go from the database with the same step.
 */
export async function moveFileTask({ fileId }: JobPayloads['move-file']): Promise<void> {
  if (!usesObjectStorage()) return;
  const file = await db.caseFile.findUnique({ where: { id: fileId } });
  if (!file || file.removedAt || file.storage === 'S3') return;
  const bytes = await readBytes(db, file);
  if (!bytes) throw new Error(`file ${fileId} has lost its bytes`);
  await putObject(fileId, bytes);
  const gone = await db.$transaction(async (tx) => {
    const { count } = await tx.caseFile.updateMany({
      where: { id: fileId, storage: 'DATABASE', removedAt: null },
      data: { storage: 'S3' },
    });
    if (count === 1) await tx.fileContent.deleteMany({ where: { fileId } });
    const now = await tx.caseFile.findUnique({ where: { id: fileId } });
    return now === null || now.removedAt !== null;
  });
  // Removed by its uploader meanwhile: nothing of it stays behind.
  if (gone) await deleteObject(fileId);
}

export async function deleteObjectTask({ fileId }: JobPayloads['delete-object']): Promise<void> {
  await deleteObject(fileId);
}
