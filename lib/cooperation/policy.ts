import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';

/** The desk and headquarters keep the terms: they are the ones who ask the other side. Pure. */
export function canSetTerm(viewer: Viewer): boolean {
  return viewer.role === 'JAPAN_DESK' || isHeadquarters(viewer);
}

/** Whoever may open the cases behind a number, each within their own scope. */
export function canOpenCases(viewer: Viewer): boolean {
  return viewer.role === 'JAPAN_DESK' || viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}
