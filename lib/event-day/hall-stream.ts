import { CaseFeed } from '@/lib/live/case-feed';

/**
 * The stream of one hall screen, or of a day desk: `changed` when something of the event has. What
 * it is, the page asks for itself. It ends after some minutes, when the page opens another.
 */
const beatMs = 20_000;
const lifeMs = 10 * 60_000;
const gatherMs = 250;
/** Screens of one event in one process. */
const mostStreams = 40;

// Kept on globalThis because the development server loads this module anew on every change.
const holder = globalThis as {
  japanDeskDayFeed?: CaseFeed;
  japanDeskDayStreams?: Map<string, number>;
};

function dayFeed(): CaseFeed {
  holder.japanDeskDayFeed ??= new CaseFeed('event-day');
  return holder.japanDeskDayFeed;
}

const encoder = new TextEncoder();

/**
 * @param mayRead asked again and again: a revoked screen goes dark
 * @returns null when too many hang on this event already
 */
export function dayStream(
  eventId: string,
  signal: AbortSignal,
  mayRead: () => Promise<boolean>,
): ReadableStream<Uint8Array> | null {
  holder.japanDeskDayStreams ??= new Map();
  const open = holder.japanDeskDayStreams;
  const count = open.get(eventId) ?? 0;
  if (count >= mostStreams) return null;
  open.set(eventId, count + 1);
  let finish = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      finish = follow(eventId, signal, mayRead, controller, () => {
        const left = (open.get(eventId) ?? 1) - 1;
        if (left > 0) open.set(eventId, left);
        else open.delete(eventId);
      });
    },
    cancel: () => finish(),
  });
}

function follow(
  eventId: string,
  signal: AbortSignal,
  mayRead: () => Promise<boolean>,
  controller: ReadableStreamDefaultController<Uint8Array>,
  giveBack: () => void,
): () => void {
  let ended = false;
  let gathering: NodeJS.Timeout | undefined;
  const say = (text: string) => {
    if (!ended) controller.enqueue(encoder.encode(text));
  };
  const finish = () => {
    if (ended) return;
    ended = true;
    clearTimeout(gathering);
    clearTimeout(life);
    clearInterval(beat);
    unsubscribe();
    signal.removeEventListener('abort', finish);
    giveBack();
    try {
      controller.close();
    } catch {
      // The reader has closed it already.
    }
  };
  const look = async (words: string) => {
    const may = await mayRead().catch(() => true);
    if (may) return say(words);
    say('event: ended\ndata: {}\n\n');
    finish();
  };
  const unsubscribe = dayFeed().subscribe(eventId, () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      void look('event: changed\ndata: {}\n\n');
    }, gatherMs);
  });
  const beat = setInterval(() => void look(': still here\n\n'), beatMs);
  const life = setTimeout(finish, lifeMs);
  signal.addEventListener('abort', finish);
  if (signal.aborted) finish();
  say('retry: 3000\n\nevent: seen\ndata: {}\n\n');
  return finish;
}
