'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

const askEveryMs = 20_000;
const gatherMs = 400;
const patienceMs = 5_000;

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
export function DayLive({
  stream,
  lost,
}: {
  stream: string;
  /** What is said without a connection, with `{time}`; in each language that the screen shows. */
  lost: readonly { locale: Locale; text: string }[];
}) {
  const router = useRouter();
  const [asOf, setAsOf] = useState<Date | null>(null);
  useEffect(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let seen = new Date();
    const refresh = async () => {
      const there = await isThere();
      setAsOf(there ? null : seen);
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
      {asOf === null
        ? null
        : lost.map(({ locale, text }) => (
            <span key={locale} lang={locale} className="mr-[1em]">
              {text.replace('{time}', formatTime(asOf, locale, 'Asia/Bangkok'))}
            </span>
          ))}
    </p>
  );
}
