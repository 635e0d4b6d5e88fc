import { recomputeAll, recomputePartner, recomputeSme } from '@/lib/ranking/recompute';
import type { JobPayloads } from '../names';

export async function matchSmeTask({ smeId }: JobPayloads['match-sme']): Promise<void> {
  await recomputeSme(smeId);
}

export async function matchPartnerTask({ partnerId }: JobPayloads['match-partner']): Promise<void> {
  await recomputePartner(partnerId);
}

export async function matchAllTask(): Promise<void> {
  await recomputeAll();
}
