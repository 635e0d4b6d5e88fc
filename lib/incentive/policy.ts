import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { type IntroductionState, isClosed } from '@/lib/introduction/states';

/** Who keeps the lines, and who notes on a case what its firm asks for. Pure. */
export function canKeepLines(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER';
}

export function canReadLines(viewer: Viewer): boolean {
  return viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
}

type PolicyCase = { smeId: string; centreCode: string; state: IntroductionState };

/** The firm, its officers and the desk; a partner neither sees nor changes the checklist. */
export function canNoteOnCase(viewer: Viewer, thing: PolicyCase): boolean | FailureCode {
  const own = viewer.role === 'SME_MEMBER' && viewer.smeId === thing.smeId;
  if (!own && viewer.role !== 'JAPAN_DESK' && !isOfficerOf(viewer, thing.centreCode)) return false;
  // What was agreed is invested in afterwards: only then is much of it asked.
  return isClosed(thing.state) && thing.state !== 'AGREED' ? 'incentive.case-closed' : true;
}
