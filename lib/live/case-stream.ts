import { type CaseFeed, caseFeed } from './case-feed';
import { OpenStream, type StreamOf, type StreamSettings } from './open-stream';

/**
 * The stream of one open page: `changed` when its case has, nothing of what. It is asked again and
 * again whether its reader may still read, and ends with the session, or after some minutes, when
 * the page opens another.
 */
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

export function caseStream(
  of: StreamOf,
  settings: Partial<StreamSettings> = {},
  feed: CaseFeed = caseFeed(),
): ReadableStream<Uint8Array> {
  let stream: OpenStream | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      stream = new OpenStream(of, { ...usual, ...settings }, feed, controller);
    },
    cancel: () => stream?.finish(),
  });
}
