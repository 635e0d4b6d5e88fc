'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** Leaves its content out on one page, which has the same thing larger. */
export function NotOn({ path, children }: { path: string; children: ReactNode }) {
  return usePathname() === path ? null : children;
}
