import { isHeadquarters, isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { canMove, type OfficerMove, type SmeState, type Stage } from './states';

/**
 * Who decides on a registration. Stage 1: an officer of the firm's centre, or of headquarters.
 * Stage 2: an officer of headquarters who did not decide stage 1. Pure.
 */
export type UnderReview = {
  readonly state: SmeState;
  readonly stage: Stage;
  readonly centreCode: string | null;
  /** Who approved stage 1 since the firm last submitted, if anybody has. */
  readonly firstStageById: string | null;
};

export function canSeeRegistration(viewer: Viewer, sme: { centreCode: string | null }): boolean {
  return viewer.role === 'ADMIN' || isOfficerOf(viewer, sme.centreCode);
}

export function canReviewSme(
  viewer: Viewer,
  sme: UnderReview,
  move: OfficerMove,
): true | FailureCode {
  if (!isOfficerOf(viewer, sme.centreCode)) return 'access.denied';
  if (sme.stage === 2 && !isHeadquarters(viewer)) return 'access.denied';
  if (sme.stage === 2 && sme.firstStageById === viewer.id) return 'sme.same-officer';
  return canMove(sme, move) ? true : 'sme.already-decided';
}

/** The person behind the latest approval of stage 1. Reviews may come in any order. */
export function firstStageApprover(
  reviews: readonly { stage: number; decision: string; actorId: string | null; createdAt: Date }[],
): string | null {
  const approvals = reviews
    .filter((review) => review.stage === 1 && review.decision === 'approve')
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return approvals[0]?.actorId ?? null;
}
