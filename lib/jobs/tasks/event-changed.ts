import { tellChange } from '@/lib/event/changed';
import { toldCalendars } from '@/lib/event-schedule/tell-schedule';
import type { JobPayloads } from '../names';

export async function eventChangedTask({ eventId }: JobPayloads['event-changed']): Promise<void> {
  await tellChange(eventId, toldCalendars);
}
