/** Why there is no picture or sound of one's own. */
export type MediaTrouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'unsupported';

export const deviceKinds = ['camera', 'microphone'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

export type Device = { id: string; label: string };

const trackKinds = { camera: 'video', microphone: 'audio' } as const;

export function kindOf(track: MediaStreamTrack): DeviceKind {
  return track.kind === 'video' ? 'camera' : 'microphone';
}

function troubleOf(error: unknown): MediaTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'busy';
}

/** Browsers give no camera at all to pages that were not fetched safely. */
export function troubleBefore(): MediaTrouble | null {
  if (typeof navigator.mediaDevices?.getUserMedia === 'function') return null;
  return window.isSecureContext ? 'unsupported' : 'insecure';
}

const wanted: Record<DeviceKind, MediaTrackConstraints> = {
  camera: { width: { ideal: 1280 }, height: { ideal: 720 } },
  microphone: { echoCancellation: true, noiseSuppression: true },
};

function constraintsOf(kind: DeviceKind, id = ''): MediaStreamConstraints {
  const constraints = { ...wanted[kind], ...(id ? { deviceId: { exact: id } } : {}) };
  return { [trackKinds[kind]]: constraints };
}

/** What was opened, and why not everything. */
export type Opened = { tracks: MediaStreamTrack[]; trouble: MediaTrouble | null };

async function open(constraints: MediaStreamConstraints): Promise<Opened> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    return { tracks: stream.getTracks(), trouble: null };
  } catch (error) {
    return { tracks: [], trouble: troubleOf(error) };
  }
}

/** Both, or what of them there is. */
export async function openBoth(): Promise<Opened> {
  const video = constraintsOf('camera');
  const audio = constraintsOf('microphone');
  let first: MediaTrouble | null = null;
  for (const constraints of [{ ...video, ...audio }, audio, video]) {
    const { tracks, trouble } = await open(constraints);
    if (tracks.length > 0) return { tracks, trouble: null };
    first ??= trouble;
    // Who says no is not asked for less.
    if (trouble === 'denied') break;
  }
  return { tracks: [], trouble: first };
}

/** Another one of a kind; the one that was in use when that cannot be had. */
export async function openOther(kind: DeviceKind, id: string, used: string): Promise<Opened> {
  const other = await open(constraintsOf(kind, id));
  if (other.tracks.length > 0 || !used || used === id) return other;
  return { ...(await open(constraintsOf(kind, used))), trouble: other.trouble };
}

export function idOf(track: MediaStreamTrack | undefined): string {
  return track?.getSettings().deviceId ?? '';
}

/** The devices of a kind that can be told apart: none before they are allowed. */
export function devicesOf(found: readonly MediaDeviceInfo[], kind: DeviceKind): Device[] {
  return found
    .filter((device) => device.kind === `${trackKinds[kind]}input` && device.deviceId)
    .map(({ deviceId, label }, index) => ({ id: deviceId, label: label || String(index + 1) }));
}
