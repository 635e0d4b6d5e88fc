import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { isOpenForMember, type SmeState } from './states';

/** Who may fill in, read and change a firm. Pure. */
export type OwnedSme = { readonly id: string; readonly state: SmeState };

/** A member fills in their own firm while it is a draft or returned, and keeps it up once approved. */
export function canEditSme(viewer: Viewer, sme: OwnedSme | null): true | FailureCode {
  if (viewer.role !== 'SME_MEMBER') return 'access.denied';
  if (sme === null) return true;
  return isOpenForMember(sme.state) || sme.state === 'APPROVED' ? true : 'sme.not-editable';
}

/** Consent is the member's at any time: to give it, and to take it back. */
export function canChangeConsent(viewer: Viewer): true | FailureCode {
  return viewer.role === 'SME_MEMBER' ? true : 'access.denied';
}

export function canSubmitSme(viewer: Viewer, sme: OwnedSme): true | FailureCode {
  if (viewer.role !== 'SME_MEMBER') return 'access.denied';
  return isOpenForMember(sme.state) ? true : 'sme.not-editable';
}

/**
 * A firm's own record is for its people and its officers. The Japanese side reads of a firm what a
 * case between them shows: see lib/introduction/reader.ts.
 */
export function canReadSme(
  viewer: Viewer,
  sme: { id: string; centreCode: string | null; state: SmeState },
): boolean {
  if (viewer.role === 'SME_MEMBER') return viewer.smeId === sme.id;
  return isOfficerOf(viewer, sme.centreCode) && sme.state !== 'DRAFT';
}
