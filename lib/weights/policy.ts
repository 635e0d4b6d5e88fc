import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { afterMove, type WeightsState } from './states';

/**
 * Who may change how pairs are scored. Officers read; headquarters and admins draft; and nothing
 * that is new comes into force by one person alone. Pure.
 */

/** The draft or proposal as it stands now. */
export type OpenVersion = {
  readonly version: number;
  readonly state: WeightsState;
  readonly revision: number;
  readonly proposedById: string | null;
  /** Who changed its figures last. */
  readonly savedById: string | null;
  /** Whether a preview of this revision beside the version in force is done. */
  readonly previewed: boolean;
};

/** What the form was made from. */
export type Seen = { readonly version: number; readonly revision: number };

type Verdict = true | FailureCode;

export function canReadWeights(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}

export function canEditWeights(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || isHeadquarters(viewer);
}

const isSame = (open: OpenVersion, seen: Seen) =>
  open.version === seen.version && open.revision === seen.revision;

export function canStartDraft(viewer: Viewer, open: OpenVersion | null): Verdict {
  if (!canEditWeights(viewer)) return 'access.denied';
  return open === null ? true : 'weights.draft-exists';
}

/** Saving and discarding: of the draft that the form was made from. */
export function canChangeDraft(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  if (!canEditWeights(viewer)) return 'access.denied';
  if (open === null) return 'weights.no-draft';
  if (!isSame(open, seen) || afterMove(open.state, 'save') === null) {
    return 'weights.changed-meanwhile';
  }
  return true;
}

export function canPropose(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  const verdict = canChangeDraft(viewer, open, seen);
  if (verdict !== true) return verdict;
  return open?.previewed ? true : 'weights.not-previewed';
}

/** Back to a draft: by the proposer, or by somebody who sends it back. */
export function canWithdraw(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  if (!canEditWeights(viewer)) return 'access.denied';
  if (open === null || afterMove(open.state, 'withdraw') === null || !isSame(open, seen)) {
    return 'weights.not-proposed';
  }
  return true;
}

/** Whether somebody had a hand in it, and so cannot be its second person. */
export function hadAHand(
  viewer: Viewer,
  open: Pick<OpenVersion, 'proposedById' | 'savedById'>,
): boolean {
  return viewer.id === open.proposedById || viewer.id === open.savedById;
}

/** The second person: neither the proposer nor who changed the figures last. */
export function canActivate(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  const verdict = canWithdraw(viewer, open, seen);
  if (verdict !== true) return verdict;
  if (open === null || hadAHand(viewer, open)) return 'weights.same-person';
  return open.previewed ? true : 'weights.not-previewed';
}

/**
 * Back to the version that was in force before. One person is enough: it has been confirmed once,
 * and what has gone wrong should not wait. It never leads forward again.
 */
export function canRollBack(
  viewer: Viewer,
  force: { active: number; earlier: number | null },
  seen: { version: number; to: number },
): Verdict {
  if (!canEditWeights(viewer)) return 'access.denied';
  if (force.earlier === null) return 'weights.no-earlier';
  if (force.active !== seen.version || force.earlier !== seen.to) {
    return 'weights.changed-meanwhile';
  }
  return true;
}
