import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';

/** Headquarters and admins decide which organisations stand in the directory. */
export function canCreatePartner(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || isHeadquarters(viewer);
}

export function canArchivePartner(viewer: Viewer): boolean {
  return canCreatePartner(viewer);
}

/** Any officer keeps a partner's record right; contact data are part of it. */
export function canEditPartner(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || viewer.role === 'OFFICER';
}

export function canListAllPartners(viewer: Viewer): boolean {
  return canEditPartner(viewer);
}
