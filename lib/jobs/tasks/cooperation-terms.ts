import { remindOfTerms } from '@/lib/cooperation/remind';
import { log } from '@/lib/log';

/** Every morning: agreements whose term ends within 90 days are brought before the desk. */
export async function cooperationTermsTask(_payload?: unknown, now = new Date()): Promise<void> {
  const told = await remindOfTerms(now);
  if (told > 0) log.info({ told }, 'reminded of terms that end');
}
