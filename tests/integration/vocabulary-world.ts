import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { addWord } from '@/lib/vocabulary/commands';
import { confirmProposal, proposeDraft } from '@/lib/vocabulary/draft-commands';
import { addPerson } from '../access/actors';

/** What the tests of the vocabulary begin with. */
export async function addPeople() {
  const [first, second, desk, admin, ofCentre] = await Promise.all([
    addPerson('OFFICER'),
    addPerson('OFFICER'),
    addPerson('JAPAN_DESK'),
    addPerson('ADMIN'),
    addPerson('OFFICER', { centreCode: 'BSC-09' }),
  ]);
  return { first, second, desk, admin, ofCentre };
}

export const refused = (code: string) => ({ ok: false, failure: { code } });
export const wrong = (fields: Record<string, string>) => ({
  ...{ ok: false, failure: { code: 'field.check', fields } },
});

export function mustWork<Output>(
  result: { ok: true; value: Output } | { ok: false; failure: { code: string; fields?: object } },
): Output {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

export const openVersion = () =>
  db.vocabularyVersion.findFirst({
    where: { state: { in: ['DRAFT', 'PROPOSED'] } },
    include: { edits: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  });

/** What a form that was made now would send back. */
export async function seen() {
  const open = await openVersion();
  return { number: open?.number ?? 0, revision: open?.revision ?? 0 };
}

export const food = { kind: 'industry', code: 'ISIC-10', language: 'en' } as const;

/** A word that nobody has used before. */
export const freshWord = () => `word${randomUUID().replaceAll('-', '')}`;

export async function draftWord(by: Viewer, over: object = {}) {
  const word = freshWord();
  const draft = mustWork(await addWord.run(by, { ...food, word, ...over }));
  return { ...draft, word };
}

/** A proposal with a word of `author`, put forward by `proposer`. */
export async function proposal(author: Viewer, proposer: Viewer = author, over: object = {}) {
  const draft = await draftWord(author, over);
  mustWork(await proposeDraft.run(proposer, { ...(await seen()), note: 'เพิ่มคำที่มีผู้ค้นหา' }));
  return draft;
}

export async function bringIntoForce(by: Viewer) {
  return mustWork(await confirmProposal.run(by, await seen()));
}

export async function beginAnew(): Promise<void> {
  await db.vocabularyVersion.updateMany({
    where: { state: { in: ['DRAFT', 'PROPOSED'] } },
    data: { state: 'DISCARDED' },
  });
}
