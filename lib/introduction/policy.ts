import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import type { IntroductionState } from './states';

/** Who may do what to a case. Pure. States are the machine's matter, not the policy's. */
export type PolicyCase = {
  smeId: string;
  partnerId: string;
  centreCode: string;
  requestedBy: string;
  requestedById: string | null;
  state: IntroductionState;
};

export function canActForSme(viewer: Viewer, thing: { smeId: string }): boolean {
  return viewer.role === 'SME_MEMBER' && viewer.smeId !== null && viewer.smeId === thing.smeId;
}

/** An approved firm asks for a partner that it fits in both directions and no requirement excludes. */
export function canRequest(
  viewer: Viewer,
  thing: {
    sme: { id: string; state: string };
    match: { excluded: boolean; score: number } | null;
    partner: { archivedAt: Date | null };
  },
): boolean | FailureCode {
  if (viewer.role !== 'SME_MEMBER' || viewer.smeId !== thing.sme.id) return false;
  if (thing.sme.state !== 'APPROVED') return 'sme.not-approved';
  if (thing.partner.archivedAt) return 'partner.archived';
  if (thing.match?.excluded) return 'introduction.excluded';
  return thing.match && thing.match.score > 0 ? true : 'introduction.not-matched';
}

export function canDecide(viewer: Viewer, thing: PolicyCase): boolean {
  return isOfficerOf(viewer, thing.centreCode);
}

/** Four eyes: who proposed an introduction does not approve it. */
export function canApprove(viewer: Viewer, thing: PolicyCase): boolean | FailureCode {
  if (!canDecide(viewer, thing)) return false;
  if (thing.requestedBy === 'OFFICER' && thing.requestedById === viewer.id) {
    return 'introduction.same-person';
  }
  return true;
}

export function canPropose(
  viewer: Viewer,
  thing: {
    sme: { state: string; centreCode: string | null };
    partner: { archivedAt: Date | null };
  },
): boolean | FailureCode {
  if (!isOfficerOf(viewer, thing.sme.centreCode)) return false;
  if (thing.sme.state !== 'APPROVED') return 'sme.not-approved';
  return thing.partner.archivedAt ? 'partner.archived' : true;
}

/** The desk speaks for every partner, a partner's own contact for that partner. */
export function canAnswerForPartner(viewer: Viewer, thing: PolicyCase): boolean {
  if (viewer.role === 'JAPAN_DESK') return true;
  return (
    viewer.role === 'PARTNER_CONTACT' &&
    viewer.partnerId !== null &&
    viewer.partnerId === thing.partnerId
  );
}

export function canSendLink(viewer: Viewer): boolean {
  return viewer.role === 'JAPAN_DESK';
}
