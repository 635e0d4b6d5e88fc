import { runConsultationClock } from '@/lib/consultation/late';
import { releaseGone } from '@/lib/consultation/leave';
import { remindOfBookings } from '@/lib/consultation/reminders';
import { log } from '@/lib/log';

/** Questions of advisors who are gone, answers that are due, conversations that come near. */
export async function consultationClockTask(_payload?: unknown, now = new Date()): Promise<void> {
  const placed = await releaseGone(now);
  const clocks = await runConsultationClock(now);
  const reminded = await remindOfBookings(now);
  if (placed + clocks + reminded > 0) log.info({ placed, clocks, reminded }, 'consultations');
}
