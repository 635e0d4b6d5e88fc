import { askAll } from '@/lib/outcome/ask';

/** Asks after meetings, and for outcomes: whoever is due and has not been asked. */
export async function outcomeAsksTask(): Promise<void> {
  await askAll(new Date());
}
