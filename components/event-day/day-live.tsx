'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const askEveryMs = 20_000;
const gatherMs = 400;
const patienceMs = 5_000;

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Bangkok',
});

/** Whether the portal answers: a page that is asked for in vain would leave the screen empty. */
async function isThere(): Promise<boolean> {
  try {
    const answer = await fetch('/api/health', {
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Keeps a page of the day as it is now: by a stream of events, else by asking every twenty seconds.
 * Without a connection the page stays as it was, and says as of when.
 */
export function DayLive({ stream, lost }: { stream: string; lost: string }) {
  const router = useRouter();
  const [asOf, setAsOf] = useState<string | null>(null);
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let seen = new Date();
    const refresh = async () => {
      const there = await isThere();
      setAsOf(there ? null : clock.format(seen));
      if (!there) return;
      seen = new Date();
      router.refresh();
    };
    const look = () => {
      clearTimeout(gathering);
      gathering = setTimeout(refresh, gatherMs);
    };
    const source = new EventSource(stream);
    source.addEventListener('changed', look);
    source.addEventListener('ended', () => {
      source.close();
      look();
    });
    window.addEventListener('offline', look);
    window.addEventListener('online', look);
    // The clock moves without anybody's doing, and a stream may not be possible at all.
    const asking = setInterval(() => {
      if (document.visibilityState === 'visible') look();
    }, askEveryMs);
    return () => {
      source.close();
      window.removeEventListener('offline', look);
      window.removeEventListener('online', look);
      clearInterval(asking);
      clearTimeout(gathering);
    };
  }, [router, stream]);
  return (
    <p
      role="status"
      className={
        asOf === null
          ? 'sr-only'
          : 'sticky top-0 z-10 border-l-[5px] border-warn bg-warn-wash px-4 py-2 text-[clamp(1rem,1.6vw,2rem)] font-semibold text-warn'
      }
    >
      {asOf === null ? '' : lost.replaceAll('{time}', asOf)}
    </p>
  );
}
