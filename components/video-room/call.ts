import type { RoomEvents, TypedLine } from '@/lib/video-room/events';
import { type Happening, isOut, type Phase, phaseAfter } from '@/lib/video-room/states';
import { Line } from './line';
import { type Outgoing, Peer, type Remote } from './peer';

/** What the page shows of a conversation. */
export type CallView = {
  phase: Phase | 'outside' | 'entering';
  /** Who sits on this side already, and would have to make way. */
  holder: string | null;
  /** Why the room could not be entered: a code of lib/failure. */
  refused: string | null;
  remote: Remote | null;
  lines: readonly TypedLine[];
};

const againMs = 1000;

type Joined = { seat: string; side: 'THAI' | 'OTHER'; ice: RTCIceServer[] };

/** One browser's part in a conversation, from sitting down to leaving. */
export class Call {
  readonly #line: Line;
  readonly #listeners = new Set<() => void>();
  #view: CallView = { phase: 'outside', holder: null, refused: null, remote: null, lines: [] };
  #joined: Joined | null = null;
  #media: MediaStream | null = null;
  #other: string | null = null;
  #peer: Peer | null = null;
  #sending: Promise<void> = Promise.resolve();

  constructor(secret: string, link: string | null) {
    this.#line = new Line(secret, link, {
      hear: (events) => this.#hear(events),
      closed: () => this.#out('time-over'),
    });
  }

  readonly view = (): CallView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async enter(media: MediaStream | null, takeOver = false): Promise<void> {
    if (this.#view.phase === 'entering') return;
    this.#media = media;
    this.#show({ phase: 'entering', refused: null });
    const { status, data } = await this.#line.post({ act: 'join', takeOver });
    if (status === 200) {
      this.#joined = data as unknown as Joined;
      this.#show({ phase: 'waiting', holder: null, lines: [] });
      this.#line.listen(this.#joined.seat);
      return;
    }
    const holder = typeof data.holder === 'string' ? data.holder : null;
    const refused = typeof data.code === 'string' ? data.code : 'request.unavailable';
    this.#show({ phase: 'outside', holder, refused });
  }

  /** Another camera or microphone, or none any more: the conversation goes on with it. */
  bring(media: MediaStream | null): void {
    this.#media = media;
    this.#peer?.bring(media);
  }

  /** Stays outside, as it was before somebody was found in the seat. */
  stayOut(): void {
    this.#show({ holder: null, refused: null });
  }

  /** @returns whether it was taken in; the line itself comes back with the room's events */
  async say(text: string, language: string): Promise<boolean> {
    const seat = this.#joined?.seat;
    if (!seat) return false;
    const { status } = await this.#line.post({ act: 'say', seat, text, language });
    return status === 200;
  }

  async hangUp(): Promise<void> {
    const seat = this.#joined?.seat;
    this.#out('hung-up');
    if (seat) await this.#line.post({ act: 'leave', seat }, { last: true });
  }

  /** The page goes away: the other person is told at once, and this one may come back. */
  readonly goAway = (): void => {
    const seat = this.#joined?.seat;
    if (seat) void this.#line.post({ act: 'leave', seat }, { last: true });
  };

  readonly searchAgain = (): void => this.#peer?.search();

  close(): void {
    this.#line.close();
    this.#peer?.close();
    this.#peer = null;
  }

  #show(change: Partial<CallView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }

  #happened(what: Happening): void {
    const { phase } = this.#view;
    if (phase === 'outside' || phase === 'entering') return;
    const next = phaseAfter(phase, what);
    if (next !== phase) this.#show({ phase: next });
  }

  #out(why: Happening): void {
    this.close();
    this.#joined = null;
    this.#other = null;
    this.#happened(why);
    this.#show({ remote: null });
  }

  #hear({ now, signals, lines }: RoomEvents): void {
    const { phase } = this.#view;
    if (phase === 'outside' || (phase !== 'entering' && isOut(phase))) return;
    if (now.you !== 'here') {
      this.#out('seat-taken');
      return;
    }
    if (lines.length > 0) this.#show({ lines: [...this.#view.lines, ...lines] });
    if (now.other !== this.#other) this.#meet(now.other);
    for (const { from, kind, body } of signals) {
      if (from === this.#other) this.#peer?.take(kind, body);
    }
  }

  #meet(other: string | null): void {
    this.#peer?.close();
    this.#peer = null;
    this.#other = other;
    this.#show({ remote: null });
    if (other === null || !this.#joined) {
      this.#happened('other-left');
      return;
    }
    const { seat, side, ice } = this.#joined;
    this.#happened('other-came');
    this.#peer = new Peer({
      polite: side === 'OTHER',
      ice,
      media: this.#media,
      send: (signals) => this.#send(seat, other, signals),
      remote: (remote) => this.#show({ remote }),
      happened: (what) => this.#happened(what),
    });
  }

  /** One after the other, or an answer could overtake what it answers. */
  #send(seat: string, to: string, signals: Outgoing[]): void {
    this.#sending = this.#sending.then(async () => {
      for (let tries = 3; tries > 0 && this.#other === to; tries -= 1) {
        const { status } = await this.#line.post({ act: 'send', seat, to, signals });
        // A moment without a network is waited for; whoever has gone meanwhile needs nothing.
        if (status !== 0 && status < 500) return;
        await new Promise((resolve) => setTimeout(resolve, againMs));
      }
    });
  }
}
