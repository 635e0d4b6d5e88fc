import type { Happening } from '@/lib/video-room/states';

/**
 * One connection to the browser across the table. Both may offer at any time: of two offers that
 * cross, the polite side withdraws its own ("perfect negotiation"). When the way breaks, another is
 * looked for; when none is found in good time that is said, and the search goes on.
 */
const patienceMs = 20_000;
const restartAfterMs = 3000;
const gatherMs = 80;

export type Outgoing = { kind: 'description' | 'candidate'; body: string };

type Options = {
  polite: boolean;
  ice: RTCIceServer[];
  media: MediaStream | null;
  send: (signals: Outgoing[]) => void;
  remote: (stream: MediaStream) => void;
  happened: (what: Happening) => void;
};

export class Peer {
  readonly #options: Options;
  readonly #pc: RTCPeerConnection;
  readonly #remote = new MediaStream();
  #offering = false;
  #ignoring = false;
  #outbox: Outgoing[] = [];
  #flushing: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #restart: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
    this.#pc = new RTCPeerConnection({ iceServers: options.ice });
    const pc = this.#pc;
    pc.onnegotiationneeded = () => void this.#offer();
    pc.onicecandidate = ({ candidate }) => {
      if (candidate) this.#say('candidate', JSON.stringify(candidate));
    };
    pc.ontrack = ({ track }) => {
      this.#remote.addTrack(track);
      options.remote(this.#remote);
    };
    pc.oniceconnectionstatechange = () => this.#onPath();
    this.#bring(options.media);
    this.#beginPatience();
  }

  /** Signals are taken one after the other, in the order in which they were sent. */
  take(kind: string, body: string): void {
    this.#work = this.#work.then(() => this.#take(kind, body)).catch(() => undefined);
  }

  /** Looks for a way anew, as when the network has changed. */
  search(): void {
    if (this.#pc.signalingState !== 'closed') this.#pc.restartIce();
  }

  close(): void {
    for (const timer of [this.#flushing, this.#patience, this.#restart]) clearTimeout(timer);
    this.#pc.onnegotiationneeded = null;
    this.#pc.onicecandidate = null;
    this.#pc.ontrack = null;
    this.#pc.oniceconnectionstatechange = null;
    this.#pc.close();
  }

  #bring(media: MediaStream | null): void {
    for (const track of media?.getTracks() ?? []) this.#pc.addTrack(track, media as MediaStream);
    // Without a camera or microphone of one's own one still sees and hears.
    for (const kind of ['audio', 'video'] as const) {
      const has = media?.getTracks().some((track) => track.kind === kind);
      if (!has) this.#pc.addTransceiver(kind, { direction: 'recvonly' });
    }
  }

  async #offer(): Promise<void> {
    try {
      this.#offering = true;
      await this.#pc.setLocalDescription();
      this.#sayDescription();
    } catch {
      // Closed meanwhile, or the other side's offer came first: it leads to the same end.
    } finally {
      this.#offering = false;
    }
  }

  async #take(kind: string, body: string): Promise<void> {
    const pc = this.#pc;
    if (pc.signalingState === 'closed') return;
    if (kind === 'candidate') {
      await pc.addIceCandidate(JSON.parse(body) as RTCIceCandidateInit).catch((error) => {
        // Candidates of an offer that was not taken belong to nothing.
        if (!this.#ignoring) throw error;
      });
      return;
    }
    const description = JSON.parse(body) as RTCSessionDescriptionInit;
    const crossed =
      description.type === 'offer' && (this.#offering || pc.signalingState !== 'stable');
    this.#ignoring = !this.#options.polite && crossed;
    if (this.#ignoring) return;
    await pc.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    await pc.setLocalDescription();
    this.#sayDescription();
  }

  #sayDescription(): void {
    const { localDescription } = this.#pc;
    if (localDescription) this.#say('description', JSON.stringify(localDescription));
  }

  #say(kind: Outgoing['kind'], body: string): void {
    this.#outbox.push({ kind, body });
    this.#flushing ??= setTimeout(() => {
      this.#flushing = undefined;
      const signals = this.#outbox;
      this.#outbox = [];
      for (let at = 0; at < signals.length; at += 20) {
        this.#options.send(signals.slice(at, at + 20));
      }
    }, gatherMs);
  }

  #onPath(): void {
    const { iceConnectionState: path } = this.#pc;
    if (path === 'connected' || path === 'completed') {
      for (const timer of [this.#patience, this.#restart]) clearTimeout(timer);
      this.#patience = undefined;
      this.#options.happened('path-found');
      return;
    }
    if (path !== 'disconnected' && path !== 'failed') return;
    this.#options.happened('path-broken');
    this.#beginPatience();
    clearTimeout(this.#restart);
    // A way that only stumbles often comes back by itself.
    this.#restart = setTimeout(() => this.search(), path === 'failed' ? 0 : restartAfterMs);
  }

  #beginPatience(): void {
    this.#patience ??= setTimeout(() => {
      this.#patience = undefined;
      this.#options.happened('path-missing');
    }, patienceMs);
  }
}
