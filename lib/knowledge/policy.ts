import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { type ArticleMove, type ArticleStateName, afterMove } from './states';

/**
 * Who may do what with the articles. Every officer writes; nothing goes out by one person alone:
 * whoever wrote on a version does not publish it. Pure.
 */
export type OpenVersion = {
  readonly id: string;
  readonly state: ArticleStateName;
  /** Counts the changes, so that nobody acts on what they have not seen. */
  readonly version: number;
  readonly hands: readonly string[];
};

type Verdict = true | FailureCode;

export function canReadDesk(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}

export function canWrite(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER';
}

export function hadAHand(viewer: Viewer, of: Pick<OpenVersion, 'hands'>): boolean {
  return of.hands.includes(viewer.id);
}

function canMove(
  viewer: Viewer,
  of: OpenVersion,
  seen: number,
  move: ArticleMove,
  otherwise: FailureCode,
): Verdict {
  if (!canWrite(viewer)) return 'access.denied';
  if (afterMove(of.state, move) === null) return otherwise;
  return of.version === seen ? true : 'article.changed-meanwhile';
}

export function canEdit(viewer: Viewer, of: OpenVersion, seen: number): Verdict {
  return canMove(viewer, of, seen, 'edit', 'article.not-a-draft');
}

export function canSubmit(viewer: Viewer, of: OpenVersion, seen: number): Verdict {
  return canMove(viewer, of, seen, 'submit', 'article.not-a-draft');
}

export function canReturn(viewer: Viewer, of: OpenVersion, seen: number): Verdict {
  return canMove(viewer, of, seen, 'return', 'article.not-in-review');
}

/** The second person. */
export function canPublish(viewer: Viewer, of: OpenVersion, seen: number): Verdict {
  const verdict = canMove(viewer, of, seen, 'publish', 'article.not-in-review');
  if (verdict !== true) return verdict;
  return hadAHand(viewer, of) ? 'article.same-person' : true;
}

/** Somebody's work: thrown away by those who wrote on it, or by headquarters. */
export function canDiscard(viewer: Viewer, of: OpenVersion, seen: number): Verdict {
  const verdict = canMove(viewer, of, seen, 'discard', 'article.not-a-draft');
  if (verdict !== true) return verdict;
  return hadAHand(viewer, of) || isHeadquarters(viewer) ? true : 'access.denied';
}

/** What is wrong has to go at once: by those who wrote it, or by headquarters. */
export function canWithdraw(viewer: Viewer, live: Pick<OpenVersion, 'hands'>): boolean {
  return canWrite(viewer) && (hadAHand(viewer, live) || isHeadquarters(viewer));
}

/** Languages in which somebody judges translations: the desk Japanese, the officers their own two. */
export function checksInto(viewer: Viewer): readonly Locale[] {
  if (viewer.role === 'JAPAN_DESK') return ['ja'];
  return canWrite(viewer) ? ['th', 'en'] : [];
}

/** Only of what is read: a draft's translations are checked where the draft is written. */
export function canCheckTranslation(
  viewer: Viewer,
  of: Pick<OpenVersion, 'state'> & { language: Locale },
  into: Locale,
): Verdict {
  if (!checksInto(viewer).includes(into) || of.language === into) return 'access.denied';
  return of.state === 'PUBLISHED' ? true : 'article.changed-meanwhile';
}
