import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';

/** Headquarters and admins ask for computations and stop them. */
export function canRank(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || isHeadquarters(viewer);
}

/** Every officer may see what the ranking was computed with and what it achieves. */
export function canSeeRuns(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || viewer.role === 'OFFICER';
}
