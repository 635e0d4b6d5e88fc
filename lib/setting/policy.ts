import type { Viewer } from '@/lib/auth/viewer-type';

/** Durations bind every case: admins change them. Pure. */
export function canChangeSettings(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN';
}
