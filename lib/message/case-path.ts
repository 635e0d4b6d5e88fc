import type { ViewerRole } from '@/lib/auth/viewer-type';

const folders: Record<ViewerRole, string> = {
  SME_MEMBER: '/sme/introductions',
  PARTNER_CONTACT: '/partner/introductions',
  OFFICER: '/officer/introductions',
  ADMIN: '/officer/introductions',
  JAPAN_DESK: '/desk/introductions',
};

/** Where a person of a role reads a case; without the language. */
export function casePath(role: ViewerRole, code: string): string {
  return `${folders[role]}/${code}`;
}
