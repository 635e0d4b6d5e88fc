import type { EventState } from '@/lib/event/states';
import type { OwnMeeting, OwnMeetings } from './own-meetings';

/** What one side may still say of a meeting. Pure. */
export type { OwnMeeting, OwnMeetings };

export function canAnswer({ state, own, answerBy }: OwnMeeting, now: Date): boolean {
  return state === 'OFFERED' && own === null && answerBy !== null && answerBy > now;
}

/** Who cannot come to what it has agreed to says so, until the event itself begins. */
export function canDecline(
  { state, own, answerBy }: OwnMeeting,
  event: EventState,
  now: Date,
): boolean {
  if (event !== 'PROVISIONAL' && event !== 'PUBLISHED') return false;
  if (state === 'CONFIRMED') return true;
  return state === 'OFFERED' && own === 'YES' && answerBy !== null && answerBy > now;
}
