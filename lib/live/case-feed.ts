import pg from 'pg';
import { env } from '@/lib/env';
import { log } from '@/lib/log';

/**
 * Tells open pages of a case that it has changed. Triggers notify the channel `case` with the case's
 * id when a transaction commits; every web process listens with one connection of its own, however
 * many pages are open, so it does not matter which process made the change.
 */
type Listener = () => void;

type Channel = 'case' | 'video-room' | 'event-day';

const firstWaitMs = 500;
const longestWaitMs = 15_000;
/** A connection that died without a word is noticed by asking. */
const askEveryMs = 30_000;
const idleMs = 60_000;

export class CaseFeed {
  /** Rooms for two and days of events tell their browsers in the same way, by their own ids. */
  readonly #channel: Channel;
  readonly #listeners = new Map<string, Set<Listener>>();
  #client: pg.Client | null = null;
  #running = false;
  #waitMs = firstWaitMs;
  #timers = new Set<NodeJS.Timeout>();

  constructor(channel: Channel = 'case') {
    this.#channel = channel;
  }

  /** Calls `listener` after each change of a case, until the returned function is called. */
  subscribe(caseId: string, listener: Listener): () => void {
    const own = this.#listeners.get(caseId) ?? new Set();
    own.add(listener);
    this.#listeners.set(caseId, own);
    if (!this.#running) void this.#connect();
    return () => {
      own.delete(listener);
      if (own.size === 0 && this.#listeners.get(caseId) === own) this.#listeners.delete(caseId);
      if (this.#listeners.size === 0) this.#later(idleMs, () => this.#closeIfIdle());
    };
  }

  async close(): Promise<void> {
    this.#running = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    timer.unref();
    this.#timers.add(timer);
  }

  #closeIfIdle(): void {
    if (this.#listeners.size === 0 && this.#running) void this.close();
  }

  async #connect(): Promise<void> {
    this.#running = true;
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      options: '-c role=japan_desk_portal',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    let lost = false;
    const again = (error?: Error) => {
      if (lost) return;
      lost = true;
      client.end().catch(() => undefined);
      this.#reconnect(client, error);
    };
    client.on('error', again);
    client.on('end', () => again());
    client.on('notification', ({ channel, payload }) => {
      if (channel === this.#channel && payload) this.#tell(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN "${this.#channel}"`);
    } catch (error) {
      again(error as Error);
      return;
    }
    if (!this.#running) {
      lost = true;
      await client.end().catch(() => undefined);
      return;
    }
    this.#client = client;
    this.#waitMs = firstWaitMs;
    this.#ask(client);
    // What was said while nobody listened is lost: everybody looks once.
    for (const caseId of [...this.#listeners.keys()]) this.#tell(caseId);
  }

  #reconnect(client: pg.Client, error: Error | undefined): void {
    if (this.#client === client) this.#client = null;
    if (!this.#running) return;
    log.warn({ error }, 'the connection that listens for changes was lost');
    const wait = this.#waitMs;
    this.#waitMs = Math.min(longestWaitMs, wait * 2);
    this.#later(wait, () => {
      if (this.#running) void this.#connect();
    });
  }

  #ask(client: pg.Client): void {
    this.#later(askEveryMs, () => {
      if (this.#client !== client) return;
      client.query('SELECT 1').then(
        () => this.#ask(client),
        () => undefined,
      );
    });
  }

  #tell(caseId: string): void {
    for (const listener of [...(this.#listeners.get(caseId) ?? [])]) listener();
  }
}

// Kept on globalThis because the development server loads this module anew on every change.
const holder = globalThis as { japanDeskCaseFeed?: CaseFeed };

export function caseFeed(): CaseFeed {
  holder.japanDeskCaseFeed ??= new CaseFeed();
  return holder.japanDeskCaseFeed;
}
