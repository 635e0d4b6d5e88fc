import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import type { PendingAgreement } from './agreement';
import type { OutcomeSide } from './tier';

/** Who may say what came of a case. Pure. */
type PolicyCase = { smeId: string; partnerId: string; centreCode: string };

export type Speaker = { side: OutcomeSide; onBehalf: boolean };

/** The side of the table that a viewer speaks for; officers for the firm, the desk for partners. */
export function speakerOf(viewer: Viewer, thing: PolicyCase): Speaker | null {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return viewer.smeId === thing.smeId ? { side: 'SME', onBehalf: false } : null;
    case 'PARTNER_CONTACT':
      return viewer.partnerId === thing.partnerId ? { side: 'PARTNER', onBehalf: false } : null;
    case 'OFFICER':
      return isOfficerOf(viewer, thing.centreCode) ? { side: 'SME', onBehalf: true } : null;
    case 'JAPAN_DESK':
      return { side: 'PARTNER', onBehalf: true };
    case 'ADMIN':
      return null;
  }
}

export function canFollowUp(viewer: Viewer, thing: PolicyCase): boolean {
  return speakerOf(viewer, thing) !== null;
}

/** An agreement is confirmed, or contested, by the other side than the one that reports it. */
export function canAnswerAgreement(
  viewer: Viewer,
  thing: PolicyCase & { pending: PendingAgreement | null },
): boolean | FailureCode {
  const speaker = speakerOf(viewer, thing);
  if (!speaker) return false;
  if (!thing.pending) return 'outcome.nothing-reported';
  return speaker.side === thing.pending.side ? 'outcome.own-report' : true;
}

/** Four eyes: who reported for a side does not judge between the two. */
export function canSettle(
  viewer: Viewer,
  thing: { centreCode: string; reports: readonly { byId: string | null }[] },
): boolean | FailureCode {
  if (!isOfficerOf(viewer, thing.centreCode)) return false;
  return thing.reports.some(({ byId }) => byId === viewer.id) ? 'outcome.same-person' : true;
}

/** Whether a round of a case is shown with the form of a ruling: something was reported in it. */
export function canSettleRound(
  viewer: Viewer,
  thing: { centreCode: string },
  round: { reports: readonly { byId: string | null }[] },
): boolean {
  const { reports } = round;
  return (
    reports.length > 0 && canSettle(viewer, { centreCode: thing.centreCode, reports }) === true
  );
}
