import type { Viewer } from '@/lib/auth/viewer-type';
import { type QueueText, readQueue } from '@/lib/translation/queue';
import { type QueueFilter, wholeQueue } from '@/lib/translation/queue-schema';
import type { Pair } from './introduction-world';
import { acceptedCase, sent } from './message-world';

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

export async function textOf(pair: Pair, ownerId: string, into = 'ja'): Promise<QueueText> {
  const texts = await openTexts(pair.desk);
  const found = texts.find((text) => text.ownerId === ownerId && text.into === into);
  if (!found) throw new Error('the text does not wait');
  return found;
}

/** What the form of a text sends. */
export const formOf = (text: QueueText, body: string, more: object = {}) => ({
  ...{ ownerKind: text.ownerKind, ownerId: text.ownerId, field: text.field },
  ...{ language: text.into, ofRevision: text.revision, ofDraft: text.draftRevision, body },
  ...more,
});

/** A message of a firm in an accepted case, as it waits for the desk. */
export async function waitingMessage(body: string) {
  const { pair, id } = await acceptedCase();
  const message = await sent(pair.member, id, { body });
  return { pair, id, text: await textOf(pair, message) };
}
