import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';

/** Who reads the trail: officers their centre's rows, headquarters and admins every row. */
export function canReadAudit(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}

export function canReadWholeAudit(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || isHeadquarters(viewer);
}
