import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { afterMove, type VocabularyState } from './states';

/**
 * Who may change the portal's vocabulary. Staff read it; headquarters and the Japan Desk draft, each
 * the words of the languages that they know; and nothing comes into force by one person alone. Pure.
 */

/** The draft or proposal as it stands now. */
export type OpenVersion = {
  readonly number: number;
  readonly state: VocabularyState;
  /** Counts the changes of the draft. */
  readonly revision: number;
  readonly proposedById: string | null;
  /** Whoever wrote one of its edits. */
  readonly authors: readonly string[];
  readonly edits: number;
};

/** What the form was made from. */
export type Seen = { readonly number: number; readonly revision: number };

type Verdict = true | FailureCode;

export function canReadVocabulary(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN' || viewer.role === 'JAPAN_DESK';
}

export function canEditVocabulary(viewer: Viewer): boolean {
  return isHeadquarters(viewer) || viewer.role === 'JAPAN_DESK';
}

const isSame = (open: OpenVersion, seen: Seen) =>
  open.number === seen.number && open.revision === seen.revision;

/**
 * One more edit. It needs no revision: what others added meanwhile stays, and the edit is checked
 * against it.
 */
export function canAddEdit(viewer: Viewer, open: OpenVersion | null): Verdict {
  if (!canEditVocabulary(viewer)) return 'access.denied';
  return afterMove(open?.state ?? null, 'edit') === null ? 'vocabulary.proposed' : true;
}

/** Taking edits back, renaming over them, discarding: of the draft that the form was made from. */
export function canChangeDraft(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  if (!canEditVocabulary(viewer)) return 'access.denied';
  if (open === null) return 'vocabulary.no-draft';
  if (!isSame(open, seen) || afterMove(open.state, 'edit') === null) {
    return 'vocabulary.changed-meanwhile';
  }
  return true;
}

export function canPropose(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  const verdict = canChangeDraft(viewer, open, seen);
  if (verdict !== true) return verdict;
  return open !== null && open.edits > 0 ? true : 'vocabulary.draft-empty';
}

/** Back to a draft: by the proposer, or by somebody who sends it back. */
export function canWithdraw(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  if (!canEditVocabulary(viewer)) return 'access.denied';
  if (open === null || afterMove(open.state, 'withdraw') === null || !isSame(open, seen)) {
    return 'vocabulary.not-proposed';
  }
  return true;
}

/** Whether somebody had a hand in it, and so cannot be its second person. */
export function hadAHand(
  viewer: Viewer,
  open: Pick<OpenVersion, 'proposedById' | 'authors'>,
): boolean {
  return viewer.id === open.proposedById || open.authors.includes(viewer.id);
}

/** The second person: neither the proposer nor anybody who wrote one of the edits. */
export function canConfirm(viewer: Viewer, open: OpenVersion | null, seen: Seen): Verdict {
  const verdict = canWithdraw(viewer, open, seen);
  if (verdict !== true) return verdict;
  return open === null || hadAHand(viewer, open) ? 'vocabulary.same-person' : true;
}
