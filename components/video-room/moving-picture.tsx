'use client';

import { useEffect, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';

/** A stream as a picture; browsers may want a tap before they let it be heard. */
export function MovingPicture({
  stream,
  label,
  own = false,
  soundText,
  className,
}: {
  stream: MediaStream | null;
  label: string;
  /** One's own picture: mirrored, and never heard. */
  own?: boolean;
  soundText?: string;
  className?: string;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const [blocked, setBlocked] = useState(false);
  const play = () => {
    video.current?.play().then(
      () => setBlocked(false),
      (error: DOMException) => setBlocked(error.name === 'NotAllowedError'),
    );
  };
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = stream;
    if (!stream) return;
    element.play().then(
      () => setBlocked(false),
      (error: DOMException) => setBlocked(error.name === 'NotAllowedError'),
    );
  }, [stream]);
  return (
    <>
      <video
        ref={video}
        aria-label={label}
        className={cx('size-full bg-cloth object-cover', own && '-scale-x-100', className)}
        playsInline
        autoPlay
        muted={own}
      >
        <track kind="captions" />
      </video>
      {blocked && soundText ? (
        <button
          type="button"
          onClick={play}
          className="absolute inset-0 grid place-items-center bg-cloth text-on-cloth"
        >
          {soundText}
        </button>
      ) : null}
    </>
  );
}
