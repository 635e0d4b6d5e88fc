'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Device,
  type DeviceKind,
  devicesOf,
  idOf,
  kindOf,
  type MediaTrouble,
  type Opened,
  openBoth,
  openOther,
  troubleBefore,
} from './devices';

export type Media = {
  /** Another one whenever a track is another. */
  stream: MediaStream | null;
  trouble: MediaTrouble | null;
  /** What was in use and went: unplugged, or taken away by the browser. */
  lost: readonly DeviceKind[];
  asking: boolean;
  cameras: Device[];
  microphones: Device[];
  chosen: Record<DeviceKind, string>;
  /** Asks for camera and microphone; what is there is taken. */
  start: () => Promise<MediaStream | null>;
  /** Takes another camera or microphone; what else is in use stays. */
  change: (kind: DeviceKind, id: string) => Promise<void>;
  stop: () => void;
};

/** Camera and microphone of this browser. */
export function useMedia(): Media {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [trouble, setTrouble] = useState<MediaTrouble | null>(null);
  const [lost, setLost] = useState<readonly DeviceKind[]>([]);
  const [asking, setAsking] = useState(false);
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const tracks = useRef<readonly MediaStreamTrack[]>([]);
  /** Counts what was asked for: whatever is opened for an older question is closed again. */
  const asked = useRef(0);
  const gone = useRef(false);

  const take = useCallback((taken: readonly MediaStreamTrack[]) => {
    tracks.current = taken;
    for (const track of taken) {
      track.onended = () => {
        setLost((before) => [...before, kindOf(track)]);
        take(tracks.current.filter((other) => other !== track));
      };
    }
    const stream = taken.length > 0 ? new MediaStream([...taken]) : null;
    setStream(stream);
    return stream;
  }, []);

  const stop = useCallback(() => {
    asked.current += 1;
    close(tracks.current);
    take([]);
    setLost([]);
    setAsking(false);
  }, [take]);

  /** @returns what was opened; null when something else was asked for meanwhile */
  const ask = useCallback(async (open: () => Promise<Opened>) => {
    asked.current += 1;
    const question = asked.current;
    setAsking(true);
    const { tracks: opened, trouble: why } = await open();
    const found = await navigator.mediaDevices.enumerateDevices();
    if (gone.current || asked.current !== question) {
      close(opened);
      return null;
    }
    setDevices(found);
    setTrouble(why);
    setAsking(false);
    return opened;
  }, []);

  const start = useCallback(async () => {
    const missing = troubleBefore();
    setTrouble(missing);
    if (missing) return null;
    stop();
    const opened = await ask(openBoth);
    return opened && take(opened);
  }, [ask, stop, take]);

  const change = useCallback(
    async (kind: DeviceKind, id: string) => {
      const ofKind = (track: MediaStreamTrack) => kindOf(track) === kind;
      const before = tracks.current.filter(ofKind);
      const used = idOf(before[0]);
      // Many phones have one camera open at a time.
      close(before);
      const opened = await ask(() => openOther(kind, id, used));
      if (!opened) return;
      take([...tracks.current.filter((track) => !ofKind(track)), ...opened]);
      setLost((all) => [
        ...all.filter((one) => one !== kind),
        ...(opened.length > 0 ? [] : [kind]),
      ]);
    },
    [ask, take],
  );

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      close(tracks.current);
    };
  }, []);

  useEffect(() => {
    const media = navigator.mediaDevices;
    // Somebody plugs one in, or out: what can be chosen is another.
    const look = () => void media.enumerateDevices().then(setDevices);
    media?.addEventListener?.('devicechange', look);
    return () => media?.removeEventListener?.('devicechange', look);
  }, []);

  const used = (kind: DeviceKind) =>
    idOf(stream?.getTracks().find((track) => kindOf(track) === kind));
  return {
    ...{ stream, trouble, lost, asking, start, change, stop },
    cameras: devicesOf(devices, 'camera'),
    microphones: devicesOf(devices, 'microphone'),
    chosen: { camera: used('camera'), microphone: used('microphone') },
  };
}

function close(tracks: readonly MediaStreamTrack[]): void {
  for (const track of tracks) {
    track.onended = null;
    track.stop();
  }
}
