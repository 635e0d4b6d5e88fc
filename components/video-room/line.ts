import type { RoomEvents } from '@/lib/video-room/events';

/**
 * The line between a browser and its room: what it says goes by POST, what it hears comes by a
 * stream of events, or by asking where no stream can be held.
 */
const askEveryMs = 1500;
const streamAgainMs = 60_000;
/** A stream says something at once: one that does not is held up by what lies between. */
const mostSilenceMs = 3000;

export type Said = { status: number; data: Record<string, unknown> };

type Hearing = { hear: (events: RoomEvents) => void; closed: () => void };

export class Line {
  readonly #path: string;
  readonly #link: string | null;
  readonly #hearing: Hearing;
  #seat = '';
  #after = '0-0';
  #source: EventSource | null = null;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #open = false;

  constructor(secret: string, link: string | null, hearing: Hearing) {
    this.#path = `/api/rooms/${secret}`;
    this.#link = link;
    this.#hearing = hearing;
  }

  /** @returns status 0 when nobody could be reached */
  async post(body: object, { last = false } = {}): Promise<Said> {
    try {
      const response = await fetch(`${this.#path}/signal`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ...(this.#link ? { link: this.#link } : {}) }),
        // Goes on when the page does not.
        keepalive: last,
      });
      return { status: response.status, data: await response.json().catch(() => ({})) };
    } catch {
      return { status: 0, data: {} };
    }
  }

  listen(seat: string): void {
    this.close();
    this.#seat = seat;
    this.#open = true;
    this.#stream();
  }

  close(): void {
    this.#open = false;
    this.#source?.close();
    this.#source = null;
    for (const timer of [this.#silence, this.#asking, this.#again]) clearTimeout(timer);
    this.#silence = undefined;
  }

  #address(): string {
    const query = new URLSearchParams({ seat: this.#seat, after: this.#after });
    if (this.#link) query.set('link', this.#link);
    return `${this.#path}/events?${query}`;
  }

  #hear(events: RoomEvents): void {
    if (!this.#open) return;
    this.#after = events.seen;
    this.#hearing.hear(events);
  }

  #stream(): void {
    const source = new EventSource(this.#address());
    this.#source = source;
    this.#beginSilence(source);
    source.addEventListener('room', ({ data }) => {
      this.#endSilence();
      this.#hear(JSON.parse(data) as RoomEvents);
    });
    source.addEventListener('closed', () => this.#hearing.closed());
    source.onerror = () => {
      if (this.#source !== source) return;
      // Closed: the server refused the stream. Else the browser tries again by itself.
      if (source.readyState === EventSource.CLOSED) this.#askInstead(source);
      else this.#beginSilence(source);
    };
  }

  #beginSilence(source: EventSource): void {
    this.#silence ??= setTimeout(() => this.#askInstead(source), mostSilenceMs);
  }

  #endSilence(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  #askInstead(source: EventSource): void {
    this.#endSilence();
    source.close();
    if (!this.#open || this.#source !== source) return;
    this.#source = null;
    void this.#ask();
    this.#again = setTimeout(() => {
      clearTimeout(this.#asking);
      if (this.#open) this.#stream();
    }, streamAgainMs);
  }

  async #ask(): Promise<void> {
    if (!this.#open) return;
    const response = await fetch(this.#address(), {
      headers: { accept: 'application/json' },
      cache: 'no-store',
    }).catch(() => null);
    if (!this.#open || this.#source) return;
    if (response?.status === 404 || response?.status === 403) return this.#hearing.closed();
    if (response?.ok) this.#hear((await response.json()) as RoomEvents);
    this.#asking = setTimeout(() => void this.#ask(), askEveryMs);
  }
}
