import { isHeadquarters, type Viewer, type ViewerRole } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';

/** Who may hand work to whom. Pure. */
export type StaffMember = {
  id: string;
  role: ViewerRole;
  centreCode: string | null;
  disabledAt: Date | null;
};

/**
 * Officers hand cases on within their centre, headquarters to any officer who may decide them; the
 * desk within the desk.
 */
export function canAssign(
  viewer: Viewer,
  thing: { cases: readonly { centreCode: string }[]; person: StaffMember },
): boolean | FailureCode {
  const { cases, person } = thing;
  if (viewer.role === 'JAPAN_DESK') {
    return person.role === 'JAPAN_DESK' && !person.disabledAt ? true : 'user.not-of-desk';
  }
  if (viewer.role !== 'OFFICER') return false;
  if (person.role !== 'OFFICER' || person.disabledAt) return 'user.not-of-desk';
  if (!isHeadquarters(viewer) && person.centreCode !== viewer.centreCode) return 'user.not-of-desk';
  const decides = cases.every(
    (one) => person.centreCode === null || person.centreCode === one.centreCode,
  );
  return decides || 'user.not-of-desk';
}

/** Staff say when they are away; an admin says it for anyone of the staff. */
export function canSetLeave(
  viewer: Viewer,
  thing: { person: StaffMember; deputy: StaffMember | null },
): boolean | FailureCode {
  const { person, deputy } = thing;
  const own = person.id === viewer.id;
  if (person.role !== 'OFFICER' && person.role !== 'JAPAN_DESK') return false;
  if (!own && viewer.role !== 'ADMIN') return false;
  if (!deputy) return true;
  return canStandIn(person, deputy) ? true : 'user.not-of-desk';
}

/** A deputy is of the same desk: the same centre, or headquarters for any centre. */
function canStandIn(person: StaffMember, deputy: StaffMember): boolean {
  if (deputy.id === person.id || deputy.disabledAt || deputy.role !== person.role) return false;
  if (person.role === 'JAPAN_DESK') return true;
  return deputy.centreCode === null || deputy.centreCode === person.centreCode;
}
