import type { Tap } from '@/lib/event-day/day-schema';

/**
 * Taps at the door, kept in the browser until the portal has them. Each carries an id and the time
 * at which it was made: sent twice it is written once, sent late it is written as of then.
 */
export type QueuedTap = {
  id: string;
  tap: Tap;
  at: string;
  /** What the list or the camera gave. */
  personId?: string;
  badge?: string;
};

export type TapResult = { id: string; name?: string; here?: boolean; code?: string };

/** How the last try to send went. */
export type Reach = 'reached' | 'out-of-reach' | 'signed-out';

export type QueueState = { waiting: QueuedTap[]; reach: Reach };

const retryMs = 4000;
const patienceMs = 8000;

export class TapQueue {
  #waiting: QueuedTap[] = [];
  #sending = false;
  #reach: Reach = 'reached';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly code: string,
    readonly listener: {
      changed: (state: QueueState) => void;
      answered: (results: TapResult[], taps: QueuedTap[]) => void;
    },
  ) {}

  get #key() {
    return `taps:${this.code}`;
  }

  start(): () => void {
    this.#waiting = this.#read();
    const again = () => void this.send();
    window.addEventListener('online', again);
    this.#tell();
    again();
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(this.#timer);
    };
  }

  add(tap: Omit<QueuedTap, 'id' | 'at'>): void {
    const at = new Date().toISOString();
    this.#waiting = [...this.#read(), { ...tap, id: crypto.randomUUID(), at }];
    this.#write();
    void this.send();
  }

  async send(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#sending) return;
    const taps = this.#waiting.slice(0, 100);
    if (taps.length === 0) return this.#tell();
    this.#sending = true;
    const results = await this.#post(taps);
    this.#sending = false;
    this.#reach = typeof results === 'string' ? results : 'reached';
    if (typeof results !== 'string') {
      const done = new Set(results.map(({ id }) => id));
      this.#waiting = this.#read().filter(({ id }) => !done.has(id));
      this.#write();
      this.listener.answered(results, taps);
    } else this.#tell();
    if (this.#waiting.length > 0) this.#timer = setTimeout(() => void this.send(), retryMs);
  }

  /** Out of reach is also a portal that asks for patience. */
  async #post(taps: readonly QueuedTap[]): Promise<TapResult[] | Exclude<Reach, 'reached'>> {
    try {
      const response = await fetch(`/api/events/${this.code}/check-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ taps }),
        signal: AbortSignal.timeout(patienceMs),
      });
      if (response.ok) return ((await response.json()) as { answers: TapResult[] }).answers;
      return response.status === 401 ? 'signed-out' : 'out-of-reach';
    } catch {
      return 'out-of-reach';
    }
  }

  #read(): QueuedTap[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? (kept as QueuedTap[]) : [];
    } catch {
      return this.#waiting;
    }
  }

  #write(): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#waiting));
    } catch {
      // Kept in the page alone then.
    }
    this.#tell();
  }

  #tell(): void {
    this.listener.changed({ waiting: this.#waiting, reach: this.#reach });
  }
}
