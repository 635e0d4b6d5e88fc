import { findViewer } from '@/lib/auth/find-viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import { log } from '@/lib/log';
import type { CaseFeed } from './case-feed';
import { caseStamp, findCaseId, mayLack } from './case-stamp';

export type StreamSettings = {
  beatMs: number;
  lifeMs: number;
  /** Several changes of one moment are told once. */
  gatherMs: number;
};

export type StreamOf = {
  viewer: Viewer;
  code: string;
  caseId: string;
  /** The last stamp that the page had, or when the page was made. */
  seen: { stamp: string } | { madeAt: number };
  signal: AbortSignal;
  onEnd: () => void;
};

const encoder = new TextEncoder();

/** One stream from its first word until its reader, its session or its time ends it, once. */
export class OpenStream {
  readonly #of: StreamOf;
  readonly #settings: StreamSettings;
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  readonly #beat: NodeJS.Timeout;
  readonly #life: NodeJS.Timeout;
  readonly #unsubscribe: () => void;
  #gathering: NodeJS.Timeout | undefined;
  #last: string | null;
  #ended = false;

  constructor(
    of: StreamOf,
    settings: StreamSettings,
    feed: CaseFeed,
    controller: ReadableStreamDefaultController<Uint8Array>,
  ) {
    this.#of = of;
    this.#settings = settings;
    this.#controller = controller;
    this.#last = 'stamp' in of.seen ? of.seen.stamp : null;
    this.#unsubscribe = feed.subscribe(of.caseId, () => this.#gather());
    this.#beat = setInterval(() => this.#stillHere(), settings.beatMs);
    this.#life = setTimeout(this.finish, settings.lifeMs);
    of.signal.addEventListener('abort', this.finish);
    if (of.signal.aborted) this.finish();
    this.#say('retry: 4000\n\n');
    void this.#look();
  }

  readonly finish = (): void => {
    if (this.#ended) return;
    this.#ended = true;
    for (const timer of [this.#gathering, this.#life]) clearTimeout(timer);
    clearInterval(this.#beat);
    this.#unsubscribe();
    this.#of.signal.removeEventListener('abort', this.finish);
    this.#of.onEnd();
    try {
      this.#controller.close();
    } catch {
      // The reader has closed it already.
    }
  };

  #say(text: string): void {
    if (!this.#ended) this.#controller.enqueue(encoder.encode(text));
  }

  #gather(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void this.#look();
    }, this.#settings.gatherMs);
  }

  /** The beat also finds a session that has ended, and keeps proxies from closing the connection. */
  #stillHere(): void {
    this.#say(': still here\n\n');
    this.#mayRead().then(
      (may) => (may ? undefined : this.#look()),
      () => undefined,
    );
  }

  async #look(): Promise<void> {
    try {
      await this.#tellStamp();
    } catch (error) {
      log.warn({ error }, 'a stream of changes could not look');
      this.finish();
    }
  }

  async #tellStamp(): Promise<void> {
    if (!(await this.#mayRead())) {
      this.#say('event: ended\ndata: {}\n\n');
      this.finish();
      return;
    }
    const { caseId, seen } = this.#of;
    const now = await caseStamp(caseId);
    const changed =
      this.#last === null
        ? 'madeAt' in seen && mayLack(now, seen.madeAt)
        : this.#last !== now.stamp;
    this.#last = now.stamp;
    this.#say(`id: ${now.stamp}\nevent: ${changed ? 'changed' : 'seen'}\ndata: {}\n\n`);
  }

  async #mayRead(): Promise<boolean> {
    const { viewer, code } = this.#of;
    const still = await findViewer(viewer.sessionId, new Date(), { counts: false });
    return still !== null && (await findCaseId(still, code)) !== null;
  }
}
