import { tellCalledOff } from '@/lib/event/call-off';
import { calledOffCalendars } from '@/lib/event-registration/own-calendar';
import type { JobPayloads } from '../names';

type Payload = JobPayloads['event-called-off'];

export async function eventCalledOffTask({ eventId }: Payload): Promise<void> {
  await tellCalledOff(eventId, calledOffCalendars);
}
