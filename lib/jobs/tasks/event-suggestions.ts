import { computeSuggestions } from '@/lib/event/suggest-run';
import { log } from '@/lib/log';

/** Ranks whom the participants of an event are shown first. */
export async function eventSuggestionsTask({ eventId }: { eventId: string }): Promise<void> {
  const pairs = await computeSuggestions(eventId, new Date());
  log.info({ eventId, pairs }, 'participants of an event suggested to each other');
}
