import { log } from '@/lib/log';
import { watchChanges } from '@/lib/ranking/enough-changed';
import { recomputeSme } from '@/lib/ranking/recompute';
import { recomputePartner } from '@/lib/ranking/recompute-partner';
import type { JobPayloads } from '../names';

export async function matchSmeTask({ smeId }: JobPayloads['match-sme']): Promise<void> {
  await recomputeSme(smeId);
  await watchChanges();
}

export async function matchPartnerTask({ partnerId }: JobPayloads['match-partner']): Promise<void> {
  const { written, refilled } = await recomputePartner(partnerId);
  log.info({ partnerId, written, refilled }, 'matches of a partner computed');
  await watchChanges();
}
