'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

export type CameraTexts = { start: string; stop: string; hint: string; refused: string };

/** What browsers offer that read codes themselves. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type DetectorClass = new (options: { formats: string[] }) => Detector;

const lookEveryMs = 180;
/** The same badge again within this time is the same tap. */
const sameMs = 4000;

type Read = (video: HTMLVideoElement) => Promise<string | null>;

async function reader(): Promise<Read> {
  const known = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (known) {
    const detector = new known({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
  }
  const { default: readCode } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video;
    if (!context || width === 0) return null;
    canvas.width = width;
    canvas.height = height;
    context.drawImage(video, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return readCode(data, width, height)?.data ?? null;
  };
}

/** The phone's camera at the door: reads one badge after the other. */
export function BadgeCamera({
  texts,
  onRead,
}: {
  texts: CameraTexts;
  onRead: (read: string) => void;
}) {
  const [state, setState] = useState<'off' | 'on' | 'refused'>('off');
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onRead);
  told.current = onRead;

  useEffect(() => {
    if (state !== 'on' || !video.current) return;
    return watch(
      video.current,
      (read) => told.current(read),
      () => setState('refused'),
    );
  }, [state]);

  return (
    <div className="grid gap-3">
      {state === 'on' ? (
        <>
          <video
            ref={video}
            muted
            playsInline
            aria-label={texts.hint}
            className="aspect-square w-full max-w-[420px] rounded-overlay bg-sunken object-cover"
          />
          <p className="text-sm text-muted">{texts.hint}</p>
        </>
      ) : null}
      {state === 'refused' ? <p className="text-sm text-bad">{texts.refused}</p> : null}
      <Button
        type="button"
        variant={state === 'on' ? 'secondary' : 'primary'}
        wide="phone"
        onClick={() => setState(state === 'on' ? 'off' : 'on')}
      >
        {state === 'on' ? texts.stop : texts.start}
      </Button>
    </div>
  );
}

/** @returns how to end it */
function watch(
  video: HTMLVideoElement,
  onRead: (read: string) => void,
  onRefused: () => void,
): () => void {
  let stream: MediaStream | null = null;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = { read: '', at: 0 };
  const start = async () => {
    const [read, camera] = await Promise.all([
      reader(),
      navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
    ]);
    stream = camera;
    if (ended) return stop();
    video.srcObject = camera;
    await video.play();
    const look = async () => {
      if (ended) return;
      const found = await read(video).catch(() => null);
      const now = Date.now();
      if (found && (found !== last.read || now - last.at > sameMs)) onRead(found);
      if (found) last = { read: found, at: now };
      timer = setTimeout(() => void look(), lookEveryMs);
    };
    await look();
  };
  const stop = () => {
    ended = true;
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  start().catch(() => {
    if (ended) return;
    stop();
    onRefused();
  });
  return stop;
}
