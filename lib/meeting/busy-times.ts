import { db } from '@/lib/db/client';
import { type BusyTime, busyTimes } from './overlap';
import type { MeetingItem } from './project';

/** What else the two sides of a case have arranged while its proposed times would run. */
export async function busyAbout(
  item: { id: string; sme: { id: string } | null; partner: { id: string } },
  proposal: MeetingItem | null,
): Promise<BusyTime[]> {
  if (!proposal || !item.sme) return [];
  const pair = { id: item.id, smeId: item.sme.id, partnerId: item.partner.id };
  return busyTimes(db, pair, proposal.times);
}
