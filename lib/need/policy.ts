import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { PostedBy } from './states';

/** Who stands where to a posted need. Pure. */
export type OwnedNeed = {
  smeId: string | null;
  partnerId: string | null;
  sme: { centreCode: string | null } | null;
};

export function isNeedOwner(viewer: Viewer, need: OwnedNeed): boolean {
  if (viewer.role === 'SME_MEMBER') return viewer.smeId !== null && viewer.smeId === need.smeId;
  if (viewer.role === 'PARTNER_CONTACT') {
    return viewer.partnerId !== null && viewer.partnerId === need.partnerId;
  }
  return false;
}

/** Officers of the firm's centre write for the firm, the desk for any partner. */
function isNeedStaff(viewer: Viewer, need: OwnedNeed): boolean {
  if (need.smeId !== null) return isOfficerOf(viewer, need.sme?.centreCode ?? null);
  return need.partnerId !== null && viewer.role === 'JAPAN_DESK';
}

/** As whom the viewer acts on a need; null: not at all. */
export function actsAs(viewer: Viewer, need: OwnedNeed): Exclude<PostedBy, 'SYSTEM'> | null {
  if (isNeedOwner(viewer, need)) return 'OWNER';
  return isNeedStaff(viewer, need) ? 'STAFF' : null;
}
