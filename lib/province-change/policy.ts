import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import { isHeadOf } from '@/lib/centre/policy';
import type { FailureCode } from '@/lib/failure';

/**
 * Who gives a province to another centre, and who lets its open cases go. Pure. Headquarters
 * decides for what is new; what is open moves when the heads of both centres have consented.
 */
export type ChangeKept = {
  state: 'WAITING' | 'MOVED' | 'KEPT' | 'WITHDRAWN';
  fromCode: string;
  toCode: string;
  fromHeadAt: Date | null;
  toHeadAt: Date | null;
};

export type Heads = { from: string | null; to: string | null };

type Thing = { change: ChangeKept; heads: Heads };

export function mayGiveProvinces(viewer: Viewer): boolean {
  return isHeadquarters(viewer);
}

export function mayReadChanges(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}

/** The side that a viewer heads, if any. */
export function sideOf(viewer: Viewer, { change, heads }: Thing): 'from' | 'to' | null {
  if (isHeadOf(viewer, { code: change.fromCode, headId: heads.from })) return 'from';
  return isHeadOf(viewer, { code: change.toCode, headId: heads.to }) ? 'to' : null;
}

/** Why a change is no longer to be decided; null while it is. */
function over({ state }: ChangeKept): FailureCode | null {
  if (state === 'WAITING') return null;
  return state === 'WITHDRAWN' ? 'centre-change.withdrawn' : 'centre-change.already-decided';
}

export function canConsent(viewer: Viewer, thing: Thing): boolean | FailureCode {
  const side = sideOf(viewer, thing);
  if (side === null) return false;
  const { change } = thing;
  const ended = over(change);
  if (ended) return ended;
  const given = side === 'from' ? change.fromHeadAt : change.toHeadAt;
  return given === null ? true : 'centre-change.consented-already';
}

/** Either head, also one who has consented, as long as the other has not. */
export function canRefuse(viewer: Viewer, thing: Thing): boolean | FailureCode {
  if (sideOf(viewer, thing) === null) return false;
  return over(thing.change) ?? true;
}

/** Headquarters, as long as nothing has moved and nobody has refused. */
export function canWithdraw(viewer: Viewer, { change }: Thing): boolean | FailureCode {
  return mayGiveProvinces(viewer) && (over(change) ?? true);
}
