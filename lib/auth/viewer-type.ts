import type { Locale } from '@/lib/i18n/locales';

/**
 * Who is asking. Pure. Policies take a viewer and a thing and say yes or no.
 */
export const roles = ['SME_MEMBER', 'OFFICER', 'JAPAN_DESK', 'PARTNER_CONTACT', 'ADMIN'] as const;

export type ViewerRole = (typeof roles)[number];

export type Viewer = {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly role: ViewerRole;
  /** An officer's centre code; null for headquarters officers and everyone else. */
  readonly centreCode: string | null;
  readonly smeId: string | null;
  readonly partnerId: string | null;
};

/** Somebody without a session: known only by the network address, for limits. */
export type Visitor = { readonly kind: 'visitor'; readonly address: string };

export function isHeadquarters(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' && viewer.centreCode === null;
}

/** An officer of the centre, any officer of headquarters. */
export function isOfficerOf(viewer: Viewer, centreCode: string | null): boolean {
  if (viewer.role !== 'OFFICER') return false;
  return viewer.centreCode === null || viewer.centreCode === centreCode;
}

/** Where each role's own pages begin. */
export function homeOf(role: ViewerRole): string {
  switch (role) {
    case 'SME_MEMBER':
      return '/sme';
    case 'OFFICER':
    case 'ADMIN':
      return '/officer';
    case 'JAPAN_DESK':
      return '/desk';
    case 'PARTNER_CONTACT':
      return '/partner';
  }
}
