import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { acceptForPartner } from '@/lib/introduction/desk-commands';
import { detailInclude } from '@/lib/introduction/detail';
import { readerOf } from '@/lib/introduction/reader';
import { sendMessage } from '@/lib/message/commands';
import { messageInclude, messageTextOwners } from '@/lib/message/include';
import { type CaseMessages, messagesOf } from '@/lib/message/project';
import { readTexts } from '@/lib/text-record/read';
import { approved, caseOf, makePair, type Pair, words } from './introduction-world';

export type Talk = { pair: Pair; id: string; code: string };

/** A case on the Japanese side, not yet accepted. */
export async function offeredCase(): Promise<Talk> {
  const pair = await makePair();
  const code = await approved(pair);
  const { id } = await caseOf(code);
  return { pair, id, code };
}

/** A case in which firm and partner talk to each other. */
export async function acceptedCase(): Promise<Talk> {
  const talk = await offeredCase();
  const done = await acceptForPartner.run(talk.pair.desk, { id: talk.id, ...words });
  if (!done.ok) throw new Error(done.failure.code);
  return talk;
}

type Given = Record<string, unknown>;

/** Sends and gives back the message's id. */
export async function sent(viewer: Viewer, id: string, more: Given = {}): Promise<string> {
  const result = await sendMessage.run(viewer, { id, body: 'สวัสดีครับ', language: 'th', ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.messageId;
}

/** What a case's page shows a reader of messages and files. */
export async function messagesFor(viewer: Viewer, id: string): Promise<CaseMessages> {
  const row = await db.introduction.findUniqueOrThrow({
    where: { id },
    include: { ...detailInclude, ...messageInclude },
  });
  return messagesOf(row, await readTexts(db, messageTextOwners(row)), readerOf(viewer, row));
}

/** The original words of what a reader sees. */
export async function wordsFor(viewer: Viewer, id: string): Promise<string[]> {
  const { messages } = await messagesFor(viewer, id);
  return messages.map(({ texts }) => texts.find(({ origin }) => origin === 'ORIGINAL')?.body ?? '');
}
