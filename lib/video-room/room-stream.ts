import { CaseFeed } from '@/lib/live/case-feed';
import { takeStream } from '@/lib/live/case-stream';
import { log } from '@/lib/log';
import type { OwnRoom } from './admission';
import { refusalOf } from './commands';
import { markSeen, readEvents } from './events';
import { type Guest, roomOf } from './guest';
import { readSeen } from './schema';

/**
 * The stream of one browser in a room: everything that it has not heard yet, as soon as it is
 * there. Its beat says that the browser is still there, and asks whether it still may be.
 */
const usual = { beatMs: 10_000, lifeMs: 10 * 60_000, gatherMs: 20 };
export type RoomStreamSettings = typeof usual;

export type RoomStreamOf = {
  guest: Guest;
  room: OwnRoom;
  seat: string;
  after: string;
  signal: AbortSignal;
};

const encoder = new TextEncoder();

// Kept on globalThis because the development server loads this module anew on every change.
const holder = globalThis as { japanDeskRoomFeed?: CaseFeed };

export function roomFeed(): CaseFeed {
  holder.japanDeskRoomFeed ??= new CaseFeed('video-room');
  return holder.japanDeskRoomFeed;
}

/** @returns null when this browser holds too many streams already */
export function roomStream(
  of: RoomStreamOf,
  settings: Partial<RoomStreamSettings> = {},
): ReadableStream<Uint8Array> | null {
  const giveBack = takeStream(`room ${of.seat}`);
  if (!giveBack) return null;
  let stream: RoomStream | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      stream = new RoomStream(of, { ...usual, ...settings }, controller, giveBack);
    },
    cancel: () => stream?.finish(),
  });
}

class RoomStream {
  readonly #of: RoomStreamOf;
  readonly #settings: RoomStreamSettings;
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  readonly #giveBack: () => void;
  readonly #unsubscribe: () => void;
  readonly #beat: NodeJS.Timeout;
  readonly #life: NodeJS.Timeout;
  #gathering: NodeJS.Timeout | undefined;
  #seen: string;
  #last = '';
  #looking: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(
    of: RoomStreamOf,
    settings: RoomStreamSettings,
    controller: ReadableStreamDefaultController<Uint8Array>,
    giveBack: () => void,
  ) {
    this.#of = of;
    this.#settings = settings;
    this.#controller = controller;
    this.#giveBack = giveBack;
    this.#seen = of.after;
    this.#unsubscribe = roomFeed().subscribe(of.room.id, () => this.#gather());
    this.#beat = setInterval(() => this.#queue(() => this.#stillHere()), settings.beatMs);
    this.#life = setTimeout(this.finish, settings.lifeMs);
    of.signal.addEventListener('abort', this.finish);
    if (of.signal.aborted) this.finish();
    this.#write('retry: 1500\n\n');
    this.#queue(() => this.#stillHere());
  }

  readonly finish = (): void => {
    if (this.#ended) return;
    this.#ended = true;
    for (const timer of [this.#gathering, this.#life]) clearTimeout(timer);
    clearInterval(this.#beat);
    this.#unsubscribe();
    this.#of.signal.removeEventListener('abort', this.finish);
    this.#giveBack();
    try {
      this.#controller.close();
    } catch {
      // The reader has closed it already.
    }
  };

  #write(text: string): void {
    if (!this.#ended) this.#controller.enqueue(encoder.encode(text));
  }

  #gather(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#queue(() => this.#look());
    }, this.#settings.gatherMs);
  }

  /** One look after the other, or a line would be told twice. */
  #queue(act: () => Promise<void>): void {
    this.#looking = this.#looking.then(async () => {
      if (this.#ended) return;
      try {
        await act();
      } catch (error) {
        log.warn({ error }, 'a stream of a video room could not look');
        this.finish();
      }
    });
  }

  async #stillHere(): Promise<void> {
    const { guest, room, seat } = this.#of;
    const now = new Date();
    const still = await roomOf(guest, room.secret, now);
    if (!still || refusalOf(still, now) !== null) return this.#end();
    await markSeen(seat, now);
    this.#write(': still here\n\n');
    await this.#look();
  }

  #end(): void {
    this.#write('event: closed\ndata: {}\n\n');
    this.finish();
  }

  async #look(): Promise<void> {
    const { room, seat } = this.#of;
    const events = await readEvents(room, seat, readSeen(this.#seen), new Date());
    if (!events) return this.#end();
    const data = JSON.stringify(events);
    if (data === this.#last) return;
    this.#last = data;
    this.#seen = events.seen;
    this.#write(`id: ${events.seen}\nevent: room\ndata: ${data}\n\n`);
    if (events.now.you !== 'here') this.finish();
  }
}
