import { isHeadquarters, isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';

/** Who may do what with rounds and applications. Pure. */

/** Rounds belong to the whole country: headquarters and the desk run them. */
export function canManageRounds(viewer: Viewer): boolean {
  return isHeadquarters(viewer) || viewer.role === 'JAPAN_DESK';
}

/** Whoever has an office: sees drafts of rounds, figures and the firms in their care. */
export function isStaff(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'JAPAN_DESK' || viewer.role === 'ADMIN';
}

export type Applicant = {
  smeId: string | null;
  partnerId: string | null;
  sme: { centreCode: string | null } | null;
};

/** As whom the viewer acts for an applicant; null: not at all. */
export function actsFor(viewer: Viewer, applicant: Applicant): 'OWNER' | 'STAFF' | null {
  const { smeId, partnerId, sme } = applicant;
  if (viewer.role === 'SME_MEMBER')
    return smeId !== null && viewer.smeId === smeId ? 'OWNER' : null;
  if (viewer.role === 'PARTNER_CONTACT') {
    return partnerId !== null && viewer.partnerId === partnerId ? 'OWNER' : null;
  }
  if (smeId !== null) return isOfficerOf(viewer, sme?.centreCode ?? null) ? 'STAFF' : null;
  return partnerId !== null && viewer.role === 'JAPAN_DESK' ? 'STAFF' : null;
}

/** What its owners have begun and not sent: nobody else reads it or writes over it. */
export function isOwnersDraft(
  viewer: Viewer,
  applicant: Applicant,
  application: { state: string; onBehalf: boolean },
): boolean {
  const isDraft = application.state === 'DRAFT' || application.state === 'LAPSED';
  return isDraft && !application.onBehalf && actsFor(viewer, applicant) === 'STAFF';
}

/** Reviewers: those who run rounds, and a centre's officers for their own firms. */
export function canReview(viewer: Viewer, applicant: Applicant): boolean {
  if (canManageRounds(viewer)) return true;
  return applicant.smeId !== null && actsFor(viewer, applicant) === 'STAFF';
}

/** Two people select: whoever proposed does not confirm. */
export function canConfirmSelection(
  viewer: Viewer,
  round: { selectedById: string | null },
): boolean | 'round.needs-second-person' {
  if (!canManageRounds(viewer)) return false;
  return round.selectedById === viewer.id ? 'round.needs-second-person' : true;
}

/** The people of a pair, and those who look after them. */
export function canWorkOnPair(
  viewer: Viewer,
  pair: { smeId: string; partnerId: string; sme: { centreCode: string | null } },
): boolean {
  if (canManageRounds(viewer)) return true;
  return (
    actsFor(viewer, { smeId: pair.smeId, partnerId: null, sme: pair.sme }) !== null ||
    actsFor(viewer, { smeId: null, partnerId: pair.partnerId, sme: null }) !== null
  );
}
