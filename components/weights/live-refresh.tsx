'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';

const every = 2000;
const never = () => () => {};

/**
 * Reads the page again every two seconds while it is looked at. Shown only while work is under way;
 * before JavaScript there is `link` to do the same by hand, then `text` in its place.
 */
export function LiveRefresh({ text, link }: { text: string; link: ReactNode }) {
  const router = useRouter();
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, every);
    return () => clearInterval(timer);
  }, [router]);
  return live ? <span className="text-sm text-muted">{text}</span> : link;
}
