import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type Guard, introductionGuards } from '@/lib/introduction/guards';
import { canDecide } from '@/lib/introduction/policy';
import { type CaseFile, findCaseFile } from '@/lib/timeline/case-file';

export type ReviewCase = {
  file: CaseFile;
  /** What to look at before deciding; null when this viewer does not decide now. */
  guards: Guard[] | null;
};

/** One introduction as its officer reads it, in four round trips. */
export async function findCaseForReview(
  viewer: Viewer,
  code: string,
  now: Date,
): Promise<ReviewCase | null> {
  const file = await findCaseFile(viewer, code, now);
  if (!file?.item.sme) return null;
  const { item } = file;
  const smeId = file.item.sme.id;
  const decides =
    item.state === 'UNDER_REVIEW' &&
    canDecide(viewer, { ...item, smeId, partnerId: item.partner.id });
  const pair = { smeId, introductionId: item.id };
  return { file, guards: decides ? await introductionGuards(db, viewer, pair) : null };
}
