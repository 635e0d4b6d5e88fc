import type { Viewer } from '@/lib/auth/viewer-type';
import { type QueueText, readQueue } from '@/lib/translation/queue';
import { type QueueFilter, wholeQueue } from '@/lib/translation/queue-schema';

/** The whole queue as somebody reads it who turns all its pages. */
export async function openTexts(
  viewer: Viewer,
  filter: Partial<QueueFilter> = {},
): Promise<QueueText[]> {
  const texts: QueueText[] = [];
  for (let page = 1; ; page += 1) {
    const found = await readQueue(viewer, { ...wholeQueue, ...filter }, page);
    texts.push(...found.texts);
    if (page >= found.last) return texts;
  }
}
