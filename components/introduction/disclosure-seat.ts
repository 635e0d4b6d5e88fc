import type { Viewer } from '@/lib/auth/viewer-type';
import type { CaseDetail } from '@/lib/introduction/detail';
import type { DisclosedCase, DisclosureSide } from '@/lib/introduction/disclosure';
import type { CaseDisclosure } from '@/lib/introduction/disclosure-view';

/** From which chair the stages are looked at. */
export type DisclosureSeat = {
  row: DisclosedCase;
  /** The side whose own data and consents these are; null for officers, admins and the desk. */
  side: DisclosureSide | null;
  /** As which side the reader reads the other. */
  reads: DisclosureSide;
  /** The desk sits in the partner's chair. */
  behalf: boolean;
  /** For which side the reader may act; null: only looks on. */
  acts: DisclosureSide | null;
  from: 'sme' | 'partner' | 'desk' | null;
  token: string | undefined;
};

export function seatOf({
  item,
  disclosure,
  viewer,
  token,
}: {
  item: CaseDetail;
  disclosure: CaseDisclosure;
  viewer: Viewer | null;
  token?: string | undefined;
}): DisclosureSeat {
  const row = { state: item.state, disclosures: disclosure.stages };
  const seat = { row, behalf: false, token };
  if (!viewer || viewer.role === 'PARTNER_CONTACT') {
    const side = 'PARTNER' as const;
    // A link's page offers nothing without its token.
    const acts = viewer || token ? side : null;
    return { ...seat, side, reads: side, acts, from: viewer ? 'partner' : null };
  }
  if (viewer.role === 'SME_MEMBER') {
    return { ...seat, side: 'SME', reads: 'SME', acts: 'SME', from: 'sme' };
  }
  if (viewer.role === 'JAPAN_DESK') {
    const acts = item.partner.hasAccount ? null : ('PARTNER' as const);
    return { ...seat, side: null, reads: 'PARTNER', behalf: true, acts, from: 'desk' };
  }
  return { ...seat, side: null, reads: 'SME', acts: null, from: null };
}
