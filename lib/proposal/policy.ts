import type { Viewer } from '@/lib/auth/viewer-type';
import { isNeedOwner } from '@/lib/need/policy';

/** Who stands where to a proposal. Pure. */
export type PolicyProposal = {
  smeId: string | null;
  partnerId: string | null;
  need: {
    smeId: string | null;
    partnerId: string | null;
    sme: { centreCode: string | null } | null;
  };
};

/** The need's owner decides; the desk for a partner, nobody for a firm. */
export function canDecideProposal(viewer: Viewer, { need }: PolicyProposal): boolean {
  if (isNeedOwner(viewer, need)) return true;
  return viewer.role === 'JAPAN_DESK' && need.partnerId !== null;
}

/** Whoever proposes; the desk for a partner. */
export function isProposer(
  viewer: Viewer,
  thing: { smeId: string | null; partnerId: string | null },
) {
  if (viewer.role === 'JAPAN_DESK') return thing.partnerId !== null;
  if (viewer.role === 'SME_MEMBER') return viewer.smeId !== null && viewer.smeId === thing.smeId;
  return (
    viewer.role === 'PARTNER_CONTACT' &&
    viewer.partnerId !== null &&
    viewer.partnerId === thing.partnerId
  );
}
