import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { readTexts } from '@/lib/text-record/read';
import { type NeedView, needInclude, viewOfNeed } from './posted-view';

/** A need as its owner reads it by a link, without an account. The caller has checked the link. */
export async function ownViewOf(
  id: string,
  at: { now: Date; locale: Locale },
): Promise<NeedView | null> {
  const owner = await db.postedNeed.findUnique({
    where: { id },
    select: { smeId: true, partnerId: true },
  });
  if (!owner) return null;
  const viewer: Viewer = {
    ...{ id: '', sessionId: '', name: '', email: '', language: at.locale, centreCode: null },
    ...owner,
    role: owner.smeId ? 'SME_MEMBER' : 'PARTNER_CONTACT',
  };
  const row = await db.postedNeed.findUniqueOrThrow({
    where: { id },
    include: needInclude(viewer),
  });
  const texts = await readTexts(db, [{ kind: 'POSTED_NEED', id }]);
  return viewOfNeed(viewer, row, texts, at);
}
