import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma } from '@/lib/db/client';
import { findOwnSme } from '@/lib/sme/queries';
import { managedScope, needScope } from './posted-scope';

/**
 * Which needs a viewer reads. A firm that is not approved reads its own alone: what partners seek is
 * for firms that the department has checked. The firm is read once a request, with its pages' frame.
 */
export async function needReach(viewer: Viewer): Promise<Prisma.PostedNeedWhereInput | null> {
  if (viewer.role !== 'SME_MEMBER') return needScope(viewer);
  const firm = await findOwnSme(viewer);
  return firm?.state === 'APPROVED' ? needScope(viewer) : managedScope(viewer);
}
