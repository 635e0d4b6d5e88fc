/**
 * Follows the changes of a case from a browser: by a stream of events while the page is looked at,
 * by asking every twenty seconds where no stream can be held.
 */
const askEveryMs = 20_000;
const hiddenMs = 30_000;
const streamAgainMs = 5 * 60_000;
const mostFailures = 3;

type Report = { changed: () => void; mode: (mode: 'live' | 'asking' | 'ended') => void };

/** @returns how to stop */
export function startFollowing(path: string, madeAt: number, report: Report): () => void {
  const follower = new Follower(path, madeAt, report);
  follower.start();
  return () => follower.stop();
}

class Follower {
  #stamp: string | null = null;
  #source: EventSource | null = null;
  #failures = 0;
  #asking: ReturnType<typeof setInterval> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #ended = false;

  constructor(
    readonly path: string,
    readonly madeAt: number,
    readonly report: Report,
  ) {}

  start(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#open();
  }

  stop(): void {
    this.#ended = true;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#hiding);
    this.#close();
    this.#stopAsking();
  }

  /** Pages that nobody looks at hold no connection: a browser has few for each server. */
  readonly #onVisibility = () => {
    clearTimeout(this.#hiding);
    if (document.visibilityState === 'hidden') {
      this.#hiding = setTimeout(() => this.#close(), hiddenMs);
    } else if (!this.#source && this.#asking === undefined) {
      this.#open();
    }
  };

  #open(): void {
    if (this.#ended || this.#source) return;
    const query = this.#stamp ? `stamp=${this.#stamp}` : `since=${this.madeAt}`;
    const source = new EventSource(`${this.path}/live?${query}`);
    this.#source = source;
    source.addEventListener('seen', ({ lastEventId }) => this.#hear(lastEventId, false));
    source.addEventListener('changed', ({ lastEventId }) => this.#hear(lastEventId, true));
    source.addEventListener('ended', () => this.#end());
    source.onerror = () => {
      this.#failures += 1;
      // Closed: the server refused the stream. Else the browser tries again by itself.
      if (source.readyState !== EventSource.CLOSED && this.#failures < mostFailures) return;
      this.#close();
      this.#ask();
    };
  }

  #close(): void {
    this.#source?.close();
    this.#source = null;
  }

  #hear(stamp: string, changed: boolean): void {
    this.#failures = 0;
    this.#stamp = stamp;
    this.report.mode('live');
    if (changed) this.report.changed();
  }

  #end(): void {
    this.report.mode('ended');
    this.stop();
  }

  #ask(): void {
    if (this.#ended || this.#asking !== undefined) return;
    this.report.mode('asking');
    void this.#askOnce();
    this.#asking = setInterval(() => {
      if (document.visibilityState === 'visible') void this.#askOnce();
    }, askEveryMs);
    this.#again = setTimeout(() => {
      this.#stopAsking();
      this.#failures = 0;
      this.#open();
    }, streamAgainMs);
  }

  #stopAsking(): void {
    clearInterval(this.#asking);
    clearTimeout(this.#again);
    this.#asking = undefined;
  }

  async #askOnce(): Promise<void> {
    const response = await fetch(`${this.path}/changes`, { cache: 'no-store' }).catch(() => null);
    if (response?.status === 404) return this.#end();
    if (!response?.ok || this.#ended) return;
    const now = (await response.json()) as { stamp: string; changedAt: number };
    const changed = this.#stamp ? this.#stamp !== now.stamp : now.changedAt > this.madeAt - 3000;
    this.#stamp = now.stamp;
    if (changed) this.report.changed();
  }
}
