import { log } from '@/lib/log';
import { runChangeReminders } from '@/lib/province-change/remind';

/** Every morning: provinces that change their centre and whose heads have not answered. */
export async function centreChangesTask(_payload?: unknown, now = new Date()): Promise<void> {
  const acts = await runChangeReminders(now);
  if (acts > 0) log.info({ acts }, 'reminded of changes of centres');
}
