import type { Viewer } from '@/lib/auth/viewer-type';
import { pool } from '@/lib/db/client';
import { readersOf } from './policy';
import type { Asker } from './reader';

/** Who asks, with what its firm's registration lets it find: one round trip for members alone. */
export async function askerOf(viewer: Viewer | null): Promise<Asker & { askers: string[] }> {
  const firmIsApproved = await isApproved(viewer);
  return { viewer, firmIsApproved, askers: readersOf(viewer, firmIsApproved) };
}

async function isApproved(viewer: Viewer | null): Promise<boolean> {
  if (viewer?.role !== 'SME_MEMBER' || !viewer.smeId) return false;
  const { rows } = await pool().query<{ state: string }>({
    name: 'search-own-firm',
    text: 'SELECT "state"::text FROM "Sme" WHERE "id" = $1::uuid',
    values: [viewer.smeId],
  });
  return rows[0]?.state === 'APPROVED';
}
