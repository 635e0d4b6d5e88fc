'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** Why there is no picture or sound of one's own. */
export type MediaTrouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'unsupported';

export type Device = { id: string; label: string };

export type Media = {
  stream: MediaStream | null;
  trouble: MediaTrouble | null;
  asking: boolean;
  cameras: Device[];
  microphones: Device[];
  chosen: { camera: string; microphone: string };
  /** Asks for camera and microphone; what is there is taken. */
  start: (choice?: { camera?: string; microphone?: string }) => Promise<MediaStream | null>;
  stop: () => void;
};

function troubleOf(error: unknown): MediaTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'busy';
}

type Choice = { camera: string; microphone: string };

async function open({ camera, microphone }: Choice): Promise<MediaStream> {
  const video = {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    ...(camera ? { deviceId: { exact: camera } } : {}),
  };
  const audio = {
    echoCancellation: true,
    noiseSuppression: true,
    ...(microphone ? { deviceId: { exact: microphone } } : {}),
  };
  const tries: MediaStreamConstraints[] = [{ video, audio }, { audio }, { video }];
  let first: unknown;
  for (const constraints of tries) {
    try {
      return await navigator.mediaDevices.getUserMedia(constraints);
    } catch (error) {
      first ??= error;
      // Who says no is not asked for less.
      if (troubleOf(error) === 'denied') break;
    }
  }
  throw first;
}

/** Camera and microphone of this browser. */
export function useMedia(): Media {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [trouble, setTrouble] = useState<MediaTrouble | null>(null);
  const [asking, setAsking] = useState(false);
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const [chosen, setChosen] = useState<Choice>({ camera: '', microphone: '' });
  const current = useRef<MediaStream | null>(null);

  const stop = useCallback(() => {
    for (const track of current.current?.getTracks() ?? []) track.stop();
    current.current = null;
    setStream(null);
  }, []);

  const start = useCallback(
    async (choice: Partial<Choice> = {}) => {
      const wanted = { camera: '', microphone: '', ...choice };
      if (!navigator.mediaDevices?.getUserMedia) {
        setTrouble(window.isSecureContext ? 'unsupported' : 'insecure');
        return null;
      }
      setAsking(true);
      stop();
      try {
        const opened = await open(wanted);
        current.current = opened;
        setStream(opened);
        setTrouble(null);
        setDevices(await navigator.mediaDevices.enumerateDevices());
        const used = (track: MediaStreamTrack | undefined) => track?.getSettings().deviceId ?? '';
        setChosen({
          camera: used(opened.getVideoTracks()[0]),
          microphone: used(opened.getAudioTracks()[0]),
        });
        return opened;
      } catch (error) {
        setTrouble(troubleOf(error));
        return null;
      } finally {
        setAsking(false);
      }
    },
    [stop],
  );

  useEffect(() => stop, [stop]);

  const of = (kind: MediaDeviceKind) =>
    devices
      .filter((device) => device.kind === kind && device.deviceId)
      .map(({ deviceId, label }, index) => ({ id: deviceId, label: label || String(index + 1) }));
  return {
    ...{ stream, trouble, asking, chosen, start, stop },
    cameras: of('videoinput'),
    microphones: of('audioinput'),
  };
}
