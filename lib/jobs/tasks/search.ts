import { indexAllPending } from '@/lib/search/index-pending';
import { markAllIfToolsChanged } from '@/lib/search/index-tools';

/** Each minute: what a lost notice left behind, and everything when the index was made otherwise. */
export async function searchIndexTask(): Promise<void> {
  await markAllIfToolsChanged();
  await indexAllPending();
}
