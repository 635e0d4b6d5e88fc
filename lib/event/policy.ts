import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { Side } from './states';

/** Who may do what with events and registrations. Pure. */
export type OfCentre = { centreCode: string | null };

/** The centre that holds it, headquarters, admins. */
export function canManageEvent(viewer: Viewer, event: OfCentre): boolean {
  return viewer.role === 'ADMIN' || isOfficerOf(viewer, event.centreCode);
}

/** Those who manage it, and the desk, whose partners come. */
export function canWorkOnDay(viewer: Viewer, event: OfCentre): boolean {
  return viewer.role === 'JAPAN_DESK' || canManageEvent(viewer, event);
}

/** All of an event, drafts and registrations included. */
export function canReadEvent(viewer: Viewer, event: OfCentre): boolean {
  return canWorkOnDay(viewer, event);
}

/** Whether the viewer may make an event for this centre; null is headquarters. */
export function canCreateFor(viewer: Viewer, centreCode: string | null): boolean {
  return canManageEvent(viewer, { centreCode });
}

/** The side of the table at which the viewer sits; null: neither. */
export function sideOf(viewer: Viewer): Side | null {
  if (viewer.role === 'SME_MEMBER' && viewer.smeId) return 'SME';
  if (viewer.role === 'PARTNER_CONTACT' && viewer.partnerId) return 'PARTNER';
  return null;
}

export type Attendee = { smeId: string | null; partnerId: string | null };

/** As whom the viewer acts for a firm or a partner at an event; null: not at all. */
export function actsAt(viewer: Viewer, event: OfCentre, who: Attendee): 'OWNER' | 'STAFF' | null {
  if (viewer.role === 'SME_MEMBER') {
    return who.smeId !== null && viewer.smeId === who.smeId ? 'OWNER' : null;
  }
  if (viewer.role === 'PARTNER_CONTACT') {
    return who.partnerId !== null && viewer.partnerId === who.partnerId ? 'OWNER' : null;
  }
  if (canManageEvent(viewer, event)) return 'STAFF';
  return viewer.role === 'JAPAN_DESK' && who.partnerId !== null ? 'STAFF' : null;
}
