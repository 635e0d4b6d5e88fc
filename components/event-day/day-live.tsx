'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const askEveryMs = 20_000;
const gatherMs = 400;

/** Keeps a page of the day as it is now: by a stream of events, else by asking every twenty seconds. */
export function DayLive({ stream }: { stream: string }) {
  const router = useRouter();
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => router.refresh(), gatherMs);
    };
    const source = new EventSource(stream);
    source.addEventListener('changed', look);
    source.addEventListener('ended', () => {
      source.close();
      router.refresh();
    });
    // The clock moves without anybody's doing, and a stream may not be possible at all.
    const asking = setInterval(() => {
      if (document.visibilityState === 'visible') look();
    }, askEveryMs);
    return () => {
      source.close();
      clearInterval(asking);
      clearTimeout(gathering);
    };
  }, [router, stream]);
  return null;
}
