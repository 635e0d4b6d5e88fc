import { askWhetherFresh } from '@/lib/freshness/ask';
import { log } from '@/lib/log';
import { endNeeds } from '@/lib/need/end-needs';

/** Every morning: needs that are over end, their owners are told beforehand, old entries are asked about. */
export async function freshnessTask(_payload?: unknown, now = new Date()): Promise<void> {
  const { ended, warned } = await endNeeds(now);
  const asked = await askWhetherFresh(now);
  log.info({ ended, warned, asked }, 'needs ended and freshness asked');
}
