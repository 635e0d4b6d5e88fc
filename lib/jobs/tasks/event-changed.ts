import { tellChange } from '@/lib/event/changed';
import type { JobPayloads } from '../names';

export async function eventChangedTask({ eventId }: JobPayloads['event-changed']): Promise<void> {
  await tellChange(eventId);
}
