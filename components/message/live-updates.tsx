'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { startFollowing } from './follow';

type Mode = 'none' | 'live' | 'asking' | 'ended';

/**
 * Reads the page again when its case changes, and says so to those who do not see it. Before
 * JavaScript there is `link` to do the same by hand.
 */
export function LiveUpdates({
  code,
  since,
  count,
  link,
  texts,
}: {
  code: string;
  /** When the page was made, in milliseconds. */
  since: number;
  /** How many messages the page shows. */
  count: number;
  link: ReactNode;
  texts: Record<Exclude<Mode, 'none'>, string> & { arrived: string };
}) {
  const router = useRouter();
  const [mode, setMode] = useState<Mode>('none');
  const madeAt = useRef(since);
  const before = useRef(count);
  const [arrived, setArrived] = useState('');

  useEffect(
    () =>
      startFollowing(`/api/cases/${encodeURIComponent(code)}`, madeAt.current, {
        changed: () => router.refresh(),
        mode: setMode,
      }),
    [code, router],
  );

  useEffect(() => {
    if (count > before.current) setArrived(`${texts.arrived} (${count})`);
    before.current = count;
  }, [count, texts.arrived]);

  return (
    <>
      <span className="text-xs text-muted">{mode === 'none' ? link : texts[mode]}</span>
      <span role="status" className="sr-only">
        {arrived}
      </span>
    </>
  );
}
