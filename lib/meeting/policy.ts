import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { canActForSme, canAnswerForPartner } from '@/lib/introduction/policy';
import type { MeetingSide } from './project';
import { otherSide } from './project';

/** Who may do what about a meeting. Pure. States are the machine's matter, not the policy's. */
type Case = Parameters<typeof canAnswerForPartner>[1];

/** The side that a viewer speaks for: its own, or the one that its desk looks after. */
export function sideOf(viewer: Viewer, thing: Case): MeetingSide | null {
  if (canActForSme(viewer, thing) || isOfficerOf(viewer, thing.centreCode)) return 'SME';
  return canAnswerForPartner(viewer, thing) ? 'PARTNER' : null;
}

export function canArrange(viewer: Viewer, thing: Case): boolean {
  return sideOf(viewer, thing) !== null;
}

/** Who has proposed does not pick: the other side does, or its desk for it. */
export function canPick(
  viewer: Viewer,
  thing: { introduction: Case; proposedBySide: string },
): boolean | FailureCode {
  const side = sideOf(viewer, thing.introduction);
  if (side === null) return false;
  return side === otherSide(thing.proposedBySide as MeetingSide) ? true : 'meeting.own-proposal';
}
