import type { Viewer } from '@/lib/auth/viewer-type';

/** Matches are the firm's own: its members see them and may set one aside. */
export function canUseMatches(viewer: Viewer, sme: { id: string; state: string }): boolean {
  return viewer.role === 'SME_MEMBER' && viewer.smeId === sme.id && sme.state === 'APPROVED';
}
