import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { CaseDetail } from '@/lib/introduction/detail';
import { findIntroduction } from '@/lib/introduction/detail-queries';
import { type Guard, introductionGuards } from '@/lib/introduction/guards';
import { canDecide } from '@/lib/introduction/policy';
import { findPartnerForOfficers, type PartnerRecord } from '@/lib/partner/admin-queries';

export type ReviewCase = {
  item: CaseDetail;
  partner: PartnerRecord | null;
  /** What to look at before deciding; null when this viewer does not decide now. */
  guards: Guard[] | null;
};

/** One introduction as its officer reads it, in four round trips. */
export async function findCaseForReview(viewer: Viewer, code: string): Promise<ReviewCase | null> {
  const item = await findIntroduction(viewer, code);
  if (!item?.sme) return null;
  const smeId = item.sme.id;
  const decides =
    item.state === 'UNDER_REVIEW' &&
    canDecide(viewer, { ...item, smeId, partnerId: item.partner.id });
  const pair = { smeId, introductionId: item.id };
  const [partner, guards] = await Promise.all([
    findPartnerForOfficers(viewer, item.partner.id),
    decides ? introductionGuards(db, viewer, pair) : null,
  ]);
  return { item, partner, guards };
}
