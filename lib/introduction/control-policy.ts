import { homeOf, type Viewer } from '@/lib/auth/viewer-type';
import type { EventSide, Mover } from './move';
import { canActForSme, canAnswerForPartner, canDecide, type PolicyCase } from './policy';

/** Each side pauses, prolongs or closes its own cases; an officer those of the centre, the desk all. Pure. */
export function canControl(viewer: Viewer, thing: PolicyCase): boolean {
  return (
    canActForSme(viewer, thing) || canAnswerForPartner(viewer, thing) || canDecide(viewer, thing)
  );
}

export function canRelease(viewer: Viewer): boolean {
  return viewer.role === 'JAPAN_DESK';
}

function sideOf(viewer: Viewer): EventSide {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return 'SME';
    case 'PARTNER_CONTACT':
      return 'PARTNER';
    case 'JAPAN_DESK':
      return 'DESK';
    default:
      return viewer.centreCode === null ? 'HEADQUARTERS' : 'OFFICER';
  }
}

/** Somebody who moves a case in their own name. */
export function ownMover(viewer: Viewer): Mover {
  return { id: viewer.id, name: viewer.name, side: sideOf(viewer) };
}

/** The page of a case for whoever moved it. */
export function casePathOf(viewer: Viewer, code: string): string {
  return `${homeOf(viewer.role)}/introductions/${code}`;
}
