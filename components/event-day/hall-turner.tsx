'use client';

import { Children, type ReactNode, useEffect, useState } from 'react';

const turnEveryMs = 9000;

/** One picture after the other on the wall; the first stands alone until the script has loaded. */
export function HallTurner({ children }: { children: ReactNode }) {
  const all = Children.toArray(children);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const turn = setInterval(() => setShown((now) => (now + 1) % all.length), turnEveryMs);
    return () => clearInterval(turn);
  }, [all.length]);
  return <>{all[shown % all.length]}</>;
}
