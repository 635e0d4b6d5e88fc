import { log } from '@/lib/log';
import { cancelEndedMeetings, remindOfMeetings } from '@/lib/meeting/reminders';

/** Reminds of meetings, and calls off those whose case has ended. */
export async function meetingRemindersTask(_payload?: unknown, now = new Date()): Promise<void> {
  const cancelled = await cancelEndedMeetings(now);
  const reminded = await remindOfMeetings(now);
  if (reminded + cancelled > 0) log.info({ reminded, cancelled }, 'meetings ahead');
}
