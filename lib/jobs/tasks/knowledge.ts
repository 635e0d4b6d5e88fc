import { keepLibrary } from '@/lib/knowledge/remind';

/** Articles that are to go out at this time, or to be looked over again. */
export async function knowledgeTask(): Promise<void> {
  await keepLibrary();
}
