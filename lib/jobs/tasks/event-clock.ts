import {
  callForSchedules,
  closeEvents,
  endDelays,
  endRegistrations,
  giveFreePlaces,
  remindOfWishes,
  startEvents,
} from '@/lib/event/clock';
import { noticeSoon } from '@/lib/event-day/soon';
import { endAnswers, remindUnanswered } from '@/lib/event-schedule/confirm-clock';
import { log } from '@/lib/log';
import { openEventRooms } from '@/lib/video-room/event-room';

/** Every minute; each step finds what is due by itself, so that a minute missed is made good. */
const steps = {
  given: giveFreePlaces,
  opened: endRegistrations,
  reminded: remindOfWishes,
  called: callForSchedules,
  asked: remindUnanswered,
  freed: endAnswers,
  started: startEvents,
  rooms: openEventRooms,
  noticed: noticeSoon,
  onTime: endDelays,
  closed: closeEvents,
} as const;

export async function eventClockTask(_payload?: unknown, now = new Date()): Promise<void> {
  const done: Record<string, number> = {};
  for (const [name, step] of Object.entries(steps)) {
    // One that fails holds up none of the others.
    try {
      const count = await step(now);
      if (count > 0) done[name] = count;
    } catch (error) {
      log.error({ step: name, error }, 'a step of the events’ clock failed');
    }
  }
  if (Object.keys(done).length > 0) log.info(done, 'events of the minute');
}
