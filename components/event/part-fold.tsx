'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';

/**
 * A part of a long page under its heading: closed it is one line that says what is in it, so that
 * the closed parts together are the list of contents. Opens when its address is followed.
 */
export function PartFold({
  id,
  title,
  note,
  open = false,
  children,
}: {
  id: string;
  title: ReactNode;
  /** What is in it, in a line. */
  note?: ReactNode;
  /** To begin with; what the reader opens or closes later stays so. */
  open?: boolean;
  children: ReactNode;
}) {
  const part = useRef<HTMLDetailsElement>(null);
  const [first] = useState(open);
  useEffect(() => {
    const follow = () => {
      const target = document.getElementById(window.location.hash.slice(1));
      if (target && part.current?.contains(target)) part.current.open = true;
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return (
    <details
      ref={part}
      id={id}
      open={first}
      // A browser may open it for its address before the page has loaded.
      suppressHydrationWarning
      className="group/part border-b border-line-strong"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-x-4 py-2.5 hover:bg-selected [&::-webkit-details-marker]:hidden">
        <span className="grid min-w-0 flex-1 gap-x-5 sm:grid-cols-[15rem_minmax(0,1fr)] sm:items-baseline">
          <h2 className="text-lg">{title}</h2>
          {note ? <span className="min-w-0 text-sm text-muted">{note}</span> : null}
        </span>
        <Icon
          name="chevron-down"
          className="mr-1 text-link transition-transform group-open/part:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <div className="pt-1 pb-7">{children}</div>
    </details>
  );
}
