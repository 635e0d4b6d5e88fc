import type { Happening } from '@/lib/video-room/states';

/**
 * One connection to the browser across the table. Both may offer at any time: of two offers that
 * cross, the polite side withdraws its own ("perfect negotiation"). When the way breaks, another is
 * looked for; when none is found in good time that is said, and the search goes on.
 */
export const patienceMs = 12_000;
const restartAfterMs = 3000;
const gatherMs = 80;

export type Outgoing = { kind: 'description' | 'candidate'; body: string };

/** What comes from the browser across the table, and which of it is sent at all. */
export type Remote = { stream: MediaStream; picture: boolean; sound: boolean };

type Options = {
  polite: boolean;
  ice: RTCIceServer[];
  media: MediaStream | null;
  send: (signals: Outgoing[]) => void;
  remote: (remote: Remote) => void;
  happened: (what: Happening) => void;
};

export class Peer {
  readonly #options: Options;
  readonly #pc: RTCPeerConnection;
  readonly #remote = new MediaStream();
  /** Says of picture and sound that they belong together; devices come and go. */
  readonly #own = new MediaStream();
  readonly #lanes: Record<'audio' | 'video', RTCRtpTransceiver>;
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
      this.#tellRemote();
    };
    pc.onsignalingstatechange = () => this.#tellRemote();
    pc.oniceconnectionstatechange = () => this.#onPath();
    this.#lanes = { audio: this.#lane('audio'), video: this.#lane('video') };
    this.#beginPatience();
  }

  /** Sends from these devices from now on, without a new call. */
  bring(media: MediaStream | null): void {
    for (const [kind, lane] of Object.entries(this.#lanes)) {
      const track = trackOf(media, kind);
      if (lane.sender.track === track) continue;
      // Fails only where the connection has been closed.
      void lane.sender.replaceTrack(track).catch(() => undefined);
      // The other browser learns that nothing comes any more, or that something comes again.
      lane.direction = track ? 'sendrecv' : 'recvonly';
    }
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
    this.#pc.onsignalingstatechange = null;
    this.#pc.oniceconnectionstatechange = null;
    this.#pc.close();
  }

  /** Without a camera or microphone of one's own one still sees and hears. */
  #lane(kind: 'audio' | 'video'): RTCRtpTransceiver {
    const track = trackOf(this.#options.media, kind);
    const sender = track && this.#pc.addTrack(track, this.#own);
    const lane = this.#pc.getTransceivers().find((one) => one.sender === sender);
    const streams = [this.#own];
    return lane ?? this.#pc.addTransceiver(kind, { direction: 'recvonly', streams });
  }

  #tellRemote(): void {
    if (this.#pc.signalingState !== 'stable') return;
    const comes = (kind: string) =>
      this.#pc
        .getTransceivers()
        .some(
          ({ receiver, currentDirection }) =>
            receiver.track.kind === kind && /^(sendrecv|recvonly)$/.test(currentDirection ?? ''),
        );
    this.#options.remote({
      stream: this.#remote,
      picture: comes('video'),
      sound: comes('audio'),
    });
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

function trackOf(media: MediaStream | null, kind: string): MediaStreamTrack | null {
  return media?.getTracks().find((track) => track.kind === kind) ?? null;
}
