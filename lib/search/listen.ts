import pg from 'pg';
import { log } from '@/lib/log';
import { indexAllPending } from './index-pending';
import { markAllIfToolsChanged } from './index-tools';

/**
 * Indexes what changes as soon as the database says so. Many changes at once are one round; a change
 * during a round is another. The connection is the listener's own, made anew when it is lost.
 */
const waitMs = 100;
const retryMs = 2000;

export class IndexListener {
  readonly #url: string;
  #client: pg.Client | null = null;
  #notice: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #round: Promise<void> | null = null;
  #again = false;
  #ended = false;

  constructor(url: string) {
    this.#url = url;
  }

  /** Listens; then looks whether the index is as this process would make it. */
  async start(): Promise<void> {
    await this.#listen();
    this.#wake(() => markAllIfToolsChanged());
  }

  async stop(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#notice);
    clearTimeout(this.#retry);
    await this.#round;
    await this.#client?.end().catch(() => undefined);
    this.#client = null;
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      options: '-c role=japan_desk_portal',
      application_name: 'japan-desk search index',
    });
    client.on('error', () => undefined);
    client.on('end', () => this.#lost(client));
    client.on('notification', () => this.#soon());
    try {
      await client.connect();
      await client.query('LISTEN search');
      this.#client = client;
    } catch (error) {
      log.warn({ error }, 'the search index does not hear of changes');
      this.#later(() => this.#relisten());
    }
  }

  async #relisten(): Promise<void> {
    await this.#listen();
    this.#soon();
  }

  #lost(client: pg.Client): void {
    if (this.#ended || this.#client !== client) return;
    this.#client = null;
    this.#later(() => this.#relisten());
  }

  #later(what: () => Promise<void>): void {
    if (this.#ended) return;
    this.#retry = setTimeout(() => void what(), retryMs);
  }

  #soon(): void {
    if (this.#ended || this.#notice) return;
    this.#notice = setTimeout(() => {
      this.#notice = undefined;
      this.#wake();
    }, waitMs);
  }

  #wake(before?: () => Promise<unknown>): void {
    if (this.#round) {
      this.#again = true;
      return;
    }
    this.#round = this.#work(before).finally(() => {
      this.#round = null;
    });
  }

  async #work(before?: () => Promise<unknown>): Promise<void> {
    try {
      await before?.();
      do {
        this.#again = false;
        await indexAllPending();
      } while (this.#again && !this.#ended);
    } catch (error) {
      // The minute's job tries again.
      log.warn({ error }, 'what has changed could not be indexed');
    }
  }
}
