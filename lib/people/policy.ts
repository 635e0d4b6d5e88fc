import type { Viewer } from '@/lib/auth/viewer-type';

/** Accounts, roles and the outbox are the admins' alone. */
export function canManagePeople(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN';
}

export function canReadOutbox(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN';
}
