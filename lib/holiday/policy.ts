import type { Viewer } from '@/lib/auth/viewer-type';

/** Admins keep the calendar; everybody whose work it times may read it. Pure. */
export function canEditHolidays(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN';
}

export function canReadHolidays(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || viewer.role === 'OFFICER' || viewer.role === 'JAPAN_DESK';
}
