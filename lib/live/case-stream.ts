import { findViewer } from '@/lib/auth/find-viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import { log } from '@/lib/log';
import { type CaseFeed, caseFeed } from './case-feed';
import { caseStamp, findCaseId, mayLack } from './case-stamp';

/**
 * The stream of one open page: `changed` when its case has, nothing of what. It is asked again and
 * again whether its reader may still read, and ends with the session, or after some minutes, when
 * the page opens another.
 */
export type StreamSettings = {
  beatMs: number;
  lifeMs: number;
  /** Several changes of one moment are told once. */
  gatherMs: number;
};

const usual: StreamSettings = { beatMs: 20_000, lifeMs: 10 * 60_000, gatherMs: 150 };

/** A browser keeps six connections to a server: a person's pages must not take them all. */
const mostStreams = 3;
const open = new Map<string, number>();

/** @returns how to give the place back, or null when the person has none left in this process */
export function takeStream(viewerId: string): (() => void) | null {
  const count = open.get(viewerId) ?? 0;
  if (count >= mostStreams) return null;
  open.set(viewerId, count + 1);
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const left = (open.get(viewerId) ?? 1) - 1;
    if (left > 0) open.set(viewerId, left);
    else open.delete(viewerId);
  };
}

export type StreamOf = {
  viewer: Viewer;
  code: string;
  caseId: string;
  /** The last stamp that the page had, or when the page was made. */
  seen: { stamp: string } | { madeAt: number };
  signal: AbortSignal;
  onEnd: () => void;
};

export function caseStream(
  { viewer, code, caseId, seen, signal, onEnd }: StreamOf,
  settings: Partial<StreamSettings> = {},
  feed: CaseFeed = caseFeed(),
): ReadableStream<Uint8Array> {
  const { beatMs, lifeMs, gatherMs } = { ...usual, ...settings };
  const encoder = new TextEncoder();
  let last = 'stamp' in seen ? seen.stamp : null;
  let finish = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      let gathering: NodeJS.Timeout | undefined;
      const say = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      finish = () => {
        if (ended) return;
        ended = true;
        for (const timer of [gathering, life]) clearTimeout(timer);
        clearInterval(beat);
        unsubscribe();
        signal.removeEventListener('abort', finish);
        onEnd();
        try {
          controller.close();
        } catch {
          // The reader has closed it already.
        }
      };
      const look = async () => {
        if (!(await mayRead(viewer, code))) {
          say('event: ended\ndata: {}\n\n');
          finish();
          return;
        }
        const now = await caseStamp(caseId);
        const changed =
          last === null ? 'madeAt' in seen && mayLack(now, seen.madeAt) : last !== now.stamp;
        last = now.stamp;
        say(`id: ${now.stamp}\nevent: ${changed ? 'changed' : 'seen'}\ndata: {}\n\n`);
      };
      const lookSafely = () =>
        look().catch((error) => {
          log.warn({ error }, 'a stream of changes could not look');
          finish();
        });
      const gather = () => {
        gathering ??= setTimeout(() => {
          gathering = undefined;
          void lookSafely();
        }, gatherMs);
      };
      const unsubscribe = feed.subscribe(caseId, gather);
      // The beat also finds a session that has ended, and keeps proxies from closing the connection.
      const beat = setInterval(() => {
        say(': still here\n\n');
        mayRead(viewer, code).then(
          (may) => (may ? undefined : lookSafely()),
          () => undefined,
        );
      }, beatMs);
      const life = setTimeout(finish, lifeMs);
      signal.addEventListener('abort', finish);
      if (signal.aborted) finish();
      say('retry: 4000\n\n');
      void lookSafely();
    },
    cancel: () => finish(),
  });
}

async function mayRead(viewer: Viewer, code: string): Promise<boolean> {
  const still = await findViewer(viewer.sessionId, new Date(), { counts: false });
  return still !== null && (await findCaseId(still, code)) !== null;
}
