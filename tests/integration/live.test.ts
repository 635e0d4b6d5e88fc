import { afterAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { withClient } from '@/lib/launch/database.mjs';
import { CaseFeed, caseFeed } from '@/lib/live/case-feed';
import { caseStamp, findCaseId } from '@/lib/live/case-stamp';
import { caseStream, takeStream } from '@/lib/live/case-stream';
import type { StreamSettings } from '@/lib/live/open-stream';
import { editMessage } from '@/lib/message/commands';
import { translateText } from '@/lib/translation/commands';
import { ownerUrl } from '../support/clone';
import { acceptedCase, offeredCase, sent, type Talk } from './message-world';

/** Open pages learn of a change at once, over LISTEN/NOTIFY of the real database. */
const secondFeed = new CaseFeed();

afterAll(async () => {
  await caseFeed().close();
  await secondFeed.close();
});

type Heard = { event: string; id: string };

/** One open page: what its stream says, as it comes. */
function openPage(
  { id, code }: Talk,
  viewer: Viewer,
  settings: Partial<StreamSettings> = {},
  feed?: CaseFeed,
) {
  const heard: Heard[] = [];
  const ending = new AbortController();
  let ended = false;
  const stream = caseStream(
    {
      viewer,
      code,
      caseId: id,
      seen: { madeAt: Date.now() + 60_000 },
      signal: ending.signal,
      onEnd: () => {
        ended = true;
      },
    },
    settings,
    feed,
  );
  let beats = 0;
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
      for (const block of decoder.decode(part).split('\n\n')) {
        if (block.startsWith(':')) beats += 1;
        const event = /^event: (\w+)$/m.exec(block)?.[1];
        if (event) heard.push({ event, id: /^id: (\w+)$/m.exec(block)?.[1] ?? '' });
      }
    }
  })();
  return {
    heard,
    beats: () => beats,
    ended: () => ended,
    changes: () => heard.filter(({ event }) => event === 'changed').length,
    leave: () => ending.abort(),
    reading,
  };
}

async function until(done: () => boolean, what: string): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 150) throw new Error(`it did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('an open page', () => {
  test('hears of messages, other words and translations, in two web processes', async () => {
    const talk = await acceptedCase();
    const { pair, id } = talk;
    const pages = [openPage(talk, pair.contact), openPage(talk, pair.desk, {}, secondFeed)];
    await until(() => pages.every(({ heard }) => heard.length > 0), 'both streams are open');
    const all = (count: number) => () => pages.every((page) => page.changes() >= count);
    const message = await sent(pair.member, id);
    await until(all(1), 'a message');
    await editMessage.run(pair.member, { id: message, revision: 1, body: 'คำใหม่' });
    await until(all(2), 'other words');
    const translation = { ownerKind: 'MESSAGE', ownerId: message, field: 'body', language: 'ja' };
    const done = await translateText.run(pair.desk, { ...translation, body: '訳', ofRevision: 2 });
    expect(done).toMatchObject({ ok: true });
    await until(all(3), 'a translation');
    for (const page of pages) page.leave();
    await Promise.all(pages.map(({ reading }) => reading));
    expect(pages.every(({ ended }) => ended())).toBe(true);
  });

  test('hears nothing of other cases, and one event of many changes at once', async () => {
    const [talk, other] = [await acceptedCase(), await acceptedCase()];
    const page = openPage(talk, talk.pair.member, { gatherMs: 1500 });
    await until(() => page.heard.length > 0, 'the stream is open');
    await sent(other.pair.member, other.id);
    await Promise.all([1, 2, 3, 4].map(() => sent(talk.pair.officer, talk.id)));
    await until(() => page.changes() > 0, 'the changes');
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(page.changes()).toBe(1);
    page.leave();
    await page.reading;
  });

  test('that comes back with its last stamp hears of what it has missed', async () => {
    const talk = await acceptedCase();
    const before = await caseStamp(talk.id);
    await sent(talk.pair.member, talk.id);
    const after = await caseStamp(talk.id);
    expect(after.stamp).not.toBe(before.stamp);
    const first = async (seen: { stamp: string } | { madeAt: number }) => {
      const ending = new AbortController();
      const { id: caseId, code } = talk;
      const base = { viewer: talk.pair.desk, code, caseId, signal: ending.signal };
      const stream = caseStream({ ...base, seen, onEnd: () => undefined });
      let text = '';
      for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
        text += new TextDecoder().decode(part);
        if (text.includes('event:')) break;
      }
      ending.abort();
      return /event: (\w+)/.exec(text)?.[1];
    };
    expect(await first({ stamp: before.stamp })).toBe('changed');
    expect(await first({ stamp: after.stamp })).toBe('seen');
    expect(await first({ madeAt: Date.now() - 3_600_000 })).toBe('changed');
    expect(await first({ madeAt: Date.now() + 60_000 })).toBe('seen');
  });
});

describe('a stream ends', () => {
  test('with the session, which it does not keep alive', async () => {
    const talk = await acceptedCase();
    const { member } = talk.pair;
    const longAgo = new Date(Date.now() - 3_600_000);
    const session = { where: { id: member.sessionId } };
    await db.session.update({ ...session, data: { lastSeenAt: longAgo } });
    const page = openPage(talk, member, { beatMs: 200 });
    await until(() => page.beats() > 1, 'it beats');
    expect((await db.session.findUniqueOrThrow(session)).lastSeenAt).toEqual(longAgo);
    await db.session.delete(session);
    await until(page.ended, 'the end of the stream');
    await page.reading;
    expect(page.heard.at(-1)?.event).toBe('ended');
  });

  test('after its time, and gives its place back', async () => {
    const talk = await acceptedCase();
    const page = openPage(talk, talk.pair.desk, { lifeMs: 500 });
    await until(page.ended, 'the end of the stream');
    await page.reading;
    const places = [1, 2, 3].map(() => takeStream('somebody'));
    expect(places.every((place) => place !== null)).toBe(true);
    expect(takeStream('somebody')).toBeNull();
    expect(takeStream('somebody else')).not.toBeNull();
    places[0]?.();
    places[0]?.();
    expect(takeStream('somebody')).not.toBeNull();
    expect(takeStream('somebody')).toBeNull();
  });
});

test('a case of others has no stream and no stamp', async () => {
  const { pair, code } = await offeredCase();
  const stranger = (await offeredCase()).pair;
  expect(await findCaseId(pair.member, code)).not.toBeNull();
  for (const viewer of [stranger.member, stranger.contact]) {
    expect(await findCaseId(viewer, code)).toBeNull();
  }
  expect(await findCaseId(pair.member, "JD-2569-0001' OR true")).toBeNull();
});

test('a lost connection is opened again, and nothing that happened meanwhile is missed', async () => {
  const talk = await acceptedCase();
  const page = openPage(talk, talk.pair.contact);
  await until(() => page.heard.length > 0, 'the stream is open');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await withClient(ownerUrl, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query = 'LISTEN "case"'`,
    ),
  );
  await sent(talk.pair.member, talk.id);
  await until(() => page.changes() > 0, 'the change while nobody listened');
  page.leave();
  await page.reading;
});
