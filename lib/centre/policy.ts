import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';

/** Who keeps what a centre says of itself. Pure. */
export type CentreKept = { code: string; headId: string | null };

/** The head of a centre is one of its own officers; who has gone elsewhere no longer is. */
export function isHeadOf(viewer: Viewer, centre: CentreKept): boolean {
  return (
    viewer.role === 'OFFICER' && viewer.centreCode === centre.code && viewer.id === centre.headId
  );
}

export function canEditCentre(viewer: Viewer, centre: CentreKept): boolean {
  return isHeadquarters(viewer) || isHeadOf(viewer, centre);
}

export function mayNameHeads(viewer: Viewer): boolean {
  return isHeadquarters(viewer) || viewer.role === 'ADMIN';
}

export function canSetHead(
  viewer: Viewer,
  thing: {
    centre: { code: string };
    person: { role: string; centreCode: string | null; disabledAt: Date | null } | null;
  },
): boolean | FailureCode {
  if (!mayNameHeads(viewer)) return false;
  const { centre, person } = thing;
  if (person === null) return true;
  const fits =
    person.role === 'OFFICER' && person.centreCode === centre.code && person.disabledAt === null;
  return fits || 'centre.not-of-centre';
}
