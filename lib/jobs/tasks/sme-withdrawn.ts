import { leaveEvents } from '@/lib/event-registration/consent-taken-back';
import type { JobPayloads } from '../names';

export async function smeWithdrawnTask({ smeId }: JobPayloads['sme-withdrawn']): Promise<void> {
  await leaveEvents(smeId);
}
