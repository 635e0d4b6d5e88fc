import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { findOneTap, type OneTapSide, refuseOneTap } from '@/lib/one-tap/links';
import { mayOpenLink } from '@/lib/one-tap/may-open';
import { type FreshItem, itemsOf } from './items';

/** What a link of the six-monthly question shows. Opening it decides nothing. */
export type FreshLink =
  | { kind: 'unknown' | 'expired' | 'used' | 'busy' }
  | { kind: 'open'; side: OneTapSide; recipientName: string; expiresAt: Date; items: FreshItem[] };

export async function openFreshLink(
  token: string,
  at: { now: Date; locale: Locale },
): Promise<FreshLink> {
  if (!(await mayOpenLink())) return { kind: 'busy' };
  const link = await findOneTap(db, 'FRESHNESS', token);
  if (!link) return { kind: 'unknown' };
  if (link.usedAt) return { kind: 'used' };
  if (refuseOneTap(link, at.now)) return { kind: 'expired' };
  const side = link.side === 'SME' ? 'SME' : 'PARTNER';
  const items = await itemsOf(db, { side, id: link.subjectId }, at);
  return {
    kind: 'open',
    side,
    recipientName: link.recipientName,
    expiresAt: link.expiresAt,
    items,
  };
}

/** The viewer's own entries that have not been confirmed for six months. */
export async function listDue(
  viewer: Viewer,
  at: { now: Date; locale: Locale },
): Promise<FreshItem[]> {
  const { smeId, partnerId, role } = viewer;
  const of =
    role === 'SME_MEMBER' && smeId
      ? ({ side: 'SME', id: smeId } as const)
      : role === 'PARTNER_CONTACT' && partnerId
        ? ({ side: 'PARTNER', id: partnerId } as const)
        : null;
  if (!of) return [];
  return (await itemsOf(db, of, at)).filter((item) => item.due);
}
