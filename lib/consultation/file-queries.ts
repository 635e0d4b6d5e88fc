import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { readBytes } from '@/lib/file-store/store';
import { stateOf } from './detail-queries';
import { consultationScope } from './scope';

export type Download = { name: string; mediaType: string; bytes: Uint8Array };

const refusals = {
  removed: 'file.removed',
  infected: 'file.infected',
  waiting: 'file.being-checked',
} as const satisfies Record<string, FailureCode>;

/** One file of a question, for whoever may read the question at this moment. */
export async function downloadConsultationFile(
  viewer: Viewer,
  id: string,
): Promise<Result<Download>> {
  const scope = consultationScope(viewer);
  if (!scope || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    return fail('access.not-found');
  const file = await db.caseFile.findFirst({ where: { id, consultation: { is: scope } } });
  if (!file) return fail('access.not-found');
  const state = stateOf(file);
  // Who has sent it may look at it again before it was checked.
  const own = state === 'waiting' && file.uploadedById === viewer.id;
  if (state !== 'ready' && !own) return fail(refusals[state]);
  const bytes = await readBytes(db, file);
  if (!bytes) return fail('file.removed');
  return ok({ name: file.name, mediaType: file.mediaType, bytes });
}
