import { createHash } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { type DetectedType, detectFile } from '@/lib/file-store/detect';
import { cleanFileName } from '@/lib/file-store/file-name';
import { firstState, keepBytes } from '@/lib/file-store/store';
import type { Audience } from '@/lib/introduction/reader';
import type { GivenFile } from './schema';

export type CheckedFile = GivenFile & { type: DetectedType };

/** Looks into every file before any is written; the first that cannot stay refuses them all. */
export async function checkFiles(
  files: readonly GivenFile[],
  field = 'files',
): Promise<Result<CheckedFile[]>> {
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const type = await detectFile(file);
    if (!type.ok) return fail('field.check', { [field]: type.failure.code as FailureCode });
    checked.push({ ...file, type: type.value });
  }
  return ok(checked);
}

/** A file belongs to a case or to a question put to an advisor. */
type FileOwner = { introductionId: string } | { consultationId: string };

function ownerOf(to: FileOwner): FileOwner {
  return 'introductionId' in to
    ? { introductionId: to.introductionId }
    : { consultationId: to.consultationId };
}

/** Writes checked files into a case. @returns their ids */
export async function attachFiles(
  tx: Tx,
  files: readonly CheckedFile[],
  to: FileOwner & {
    messageId: string | null;
    outcomeRoundId?: string;
    audience: Audience;
    confidential: boolean;
    uploader: Pick<Viewer, 'id' | 'name'>;
    side: string;
    now: Date;
  },
): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, bytes, type } of files) {
    const { id } = await tx.caseFile.create({
      data: {
        ...ownerOf(to),
        messageId: to.messageId,
        ...(to.outcomeRoundId ? { outcomeRoundId: to.outcomeRoundId } : {}),
        audience: to.audience,
        confidential: to.confidential,
        name: cleanFileName(name, type.extension),
        mediaType: type.mediaType,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...firstState(),
        uploadedById: to.uploader.id,
        uploadedByName: to.uploader.name,
        uploadedSide: to.side,
        createdAt: to.now,
      },
      select: { id: true },
    });
    await keepBytes(tx, id, bytes);
    ids.push(id);
  }
  return ids;
}
