import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma, type Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { readBytes } from '@/lib/file-store/store';
import { maskText } from '@/lib/introduction/disclosure-mask';
import { isFor, readerOf } from '@/lib/introduction/reader';
import { introductionScope } from '@/lib/introduction/scope';
import { fileState, isOfOtherSide } from './project';

/**
 * One file for one reader, as far as they may have it at this moment: within their cases, written
 * for them, its stage open, looked at by the scanner. Asked anew for every download.
 */
const include = {
  introduction: { include: { disclosures: true, sme: true, partner: true } },
} satisfies Prisma.CaseFileInclude;

type Found = Prisma.CaseFileGetPayload<{ include: typeof include }>;
export type FileRow = Found & { introduction: NonNullable<Found['introduction']> };

export type FoundFile = {
  row: FileRow;
  /** Its name, without what the reader may not know. */
  name: string;
  /** The other side's confidential document: looking at it opens the stage for good. */
  opensStage: boolean;
};

export async function findFile(client: Tx, viewer: Viewer, id: string): Promise<Result<FoundFile>> {
  const scope = introductionScope(viewer);
  if (!scope || !/^[0-9a-f-]{36}$/.test(id)) return fail('access.not-found');
  const found = await client.caseFile.findFirst({
    where: { id, introduction: { is: scope } },
    include,
  });
  if (!found?.introduction) return fail('access.not-found');
  const row: FileRow = { ...found, introduction: found.introduction };
  const reader = readerOf(viewer, row.introduction);
  if (!isFor(row.audience, reader.side)) return fail('access.not-found');
  const refused = refusalOf(fileState(row, reader), row.uploadedById === viewer.id);
  if (refused) return fail(refused);
  return ok({
    row,
    name: maskText({ body: row.name }, row.introduction, reader).body,
    opensStage: row.confidential && isOfOtherSide(row, reader),
  });
}

function refusalOf(state: ReturnType<typeof fileState>, own: boolean): FailureCode | null {
  switch (state) {
    case 'locked':
      return 'access.not-found';
    case 'removed':
      return 'file.removed';
    case 'infected':
      return 'file.infected';
    case 'waiting':
      return own ? null : 'file.being-checked';
    case 'ready':
      return null;
  }
}

export type Download = { name: string; mediaType: string; bytes: Uint8Array };

async function bytesOf(client: Tx, { row, name }: FoundFile): Promise<Result<Download>> {
  const bytes = await readBytes(client, row);
  if (!bytes) return fail('file.removed');
  return ok({ name, mediaType: row.mediaType, bytes });
}

/** What a link hands out; the other side's confidential documents take an act (`file.open`). */
export async function downloadFile(viewer: Viewer, id: string): Promise<Result<Download>> {
  const found = await findFile(db, viewer, id);
  if (!found.ok) return found;
  if (found.value.opensStage) return fail('access.not-found');
  return bytesOf(db, found.value);
}

/** What is handed out once `file.open` has let the viewer have it. */
export async function openedFile(viewer: Viewer, id: string): Promise<Result<Download>> {
  const found = await findFile(db, viewer, id);
  return found.ok ? bytesOf(db, found.value) : found;
}
